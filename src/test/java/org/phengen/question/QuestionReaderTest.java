package org.phengen.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phengen.terminology.Terminology;

class QuestionReaderTest {
    private static final Terminology TERMS = SampleVocabulary.terminology();

    @Test
    void underThirtyAfterDiagnosedIsTheAgeAtDiagnosis() {
        ConceptName melanoma = new ConceptName("melanoma", "MONDO:0005105");
        assertThat(read("all patients diagnosed with melanoma under the age of 30")
                        .criterion())
                .contains(new Criterion.AllOf(List.of(
                        new Criterion.HasCondition(melanoma, Criterion.When.EVER, false),
                        new Criterion.AgeAtOnset(melanoma, Criterion.OnsetKind.DIAGNOSED, AgeRange.under(30), false))));
    }

    @Test
    void wordsNotUnderstoodAreMarkedInTheirPlaceAndNothingIsSearched() {
        Question question = read("women with melanoma who smoke");
        assertThat(question.criterion()).isEmpty();
        assertThat(question.understood()).isFalse();
        assertThat(question.notUnderstood()).hasSize(1);
        Span smoke = question.notUnderstood().getFirst();
        assertThat(smoke.words()).isEqualTo("smoke");
        assertThat(smoke.start()).isEqualTo(24);
        assertThat(smoke.end()).isEqualTo(29);
        assertThat(question.rest().map(CriterionText::of)).contains("all(sex(female), has(MONDO:0005105))");
    }

    @Test
    void strikingOutWordsNeverAsksForEverybody() {
        assertThat(read("patients on metformin").rest()).isEmpty();
        assertThat(read("all people with lupus").rest()).isEmpty();
        assertThat(read("not lupus").rest()).isEmpty();
        assertThat(read("all patients").criterion()).contains(new Criterion.AllOf(List.of()));
    }

    @Test
    void aNumberAfterAnUnknownMeasureIsNotAnAge() {
        assertThat(read("women with ferritin over 40").rest().map(CriterionText::of))
                .contains("sex(female)");
    }

    @Test
    void whatANameWasTakenAsIsShownWithItsPlace() {
        Question question = read("Obese women with T2DM");
        assertThat(question.takenAs())
                .containsExactly(
                        new TakenAs(0, 5, "Obese", new ConceptName("obesity", "MONDO:0011122")),
                        new TakenAs(17, 21, "T2DM", new ConceptName("type 2 diabetes mellitus", "MONDO:0005148")));
    }

    @Test
    void aSentenceOfMoreThanTwoThousandCharactersIsRefusedWithAReason() {
        Question question = read("melanoma ".repeat(300));
        assertThat(question.criterion()).isEmpty();
        assertThat(question.rest()).isEmpty();
        assertThat(question.notUnderstood())
                .singleElement()
                .extracting(Span::reason)
                .asString()
                .contains("2000");
    }

    @Test
    void parenthesesMayFollowWithAsTheHintOfAMixtureAdvises() {
        Question question = read("patients with (melanoma or obesity) and hypertension");
        assertThat(question.notUnderstood()).isEmpty();
        assertThat(question.criterion())
                .isEqualTo(read("(melanoma or obesity) and hypertension").criterion());
    }

    @Test
    void deepParenthesesAreRefusedWithAReason() {
        Question question = read("(".repeat(30) + "melanoma" + ")".repeat(30));
        assertThat(question.notUnderstood())
                .extracting(Span::reason)
                .first()
                .asString()
                .contains("20 levels");
    }

    @Test
    void anEmptySentenceAsksNothing() {
        for (String nothing : List.of("", "   ", "?", "show me the")) {
            Question question = read(nothing);
            assertThat(question.criterion()).isEmpty();
            assertThat(question.notUnderstood())
                    .singleElement()
                    .extracting(Span::reason)
                    .asString()
                    .contains("nothing");
        }
    }

    @Test
    void theUnitMeantIsSaidAndADoubtfulNumberIsNotGuessed() {
        assertThat(read("BMI over 35").criterion().map(CriterionText::of))
                .contains("measure(LOINC:39156-5 > 35 kg/m2)");
        assertThat(read("HbA1c over 48").criterion()).isEmpty();
        assertThat(read("weight over 250").notUnderstood())
                .extracting(Span::reason)
                .first()
                .asString()
                .contains("which unit");
    }

    @Test
    void caseHyphensAndSpacesDoNotMatter() {
        Criterion expected =
                read("type 2 diabetes diagnosed under 40").criterion().orElseThrow();
        for (String same : List.of(
                "TYPE 2 DIABETES DIAGNOSED UNDER 40",
                "type-2 diabetes, diagnosed under 40",
                "  Type II  diabetes\tdiagnosed <40",
                "T2D diagnosed before age forty",
                "diagnosed with t2dm when under 40 years old")) {
            assertThat(read(same).criterion()).as(same).contains(expected);
        }
    }

    private static Question read(String sentence) {
        return QuestionReader.read(sentence, TERMS);
    }
}
