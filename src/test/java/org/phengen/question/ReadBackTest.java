package org.phengen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phengen.terminology.Terminology;

class ReadBackTest {
    private static final Terminology TERMS = SampleVocabulary.terminology();
    private static final Criterion MELANOMA_UNDER_30 = criterion("diagnosed with melanoma under 30");

    @Test
    void namesAgesAndNumbersAreEmphasised() {
        assertThat(ReadBack.of(MELANOMA_UNDER_30))
                .containsExactly(
                        new ReadBack.Fragment("patients with ", false),
                        new ReadBack.Fragment("melanoma", true),
                        new ReadBack.Fragment(" recorded and not refuted, whose ", false),
                        new ReadBack.Fragment("age when it was diagnosed", true),
                        new ReadBack.Fragment(" was ", false),
                        new ReadBack.Fragment("under 30 years", true));
    }

    @Test
    void childrenAreSaidToBeUnderEighteen() {
        assertThat(ReadBack.sentence(criterion("children with asthma"))).contains("now under 18 years");
    }

    @Test
    void everyTopLevelPartIsAChip() {
        List<ChipWords.Chip> chips = ChipWords.of(criterion("women diagnosed with melanoma under 30 with a genome"));
        assertThat(chips)
                .extracting(ChipWords.Chip::title)
                .containsExactly("Female", "Melanoma", "Age at diagnosis under 30", "With a genome");
        assertThat(chips.get(2).detail()).isEqualTo("melanoma: date of diagnosis, else onset, else recorded date");
    }

    @Test
    void attritionRowsSayWhatMustBeKnownAndWhatMustHold() {
        Criterion onset = ChipWords.of(MELANOMA_UNDER_30).get(1).part();
        assertThat(ChipWords.knownRow(onset)).contains("Age at diagnosis known");
        assertThat(ChipWords.row(onset)).isEqualTo("Diagnosed under 30");
        assertThat(ChipWords.row(ChipWords.of(MELANOMA_UNDER_30).getFirst().part()))
                .isEqualTo("Melanoma recorded");
        assertThat(ChipWords.row(criterion("melanoma or asthma"))).isEqualTo("Melanoma recorded or Asthma recorded");
        assertThat(ChipWords.row(criterion("no diabetes"))).isEqualTo("Not: Diabetes mellitus recorded");
    }

    private static Criterion criterion(String sentence) {
        return QuestionReader.read(sentence, TERMS).criterion().orElseThrow();
    }
}
