package org.phengen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phengen.language.Language;
import org.phengen.terminology.Terminology;

/// The read-back and the chips in the reader's language: in English word for word what the command line says.
class SaidCriterionTest {
    private static final Terminology TERMS = SampleVocabulary.terminology();

    @Test
    void inEnglishEveryGoldenSentenceIsReadBackAsTheCommandLineDoesWithTheSameWordsStrong() throws IOException {
        List<Criterion> criteria = criteria();
        assertThat(criteria).hasSizeGreaterThan(100);
        for (Criterion criterion : criteria) {
            String marked = ReadBack.of(criterion).stream()
                    .map(part -> part.emphasised() ? "*" + part.text() + "*" : part.text())
                    .collect(Collectors.joining());
            assertThat(tidied(SaidCriterion.readBack(criterion).english())).isEqualTo(tidied(marked));
        }
    }

    @Test
    void inEnglishTheChipsSayWhatTheCommandLineSays() throws IOException {
        for (Criterion criterion : criteria()) {
            assertThat(straight(SaidChip.title(criterion).english())).isEqualTo(ChipWords.title(criterion));
            assertThat(straight(SaidChip.detail(criterion).english())).isEqualTo(ChipWords.detail(criterion));
            assertThat(SaidChip.row(criterion).english()).isEqualTo(ChipWords.row(criterion));
            assertThat(SaidCriterion.phrase(criterion).english()).isEqualTo(ReadBack.phrase(criterion));
        }
    }

    @Test
    void inGermanNoEnglishConnectiveIsLeft() throws IOException {
        for (Criterion criterion : criteria()) {
            String said = SaidCriterion.readBack(criterion).in(Language.GERMAN) + " "
                    + SaidChip.title(criterion).in(Language.GERMAN) + " "
                    + SaidChip.row(criterion).in(Language.GERMAN) + " "
                    + SaidChip.detail(criterion).in(Language.GERMAN);
            assertThat(said.replace("*", " "))
                    .doesNotContain("{")
                    .doesNotContainPattern(
                            "\\b(whose|who|with|without|years|under|recorded|either|last|since|between)\\b");
        }
    }

    @Test
    void aGermanSentenceReadsAsACounsellorWouldSayIt() {
        Criterion asked = QuestionReader.read(
                        "women diagnosed with melanoma under the age of 30 in the last 2 years", TERMS)
                .rest()
                .orElseThrow();
        assertThat(SaidCriterion.readBack(asked).in(Language.GERMAN))
                .startsWith("*Frauen und Mädchen* mit *melanoma*, erfasst und nicht ausgeschlossen")
                .contains("deren *Alter bei dieser Diagnose* *unter 30 Jahren* lag");
    }

    /// Marks that end and begin at once, and spaces at either side of a mark, make no difference to the eye.
    private static String tidied(String marked) {
        return straight(marked)
                .replace("**", "")
                .replace("* *", " ")
                .replace(" *", "* ")
                .replaceAll(" +", " ");
    }

    private static String straight(String words) {
        return words.replace('\u2019', '\'');
    }

    private static List<Criterion> criteria() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SaidCriterionTest.class.getResourceAsStream("sentences.txt"), "sentences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("sentence: "))
                    .map(line -> QuestionReader.read(line.substring("sentence: ".length()), TERMS))
                    .flatMap(question -> question.rest().stream())
                    .toList();
        }
    }
}
