package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phengen.cohort.GateCheck.Check;
import org.phengen.cohort.GateCheck.State;
import org.phengen.cohort.GateVerdict.Verdict;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.Gap;
import org.phengen.language.Said;
import org.phengen.patient.ClinicalEvent;
import org.phengen.question.Sex;

class GateTest {
    private static final GateInput.Build BUILD =
            new GateInput.Build(Optional.of(GenomeBuild.GRCH38), Optional.of(GenomeBuild.GRCH38));
    private static final GateInput.Weight WEIGHT = new GateInput.Weight(1, 1, 0.98, List.of());
    private static final GateInput.Identity IDENTITY =
            new GateInput.Identity(Sex.MALE, Optional.of(Sex.MALE), Optional.empty());
    private static final GateInput.Ancestry ANCESTRY = new GateInput.Ancestry(OptionalDouble.of(1.4), 3);
    private static final GateInput.Life LIFE = new GateInput.Life(46, Set.of());
    private static final GateInput.Measured MEASURED = new GateInput.Measured(OptionalDouble.of(4), 5);
    private static final GateInput.Sites SITES = new GateInput.Sites(3, 3, true, List.of());

    @Test
    void whenAllEightChecksPassTheComparisonIsShown() {
        GateVerdict verdict = judge(BUILD, WEIGHT, IDENTITY, ANCESTRY, LIFE, MEASURED, 1_648, SITES);
        assertThat(verdict.verdict()).isEqualTo(Verdict.SHOW);
        assertThat(verdict.checks()).extracting(GateCheck::check).containsExactly(Check.values());
        assertThat(verdict.reasons()).isEmpty();
    }

    @Test
    void ancestryThatNobodyAssessedIsCautionAndSaidSo() {
        GateVerdict verdict =
                judge(BUILD, WEIGHT, IDENTITY, GateInput.Ancestry.notAssessed(), LIFE, MEASURED, 1_648, SITES);
        assertThat(verdict.verdict()).isEqualTo(Verdict.CAUTION);
        assertThat(verdict.notAssessed()).containsExactly("Ancestry distance");
        assertThat(verdict.reasons()).hasSize(1);
    }

    @Test
    void oneFailedCheckClosesTheGateWhateverTheOthersSay() {
        for (GateVerdict closed : everyFailure()) {
            assertThat(closed.verdict()).isEqualTo(Verdict.DO_NOT_SHOW);
            assertThat(closed.reasons()).isNotEmpty().allMatch(check -> check.state() == State.FAIL);
        }
    }

    @Test
    void withoutAGenomeTheGateSaysSoAndNotThatNaNPercentWereRead() {
        var nothing =
                new GateInput.Weight(Double.NaN, Double.NaN, Double.NaN, List.of(Said.plain("no genome is linked")));
        GateVerdict verdict = judge(BUILD, nothing, IDENTITY, ANCESTRY, LIFE, MEASURED, 1_648, SITES);
        assertThat(verdict.verdict()).isEqualTo(Verdict.DO_NOT_SHOW);
        assertThat(verdict.reasons())
                .extracting(GateCheck::found)
                .containsExactly("nothing of the score was read: no genome is linked");
    }

    @Test
    void everythingThatDidNotPassHasAReasonAndARemedy() {
        var verdicts = new ArrayList<>(everyFailure());
        verdicts.add(judge(
                BUILD,
                new GateInput.Weight(0.948, 0.926, 0.926, List.of(Said.plain("5 A/T or C/G loci left out"))),
                new GateInput.Identity(Sex.MALE, Optional.empty(), Optional.empty()),
                GateInput.Ancestry.notAssessed(),
                new GateInput.Life(46, Set.of(ClinicalEvent.Kind.GLP1_MEDICINE, ClinicalEvent.Kind.BARIATRIC_SURGERY)),
                new GateInput.Measured(OptionalDouble.of(40), 1),
                300,
                new GateInput.Sites(2, 3, true, List.of(new Gap("clinic", "page 4 is missing", "Ask again")))));
        assertThat(verdicts.getLast().verdict()).isEqualTo(Verdict.CAUTION);
        assertThat(verdicts.getLast().reasons()).hasSize(7);
        for (GateVerdict verdict : verdicts) {
            assertThat(verdict.checks()).allSatisfy(check -> {
                assertThat(check.found()).isNotBlank().doesNotEndWith(".");
                assertThat(check.remedy().isEmpty()).isEqualTo(check.state() == State.PASS);
            });
        }
    }

    @Test
    void below75PercentByCountOrByWeightThereIsNoScoreAndBelow95Caution() {
        assertThat(weight(0.75, 0.75, 0.75)).isEqualTo(State.CAUTION);
        assertThat(weight(0.749, 1, 1)).isEqualTo(State.FAIL);
        assertThat(weight(1, 0.749, 0.749)).isEqualTo(State.FAIL);
        assertThat(weight(1, 1, 0.613)).isEqualTo(State.FAIL);
        assertThat(weight(0.95, 0.95, 0.95)).isEqualTo(State.PASS);
        assertThat(weight(0.949, 1, 1)).isEqualTo(State.CAUTION);
        assertThat(weight(Double.NaN, 1, 1)).isEqualTo(State.FAIL);
    }

    @Test
    void recordAndGenomeOfDifferentSexCloseTheGate() {
        GateCheck check = judge(
                        BUILD,
                        WEIGHT,
                        new GateInput.Identity(Sex.MALE, Optional.of(Sex.FEMALE), Optional.empty()),
                        ANCESTRY,
                        LIFE,
                        MEASURED,
                        1_648,
                        SITES)
                .checks()
                .get(2);
        assertThat(check.state()).isEqualTo(State.FAIL);
        assertThat(check.found()).contains("recorded male", "genome says female");
    }

    @Test
    void aChildOpensTheGateWithCautionForTheGrowthScoreOnly() {
        GateVerdict verdict =
                judge(BUILD, WEIGHT, IDENTITY, ANCESTRY, new GateInput.Life(19.99, Set.of()), MEASURED, 1_648, SITES);
        assertThat(verdict.verdict()).isEqualTo(Verdict.CAUTION);
        assertThat(verdict.reasons().getFirst().found()).contains("no adult model");
        assertThat(judge(BUILD, WEIGHT, IDENTITY, ANCESTRY, new GateInput.Life(20, Set.of()), MEASURED, 1_648, SITES)
                        .verdict())
                .isEqualTo(Verdict.SHOW);
    }

    @Test
    void theCohortsSizeTurnsAt100AndAt500() {
        assertThat(adults(99)).isEqualTo(State.FAIL);
        assertThat(adults(100)).isEqualTo(State.CAUTION);
        assertThat(adults(499)).isEqualTo(State.CAUTION);
        assertThat(adults(500)).isEqualTo(State.PASS);
    }

    @Test
    void theAgeOfTheMeasureTurnsAt24AndAt60Months() {
        assertThat(months(24)).isEqualTo(State.PASS);
        assertThat(months(24.1)).isEqualTo(State.CAUTION);
        assertThat(months(60)).isEqualTo(State.CAUTION);
        assertThat(months(60.1)).isEqualTo(State.FAIL);
    }

    private static List<GateVerdict> everyFailure() {
        return List.of(
                judge(
                        new GateInput.Build(Optional.empty(), Optional.of(GenomeBuild.GRCH38)),
                        WEIGHT,
                        IDENTITY,
                        ANCESTRY,
                        LIFE,
                        MEASURED,
                        1_648,
                        SITES),
                judge(
                        new GateInput.Build(Optional.of(GenomeBuild.GRCH37), Optional.of(GenomeBuild.GRCH38)),
                        WEIGHT,
                        IDENTITY,
                        ANCESTRY,
                        LIFE,
                        MEASURED,
                        1_648,
                        SITES),
                judge(
                        BUILD,
                        new GateInput.Weight(0.62, 0.613, 0.613, List.of(Said.plain("37 loci not covered"))),
                        IDENTITY,
                        ANCESTRY,
                        LIFE,
                        MEASURED,
                        1_648,
                        SITES),
                judge(
                        BUILD,
                        WEIGHT,
                        new GateInput.Identity(
                                Sex.MALE, Optional.of(Sex.MALE), Optional.of(Said.plain("two samples swapped"))),
                        ANCESTRY,
                        LIFE,
                        MEASURED,
                        1_648,
                        SITES),
                judge(
                        BUILD,
                        WEIGHT,
                        new GateInput.Identity(Sex.UNKNOWN, Optional.of(Sex.MALE), Optional.empty()),
                        ANCESTRY,
                        LIFE,
                        MEASURED,
                        1_648,
                        SITES),
                judge(
                        BUILD,
                        WEIGHT,
                        IDENTITY,
                        new GateInput.Ancestry(OptionalDouble.of(3.1), 3),
                        LIFE,
                        MEASURED,
                        1_648,
                        SITES),
                judge(
                        BUILD,
                        WEIGHT,
                        IDENTITY,
                        ANCESTRY,
                        new GateInput.Life(30, Set.of(ClinicalEvent.Kind.PREGNANCY)),
                        MEASURED,
                        1_648,
                        SITES),
                judge(
                        BUILD,
                        WEIGHT,
                        IDENTITY,
                        ANCESTRY,
                        new GateInput.Life(Double.NaN, Set.of()),
                        MEASURED,
                        1_648,
                        SITES),
                judge(
                        BUILD,
                        WEIGHT,
                        IDENTITY,
                        ANCESTRY,
                        LIFE,
                        new GateInput.Measured(OptionalDouble.empty(), 0),
                        1_648,
                        SITES),
                judge(BUILD, WEIGHT, IDENTITY, ANCESTRY, LIFE, MEASURED, 12, SITES),
                judge(
                        BUILD,
                        WEIGHT,
                        IDENTITY,
                        ANCESTRY,
                        LIFE,
                        MEASURED,
                        1_648,
                        new GateInput.Sites(2, 3, false, List.of())));
    }

    private static State weight(double count, double weight, double read) {
        return judge(
                        BUILD,
                        new GateInput.Weight(count, weight, read, List.of()),
                        IDENTITY,
                        ANCESTRY,
                        LIFE,
                        MEASURED,
                        1_648,
                        SITES)
                .checks()
                .get(1)
                .state();
    }

    private static State adults(int adults) {
        return judge(BUILD, WEIGHT, IDENTITY, ANCESTRY, LIFE, MEASURED, adults, SITES)
                .checks()
                .get(6)
                .state();
    }

    private static State months(double months) {
        return judge(
                        BUILD,
                        WEIGHT,
                        IDENTITY,
                        ANCESTRY,
                        LIFE,
                        new GateInput.Measured(OptionalDouble.of(months), 2),
                        1_648,
                        SITES)
                .checks()
                .get(5)
                .state();
    }

    private static GateVerdict judge(
            GateInput.Build build,
            GateInput.Weight weight,
            GateInput.Identity identity,
            GateInput.Ancestry ancestry,
            GateInput.Life life,
            GateInput.Measured measured,
            int adults,
            GateInput.Sites sites) {
        return Gate.judge(new GateInput(build, weight, identity, ancestry, life, measured, adults, sites));
    }

    @Test
    void whatTookValuesOutOrGoesOnTodayIsACautionAlthoughTheValueLiesOutsideIt() {
        GateVerdict verdict = judge(
                BUILD,
                WEIGHT,
                IDENTITY,
                ANCESTRY,
                new GateInput.Life(
                        46, Set.of(), Set.of(ClinicalEvent.Kind.PREGNANCY, ClinicalEvent.Kind.BARIATRIC_SURGERY)),
                MEASURED,
                1_648,
                SITES);
        assertThat(verdict.checks()).anySatisfy(check -> {
            assertThat(check.check()).isEqualTo(GateCheck.Check.AGE_AND_PREGNANCY);
            assertThat(check.state()).isEqualTo(GateCheck.State.CAUTION);
            assertThat(check.found()).contains("pregnant").contains("surgery since");
        });
    }
}
