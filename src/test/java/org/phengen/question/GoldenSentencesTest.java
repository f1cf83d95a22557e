package org.phengen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.phengen.terminology.Terminology;

/// Sentences as clinicians speak, in `sentences.txt`: what each was taken to ask, or why it was refused, in which
/// place,
/// and what would remain.
class GoldenSentencesTest {
    private static final Terminology TERMS = SampleVocabulary.terminology();

    @Test
    void everySentenceIsUnderstoodOrRefusedAsWrittenDown() throws IOException {
        for (String block : blocks()) {
            String sentence = block.lines().findFirst().orElseThrow().substring("sentence: ".length());
            assertThat(Golden.text(QuestionReader.read(sentence, TERMS)).strip())
                    .isEqualTo(block);
        }
    }

    @Test
    void theFileHoldsAHundredAndFiftySentencesAndThirtyOfThemAreNotSearched() throws IOException {
        assertThat(blocks()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(blocks().stream().filter(block -> block.contains("\nrefused: ")))
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void whatWasUnderstoodIsWrittenBackAsASentenceThatAsksTheSame() throws IOException {
        for (String block : blocks()) {
            String sentence = block.lines().findFirst().orElseThrow().substring("sentence: ".length());
            Question question = QuestionReader.read(sentence, TERMS);
            question.rest().ifPresent(criterion -> {
                String written = Wording.sentence(criterion);
                assertThat(QuestionReader.read(written, TERMS).criterion())
                        .as(written)
                        .contains(criterion);
            });
        }
    }

    private static List<String> blocks() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                GoldenSentencesTest.class.getResourceAsStream("sentences.txt"), "sentences.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> blocks = new ArrayList<>();
            for (String block : text.split("\n\n+")) {
                if (block.startsWith("sentence: ")) {
                    blocks.add(block.strip());
                }
            }
            return blocks;
        }
    }
}
