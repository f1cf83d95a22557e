package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phengen.cohort.GateCheck.Check;
import org.phengen.cohort.GateCheck.State;
import org.phengen.job.JobContext;
import org.phengen.language.Said;
import org.phengen.question.Sex;

class SameRiskStudyTest {
    private static final GateVerdict OPEN = GateVerdict.of(List.of(new GateCheck(
            Check.ANCESTRY_DISTANCE, State.NOT_ASSESSED, Said.plain("not assessed"), Said.plain("care"))));
    private static final GateVerdict CLOSED = GateVerdict.of(List.of(
            new GateCheck(Check.WEIGHT_READ, State.FAIL, Said.plain("61.3 % of weight read"), Said.plain("ask"))));
    private static final ViewRule TEAM = new ViewRule(true, 21);
    private static final FitSettings SETTINGS = new FitSettings(1, 200);

    private static List<SameRiskPerson> people;
    private static SameRiskStudy study;

    @BeforeAll
    static void fitOnce() {
        people = new SimulatedPeople(77, 0.027).adults(2_000);
        study = study("north/p0", people, TEAM);
    }

    @Test
    void theAnswerHoldsTogether() {
        SameRiskAnswer answer = study.answer(patient(46, 0.204, 32.6), OPEN);
        Comparison comparison = answer.comparison().orElseThrow();
        assertThat(comparison.difference().value())
                .isCloseTo(32.6 - comparison.expected().value(), within(1e-9));
        assertThat(comparison.difference().low())
                .isCloseTo(32.6 - comparison.expected().high(), within(1e-9));
        double place = study.model()
                .orElseThrow()
                .shareLower(Sex.MALE, 46, answer.score().orElseThrow().z().value(), 32.6);
        assertThat(comparison.placeAmong100().value()).isCloseTo(100 * place, within(1e-9));
        assertThat(answer.headline()).isEqualTo(new Headline.Shown(comparison.placeAmong100()));
        assertThat(answer.model().orElseThrow().people()).isEqualTo(1_999);
        assertThat(answer.notAssessed()).containsExactly("Ancestry distance");
        assertThat(comparison.alongScore()).hasSize(61);
        assertThat(comparison.alongAge()).hasSize(61);
        ThresholdShares threshold = comparison.threshold().orElseThrow();
        assertThat(threshold.fromModel().orElseThrow().value())
                .isCloseTo(
                        100
                                * (1
                                        - study.model()
                                                .orElseThrow()
                                                .shareLower(
                                                        Sex.MALE,
                                                        46,
                                                        answer.score()
                                                                .orElseThrow()
                                                                .z()
                                                                .value(),
                                                        30)),
                        within(1e-9));
        // the liability model with the K and R2 measured here says nearly the same as the model
        assertThat(threshold.liability().orElseThrow())
                .isCloseTo(threshold.fromModel().orElseThrow().value(), within(4.0));
    }

    @Test
    void aClosedGateLeavesEveryScoreDependentNumberOutAndKeepsTheBand() {
        SameRiskAnswer answer = study.answer(patient(46, 0.204, 32.6), CLOSED);
        assertThat(answer.score()).isEmpty();
        assertThat(answer.comparison()).isEmpty();
        assertThat(answer.child()).isEmpty();
        assertThat(answer.model()).isEmpty();
        assertThat(answer.headline())
                .isInstanceOfSatisfying(
                        Headline.Withheld.class,
                        withheld -> assertThat(withheld.reason()).contains("61.3 %"));
        assertThat(answer.observed()).isPresent();
        assertThat(answer.ageBand()).hasSize(61);
    }

    @Test
    void anOpenGateDoesNotMakeUpForAMissingScoreMeasureOrSex() {
        for (SameRiskPatient patient : List.of(
                patient(46, Double.NaN, 32.6),
                new SameRiskPatient("north/p0", Sex.MALE, 46, 0.2, 0, Optional.empty()),
                new SameRiskPatient("north/p0", Sex.OTHER, 46, 0.2, 0, observed(30)),
                patient(46, 0.2, 0),
                new SameRiskPatient("north/p0", Sex.MALE, 46, 0.2, Double.NaN, observed(30)),
                patient(Double.NaN, 0.2, 30))) {
            SameRiskAnswer answer = study.answer(patient, OPEN);
            assertThat(answer.comparison()).isEmpty();
            assertThat(answer.headline()).isInstanceOf(Headline.Withheld.class);
        }
    }

    @Test
    void thePatientIsLeftOutOfMeanModelAndPeers() {
        // a small cohort and a patient far from everybody: left in, they would pull the answer to themselves
        List<SameRiskPerson> few = new ArrayList<>(new SimulatedPeople(5, 0.05).adults(150));
        SameRiskStudy before = study("nobody", few, TEAM);
        few.add(SimulatedPeople.person("north", "outlier", Sex.MALE, 45, 70, 0.9));
        SameRiskStudy without = study("north/outlier", few, TEAM);
        SameRiskStudy with = study("nobody", few, TEAM);
        assertThat(without.adults()).isEqualTo(150);
        assertThat(without.scoreScale()).isEqualTo(before.scoreScale());
        assertThat(without.at(Sex.MALE, 45, 2)).isEqualTo(before.at(Sex.MALE, 45, 2));
        assertThat(with.at(Sex.MALE, 45, 2)).isNotEqualTo(before.at(Sex.MALE, 45, 2));
        assertThat(with.scoreScale().orElseThrow().sd())
                .isGreaterThan(1.1 * before.scoreScale().orElseThrow().sd());
        assertThat(before.leaveOut("north/outlier", JobContext.unwatched()).adults())
                .isEqualTo(150);
    }

    @Test
    void under20OnlyTheGrowthScoreAndChildrenWithinAYearAreUsed() {
        var all = new ArrayList<>(people);
        for (int i = 0; i < 80; i++) {
            all.add(SimulatedPeople.person("north", "child" + i, Sex.MALE, 12 + 0.01 * i, -1 + 0.03 * i, 0.12));
            all.add(SimulatedPeople.person("north", "teen" + i, Sex.MALE, 15, 3, 0.12));
        }
        SameRiskStudy withChildren = study("north/child0", all, TEAM);
        assertThat(withChildren.adults()).isEqualTo(2_000);
        SameRiskAnswer answer =
                withChildren.answer(new SameRiskPatient("north/child0", Sex.MALE, 12, 0.12, 0, observed(0.8)), OPEN);
        assertThat(answer.comparison()).isEmpty();
        assertThat(answer.model()).isEmpty();
        assertThat(answer.headline()).isInstanceOf(Headline.Withheld.class);
        ChildComparison child = answer.child().orElseThrow();
        assertThat(child.growthZ()).isEqualTo(0.8);
        assertThat(child.peers().n()).isEqualTo(new ShownCount.Exact(79));
        assertThat(child.peers().shareLower()).isPresent();
    }

    @Test
    void aChildWithoutChildrenNearbyHasNoPeers() {
        SameRiskAnswer answer =
                study.answer(new SameRiskPatient("north/p0", Sex.MALE, 8, 0.12, 0, observed(0.8)), OPEN);
        Peers peers = answer.child().orElseThrow().peers();
        assertThat(peers.n()).isEqualTo(new ShownCount.Exact(0));
        assertThat(peers.shareLower()).isEmpty();
        assertThat(peers.median()).isEmpty();
    }

    @Test
    void whereModelAndPeersDisagreeBothAreShownAndTheHeadlineIsWithheld() {
        // men of 45 with a score about 2 SD are far heavier than anything smooth would say
        var odd = new ArrayList<SameRiskPerson>();
        for (SameRiskPerson p : people) {
            boolean moved = p.sex() == Sex.MALE && Math.abs(p.ageYears() - 45) < 5 && p.score() > 0.20;
            odd.add(SimulatedPeople.person(
                    p.site(), p.key(), p.sex(), p.ageYears(), moved ? 1.6 * p.value() : p.value(), p.score()));
        }
        SameRiskAnswer answer = study("north/none", odd, TEAM).answer(patient(45, 0.26, 33), OPEN);
        assertThat(answer.comparison().orElseThrow().agreement()).isEqualTo(Agreement.DISAGREES);
        assertThat(answer.headline())
                .isInstanceOfSatisfying(
                        Headline.Withheld.class,
                        withheld -> assertThat(withheld.reason()).contains("disagree"));
        assertThat(answer.comparison().orElseThrow().placeAmong100().value()).isPositive();
        assertThat(answer.comparison().orElseThrow().peers().median()).isPresent();
    }

    @Test
    void aScoreThatExplainsNothingGivesNoAbsoluteRisk() {
        SameRiskAnswer answer =
                study("none", new SimulatedPeople(31, 0).adults(800), TEAM).answer(patient(46, 0.2, 32), OPEN);
        ThresholdShares threshold =
                answer.comparison().orElseThrow().threshold().orElseThrow();
        assertThat(answer.model().orElseThrow().varianceExplained().clear()).isFalse();
        assertThat(threshold.fromModel()).isEmpty();
        assertThat(threshold.liability()).isEmpty();
        assertThat(threshold.withheld()).isPresent();
    }

    @Test
    void aScoreThatIsTheSameForEverybodyGivesNoModelAndSaysSo() {
        List<SameRiskPerson> same = people.stream()
                .limit(150)
                .map(p -> SimulatedPeople.person(p.site(), p.key(), p.sex(), p.ageYears(), p.value(), 0.1))
                .toList();
        SameRiskAnswer answer = study("none", same, TEAM).answer(patient(46, 0.1, 32), OPEN);
        assertThat(answer.headline()).isEqualTo(new Headline.Withheld(Said.of("cohort.withheld.oneScore")));
        assertThat(answer.comparison()).isEmpty();
    }

    @Test
    void theBandGoesOnToThePatientsAge() {
        SameRiskAnswer answer = study.answer(patient(91.3, 0.2, 27), OPEN);
        assertThat(answer.comparison().orElseThrow().alongAge().getLast().x()).isGreaterThan(91.3);
        assertThat(answer.ageBand().getFirst().x()).isEqualTo(20);
    }

    @Test
    void below100AdultsThereIsNoModelAndFrom100ThereIs() {
        List<SameRiskPerson> hundred = new SimulatedPeople(6, 0.05).adults(100);
        assertThat(study("nobody", hundred, TEAM).model()).isPresent();
        SameRiskStudy few = study("north/p0", hundred, TEAM);
        assertThat(few.model()).isEmpty();
        assertThat(few.answer(patient(46, 0.2, 32), OPEN).comparison()).isEmpty();
        assertThatThrownBy(() -> few.slice(0, 1)).hasMessageContaining("fewer than 100 adults");
    }

    @Test
    void thePlaneShowsPeopleToTheTeamAndTheModelToOthers() {
        assertThat(study.plane().orElseThrow())
                .isInstanceOfSatisfying(
                        Plane.People.class, p -> assertThat(p.dots()).hasSize(1_999));
        double counted =
                study.hexagons(0.5, 3).stream().mapToDouble(Hexagon::people).sum();
        assertThat(counted).isEqualTo(1_999);
        SameRiskStudy aggregate = study("north/p0", people, new ViewRule(false, 21));
        Plane.Density density = (Plane.Density) aggregate.plane().orElseThrow();
        double mass = density.cells().stream()
                .flatMap(List::stream)
                .mapToDouble(c -> c)
                .sum();
        assertThat(mass).isBetween(0.9, 1.0);
        assertThat(aggregate.hexagons(0.5, 3)).isNotEmpty().allSatisfy(hexagon -> {
            assertThat(hexagon.people()).isGreaterThanOrEqualTo(21);
            assertThat(hexagon.count()).isEqualTo(new ShownCount.Hidden());
        });
    }

    private static SameRiskStudy study(String leftOut, List<SameRiskPerson> records, ViewRule rule) {
        return SameRiskStudy.without(
                leftOut,
                SameRiskTable.of(records),
                new SameRiskStudy.Setup(ComparedMeasure.BMI, rule, SETTINGS),
                JobContext.unwatched());
    }

    private static SameRiskPatient patient(double age, double score, double bmi) {
        return new SameRiskPatient("north/p0", Sex.MALE, age, score, 0.004, observed(bmi));
    }

    private static Optional<Observed> observed(double value) {
        return Optional.of(new Observed(value, 3, "median of the last 24 months"));
    }
}
