package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phengen.cohort.Exclusion;
import org.phengen.cohort.GateCheck;
import org.phengen.cohort.GateCheck.Check;
import org.phengen.cohort.GateCheck.State;
import org.phengen.cohort.GateVerdict.Verdict;
import org.phengen.cohort.Headline;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.cohort.SameRiskTable;
import org.phengen.cohort.ShownCount;
import org.phengen.job.SourceException;
import org.phengen.site.Everyone;
import org.phengen.site.PatientStudy;

/// The patients that the sample data name as worth opening, from files to gate and numbers.
class SamplePatientsTest {
    private static final Everyone everyone = SampleStudies.EVERYONE;

    private static PatientStudy study(String key) {
        return SampleStudies.study(key);
    }

    private static State state(PatientStudy study, Check check) {
        return study.answer().gate().checks().stream()
                .filter(one -> one.check() == check)
                .findFirst()
                .map(GateCheck::state)
                .orElseThrow();
    }

    @Test
    void theTypicalPatientIsShownWithCautionBecauseNobodyAssessedAncestry() {
        PatientStudy study = study("north/n0390");
        assertThat(study.answer().gate().verdict()).isEqualTo(Verdict.CAUTION);
        assertThat(study.answer().notAssessed()).isNotEmpty();
        assertThat(state(study, Check.ANCESTRY_DISTANCE)).isEqualTo(State.NOT_ASSESSED);
        assertThat(study.gaps()).isEmpty();
        var comparison = study.answer().comparison().orElseThrow();
        assertThat(comparison.difference().value())
                .isCloseTo(
                        study.answer().observed().orElseThrow().value()
                                - comparison.expected().value(),
                        org.assertj.core.data.Offset.offset(1e-9));
        assertThat(study.genome().orElseThrow().driving()).isNotEmpty();
    }

    @Test
    void theContributionsOfTheDrivingVariantsAreInTheirOrderOfSize() {
        var driving = study("north/n1099").genome().orElseThrow().driving();
        for (int i = 1; i < driving.size(); i++) {
            assertThat(Math.abs(driving.get(i).contribution()))
                    .isLessThanOrEqualTo(Math.abs(driving.get(i - 1).contribution()));
        }
    }

    @Test
    void theTopOfTheScoreStandsHighInTheScoreAndFarLessSureInTheInheritedTendency() {
        var place = study("north/n1099").genome().orElseThrow().place().orElseThrow();
        assertThat(place.z()).isGreaterThan(2);
        assertThat(place.topTenthOfTendency()).isLessThan(place.topTenthOfThisScore());
    }

    @Test
    void aChildGetsAGrowthScoreAndNoAdultModel() {
        PatientStudy study = study("north/n0055");
        assertThat(study.answer().comparison()).isEmpty();
        assertThat(study.answer().child()).isPresent();
        assertThat(study.answer().headline()).isInstanceOf(Headline.Withheld.class);
    }

    @Test
    void aWrongSexInTheRecordAndASwappedSampleCloseTheGateAndHideEveryNumberOfTheScore() {
        for (String key : List.of("north/n0034", "north/n0035")) {
            PatientStudy study = study(key);
            assertThat(study.answer().gate().verdict()).isEqualTo(Verdict.DO_NOT_SHOW);
            assertThat(state(study, Check.SEX_AND_IDENTITY)).isEqualTo(State.FAIL);
            assertThat(study.answer().score()).isEmpty();
            assertThat(study.answer().comparison()).isEmpty();
            assertThat(study.genome().orElseThrow().place()).isEmpty();
            assertThat(study.genome().orElseThrow().driving()).isEmpty();
        }
    }

    @Test
    void aPregnantPatientsGateSaysSo() {
        PatientStudy study = study("north/n0015");
        assertThat(study.answer().gate().checks())
                .anySatisfy(check -> assertThat(check.found()).contains("pregnan"));
    }

    @Test
    void tooFewPeersAreSaidAndGiveNoPercentile() {
        PatientStudy study = study("north/n0056");
        var comparison = study.answer().comparison().orElseThrow();
        assertThat(comparison.peers().shareLower()).isEmpty();
        assertThat(comparison.peers().withheld()).isNotEmpty();
        assertThat(comparison.peers().dots()).isEmpty();
    }

    @Test
    void theScoreExplainsNoMoreHereThanPublishedWithinItsInterval() {
        var explained = study("north/n0390").answer().model().orElseThrow().varianceExplained();
        assertThat(explained.share().low()).isLessThan(0.027);
        assertThat(explained.share().high()).isGreaterThan(0.0).isLessThan(0.06);
    }

    @Test
    void noPatientOfAnAggregateSiteOpens() {
        assertThatThrownBy(() -> study("south/s0100"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("individual view");
    }

    @Test
    void whoWithdrewConsentDoesNotOpen() {
        assertThatThrownBy(() -> study(named("consent withdrawn")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("consent");
    }

    @Test
    void thePersonAtTwoSitesIsComparedOnceAndLeftOutAtBoth() {
        assertThat(keys(everyone.table()))
                .filteredOn(SamplePatientsTest::isThePersonAtTwoSites)
                .hasSize(1);
        assertThat(keys(everyone.table().without("north/n0024")))
                .noneMatch(SamplePatientsTest::isThePersonAtTwoSites)
                .hasSize(everyone.table().adults().size() - 1);
    }

    @Test
    void whoIsDeadUnlinkedContradictoryOrWithdrawnIsNobodysPeer() {
        for (String title : List.of(
                "consent withdrawn",
                "consent missing",
                "dead with date",
                "dead without date",
                "not sequenced",
                "merged record",
                "swapped a")) {
            assertThat(keys(everyone.table())).as(title).doesNotContain(named(title));
        }
    }

    private static List<String> keys(SameRiskTable table) {
        return IntStream.range(0, table.adults().size())
                .mapToObj(table.adults()::key)
                .toList();
    }

    private static boolean isThePersonAtTwoSites(String key) {
        return key.equals("north/n0024") || key.equals("south/s0024");
    }

    @Test
    void valuesOfAFlaggedTimeAreCountedUnderTheirReasonAndNamedAtTheGate() {
        assertThat(everyone.table().excluded())
                .containsKeys(Exclusion.BARIATRIC_SURGERY, Exclusion.GLP1_MEDICINE, Exclusion.PREGNANCY);
        assertThat(found("surgery", Check.AGE_AND_PREGNANCY)).contains("bariatric surgery");
        assertThat(found("semaglutide", Check.AGE_AND_PREGNANCY)).contains("GLP-1");
    }

    @Test
    void aSwappedSampleIsCalledPossiblySwappedAndACrosswalkThatContradictsItselfIsNamed() {
        assertThat(found("swapped a", Check.SEX_AND_IDENTITY)).contains("swapped");
        assertThat(found("two samples", Check.SEX_AND_IDENTITY)).contains("contradicts itself");
    }

    private static String found(String title, Check check) {
        return study(named(title)).answer().gate().checks().stream()
                .filter(one -> one.check() == check)
                .findFirst()
                .map(GateCheck::found)
                .orElseThrow();
    }

    @Test
    void anAggregateSitesLinkageAndSmallReasonsAreNotTold() {
        PatientStudy study = study("north/n0390");
        assertThat(study.sites())
                .filteredOn(site -> site.linkage().isEmpty())
                .extracting(PatientStudy.SiteStanding::site)
                .containsExactly("south");
        assertThat(study.attrition()).isNotEmpty();
        assertThat(study.attrition())
                .filteredOn(line -> line.people() instanceof ShownCount.Exact)
                .allSatisfy(line ->
                        assertThat(((ShownCount.Exact) line.people()).count()).isGreaterThan(20));
        assertThat(study.answer().comparison().orElseThrow().peers().dots()).isEmpty();
    }

    @Test
    void whoIsComparedIsSaidBesideTheAnswer() {
        assertThat(SameRiskAnswer.CAPTION).contains("people with a genome at these hospitals, not the population");
    }

    @Test
    void anIdThatNobodyHasIsMissing() {
        assertThatThrownBy(() -> study("north/nobody"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no patient");
    }

    @Test
    void aBareIdThatFitsOneSiteIsThatPatient() {
        assertThat(study("n0390").key()).isEqualTo("north/n0390");
    }

    /// The first patient whom the sample data's README lists under a title.
    private static String named(String title) {
        try {
            return java.nio.file.Files.readAllLines(Path.of("sample-data/README.md")).stream()
                    .filter(line -> line.startsWith("| " + title))
                    .findFirst()
                    .map(line -> line.replaceAll("^[^`]*`([^`]+)`.*$", "$1"))
                    .orElseThrow();
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
