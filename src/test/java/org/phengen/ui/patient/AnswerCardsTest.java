package org.phengen.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.Figures;
import org.phengen.cohort.Agreement;
import org.phengen.cohort.Comparison;
import org.phengen.cohort.GateCheck;
import org.phengen.cohort.Headline;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.cohort.ViewRule;
import org.phengen.language.Said;

class AnswerCardsTest {
    private static final SimulatedPatients STRICT = new SimulatedPatients(new ViewRule(false, 21));

    private static AnswerCard.Compared compared(OpenPatient patient) {
        return (AnswerCard.Compared) AnswerCards.of(patient);
    }

    @Test
    void expectedObservedAndDifferenceStandWithTheirRangeOrNumber() {
        OpenPatient patient = STRICT.typical();
        Comparison comparison = patient.answer().comparison().orElseThrow();
        List<AnswerCard.Tile> tiles = compared(patient).tiles();

        assertThat(tiles.get(0).figure())
                .isEqualTo(Figures.one(comparison.expected().value()));
        assertThat(tiles.get(0).note()).matches("\\d+\\.\\d to \\d+\\.\\d");
        assertThat(tiles.get(1)).isEqualTo(new AnswerCard.Tile("His BMI", "32.6", "median of 5", false, "observed"));
        assertThat(tiles.get(2).figure()).startsWith("+");
        double shown = Double.parseDouble(tiles.get(1).figure())
                - Double.parseDouble(tiles.get(0).figure());
        assertThat(Double.parseDouble(tiles.get(2).figure()))
                .isCloseTo(shown, org.assertj.core.data.Offset.offset(0.11));
    }

    @Test
    void thePlaceIsOutOfAHundredWithItsRangeInWordsWithoutBlame() {
        AnswerCard.Compared card = compared(STRICT.typical());
        var place = (AnswerCard.Place.Among100) card.place();

        assertThat(place.figure()).matches("\\d+ of 100");
        assertThat(place.range()).matches("range \\d+\u2013\\d+");
        assertThat(place.sentence()).isEqualTo("men of his age and score have a lower BMI");
        assertThat(place.low()).isLessThan(place.share());
        assertThat(card.toString())
                .doesNotContainIgnoringCase("risk of")
                .doesNotContain("percentile", "significant", "obese");
    }

    @Test
    void aWomansAnswerSpeaksOfWomen() {
        AnswerCard.Compared card = compared(STRICT.asExpected());

        assertThat(card.title()).isEqualTo("Compared with same-risk women");
        assertThat(card.tiles().get(1).label()).isEqualTo("Her BMI");
    }

    @Test
    void modelPeersAndThresholdEachHaveTheirLine() {
        List<AnswerCard.Line> lines = compared(STRICT.typical()).lines();

        assertThat(lines).extracting(AnswerCard.Line::label).containsExactly("Model", "Peers", "BMI 30+");
        assertThat(lines.get(0).words()).startsWith("1,648 adults").contains("%");
        assertThat(lines.get(1).words()).contains("men", "effective", "agrees");
    }

    @Test
    void theReasonsForCautionAreTheGatesChecksThatDidNotPass() {
        assertThat(compared(STRICT.typical()).reasons())
                .extracting(GateCheck::check)
                .containsExactly(GateCheck.Check.WEIGHT_READ, GateCheck.Check.ANCESTRY_DISTANCE);
    }

    @Test
    void whereModelAndPeersDisagreeBothStandThereAndNoHeadline() {
        OpenPatient patient = STRICT.typical();
        SameRiskAnswer answer = patient.answer();
        Comparison comparison = answer.comparison().orElseThrow();
        OpenPatient disagreeing = new OpenPatient(
                patient.identity(),
                new SameRiskAnswer(
                        answer.key(),
                        answer.gate(),
                        answer.observed(),
                        new Headline.Withheld(Said.of("cohort.withheld.disagree")),
                        answer.score(),
                        Optional.of(new Comparison(
                                comparison.expected(),
                                comparison.difference(),
                                comparison.placeAmong100(),
                                comparison.peers(),
                                Agreement.DISAGREES,
                                comparison.threshold(),
                                comparison.alongScore(),
                                comparison.alongAge())),
                        answer.child(),
                        answer.model(),
                        answer.ageBand(),
                        answer.notAssessed(),
                        List.of()),
                patient.study(),
                patient.evidence(),
                patient.life(),
                patient.reach());
        var withheld = (AnswerCard.Place.Withheld) compared(disagreeing).place();

        assertThat(withheld.reason()).isEqualTo("Model and peers disagree beyond both intervals.");
        assertThat(withheld.both()).extracting(AnswerCard.Line::label).startsWith("Model");
        assertThat(compared(disagreeing).lines().get(1).words()).endsWith("disagrees");
    }

    @Test
    void aClosedGateNamesWhatIsMissingAndShowsNoNumberOfTheScore() {
        var card = (AnswerCard.Missing) AnswerCards.of(STRICT.closed());

        assertThat(card.sentence()).endsWith("Two things stand in the way:");
        assertThat(card.reasons())
                .extracting(GateCheck::check)
                .containsExactly(GateCheck.Check.WEIGHT_READ, GateCheck.Check.SEX_AND_IDENTITY);
        assertThat(card.reasons())
                .allSatisfy(reason -> assertThat(reason.remedy()).isNotBlank());
        assertThat(STRICT.closed().answer().comparison()).isEmpty();
    }

    @Test
    void aChildHasAZScoreOfTheGrowthReferenceAndNoExpectedBmi() {
        var card = (AnswerCard.Child) AnswerCards.of(STRICT.child());

        assertThat(card.tiles()).extracting(AnswerCard.Tile::figure).containsExactly("91", "+1.34");
        assertThat(card.tiles().getFirst().label() + " "
                        + card.tiles().getFirst().note())
                .isEqualTo("Of 100 girls lower BMI, same age");
        assertThat(card.sentence()).contains("1.34 standard deviations above", "growth reference");
        assertThat(card.toString()).doesNotContain("Expected", "of 100");
    }

    @Test
    void whileASiteIsPartialNoCountOfAStrictFigureIsNamed() {
        AnswerCard.Compared card = compared(STRICT.partial());

        assertThat(card.lines().get(0).words()).startsWith("all adults").doesNotContain("1,648");
        assertThat(card.lines().get(1).words())
                .startsWith("men, count not shown")
                .doesNotContain("effective");
    }
}
