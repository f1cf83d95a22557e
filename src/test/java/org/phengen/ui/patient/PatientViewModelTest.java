package org.phengen.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.Count;
import org.phengen.chart.model.Interval;
import org.phengen.chart.model.SameRiskPlane;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.ViewRule;
import org.phengen.job.JobContext;
import org.phengen.job.JobRunner;
import org.phengen.job.SourceException;

class PatientViewModelTest {
    private static final SimulatedPatients OPEN = new SimulatedPatients(new ViewRule(true, 1));
    private static final SimulatedPatients STRICT = new SimulatedPatients(new ViewRule(false, 21));

    /// Opens the typical patient under any key but one.
    private static final class Door implements PatientDoor {
        @Override
        public List<Entry> find(String words, JobContext job) {
            return words.equals("NR") ? List.of(new Entry("north/NR-004417", "NR-004417", "North")) : List.of();
        }

        @Override
        public OpenPatient open(String key, JobContext job) {
            if (key.endsWith("nobody")) {
                throw new SourceException(
                        SourceException.Category.MISSING, "north", "no patient has this record id", "Check the id");
            }
            return OPEN.typical();
        }
    }

    private final PatientViewModel model = new PatientViewModel(new Door(), JobRunner.inline());

    @Test
    void nobodyIsOpenAtFirstAndASearchOffersRecords() {
        assertThat(model.state().get()).isInstanceOf(PatientState.Idle.class);

        model.find("NR");
        assertThat(model.found()).extracting(PatientDoor.Entry::record).containsExactly("NR-004417");

        model.find("");
        assertThat(model.found()).isEmpty();
    }

    @Test
    void nobodyIsNotFoundBeforeTheSearchHasEnded() {
        var jobs = new HeldJobs();
        var held = new PatientViewModel(new Door(), jobs);
        held.find("NR");
        assertThat(held.searching().get()).isTrue();
        assertThat(held.found()).isEmpty();

        jobs.end(0);
        assertThat(held.searching().get()).isFalse();
        assertThat(held.found()).hasSize(1);
    }

    @Test
    void anOpenedPatientIsReadyAndIsOfferedAgain() {
        model.open("north/NR-004417");

        assertThat(model.state().get()).isInstanceOf(PatientState.Ready.class);
        assertThat(model.recent()).extracting(PatientDoor.Entry::key).containsExactly("north/NR-004417");
    }

    @Test
    void aPatientWhoCannotBeReadIsNamedWithTheRemedy() {
        model.open("north/nobody");

        assertThat(model.state().get())
                .isEqualTo(new PatientState.Failed("nobody", "north: no patient has this record id", "Check the id"));
    }

    @Test
    void triedAgainWhoCouldNotBeReadIsReadOnceTheFaultIsGone() {
        var mended = new boolean[1];
        var again = new PatientViewModel(
                new PatientDoor() {
                    @Override
                    public List<Entry> find(String words, JobContext job) {
                        return List.of();
                    }

                    @Override
                    public OpenPatient open(String key, JobContext job) {
                        return mended[0] ? OPEN.typical() : new Door().open("north/nobody", job);
                    }
                },
                JobRunner.inline());
        again.open("north/NR-004417");
        again.openAgain();
        assertThat(again.state().get()).isInstanceOf(PatientState.Failed.class);

        mended[0] = true;
        again.openAgain();
        assertThat(again.state().get()).isInstanceOf(PatientState.Ready.class);
    }

    @Test
    void theSliceLiesAroundThePatientAndCountsWhomACountOneByOneCounts() {
        model.show(OPEN.typical());

        Interval slice = model.slice().get().orElseThrow();
        double z = OPEN.typical().answer().score().orElseThrow().z().value();
        assertThat(slice.low()).isCloseTo(z - 0.25, within(1e-9));
        assertThat(slice.high()).isCloseTo(z + 0.25, within(1e-9));
        assertThat(shownCount()).isEqualTo(OPEN.countBetween(slice.low(), slice.high()));
    }

    @Test
    void aMovedSliceCountsAgain() {
        model.show(OPEN.typical());
        model.moveSlice(-1);
        Interval slice = model.slice().get().orElseThrow();

        assertThat(shownCount()).isEqualTo(OPEN.countBetween(slice.low(), slice.high()));

        model.moveHighEdge(slice.high() + 0.4);
        Interval wider = model.slice().get().orElseThrow();
        assertThat(wider.width()).isCloseTo(0.9, within(1e-9));
        assertThat(shownCount()).isEqualTo(OPEN.countBetween(wider.low(), wider.high()));
    }

    @Test
    void aSliceStaysOnTheAxisKeepsItsWidthAndItsEdgesDoNotPass() {
        model.show(OPEN.typical());
        model.moveSlice(99);
        Interval end = model.slice().get().orElseThrow();
        assertThat(end.high()).isCloseTo(3, within(1e-9));
        assertThat(end.width()).isCloseTo(0.5, within(1e-9));

        model.moveLowEdge(99);
        assertThat(model.slice().get().orElseThrow().width()).isCloseTo(0.1, within(1e-9));

        model.resetSlice();
        assertThat(model.slice().get().orElseThrow().width()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void theLatestSliceWinsWhateverEndsFirst() {
        var jobs = new HeldJobs();
        var held = new PatientViewModel(new Door(), jobs);
        held.show(OPEN.typical());
        held.moveSlice(-0.5);
        held.moveSlice(-0.5);
        assertThat(jobs.waiting()).isEqualTo(3);
        assertThat(jobs.cancelled(0)).isTrue();
        assertThat(jobs.cancelled(1)).isTrue();

        jobs.end(2);
        jobs.end(0);
        jobs.end(1);

        Interval slice = held.slice().get().orElseThrow();
        assertThat(held.summary().get().orElseThrow().zLow()).isEqualTo(slice.low());
        assertThat(held.summary().get().orElseThrow().people())
                .isEqualTo(new ShownCount.Exact(OPEN.countBetween(slice.low(), slice.high())));
    }

    @Test
    void whileASliceIsBeingCountedNoNumberOfAnotherSliceStandsForIt() {
        var jobs = new HeldJobs();
        var held = new PatientViewModel(new Door(), jobs);
        held.show(OPEN.typical());
        jobs.end(0);
        assertThat(held.isRead()).isTrue();

        held.moveSlice(-0.5);
        assertThat(held.isRead()).isFalse();
        // what is still drawn is the slice before, its edges and its count together
        var drawn = held.plane().get().orElseThrow().slice().orElseThrow();
        assertThat(drawn.total())
                .isEqualTo(new Count.Shown(
                        OPEN.countBetween(drawn.slice().low(), drawn.slice().high())));

        jobs.end(1);
        assertThat(held.isRead()).isTrue();
        Interval now = held.slice().get().orElseThrow();
        assertThat(held.plane().get().orElseThrow().slice().orElseThrow().slice())
                .isEqualTo(now);
    }

    @Test
    void nothingOfThePatientBeforeStaysWhileTheNextIsRead() {
        var jobs = new HeldJobs();
        var held = new PatientViewModel(new Door(), jobs);
        held.show(OPEN.typical());
        jobs.end(0);
        assertThat(held.summary().get()).isPresent();

        held.open("north/other");

        assertThat(held.state().get()).isEqualTo(new PatientState.Running("other"));
        assertThat(held.summary().get()).isEmpty();
        assertThat(held.plane().get()).isEmpty();
        assertThat(held.slice().get()).isEmpty();
    }

    @Test
    void underAStrictRuleASliceShowsSharesOfTheModelAndItsEdgesSnap() {
        model.show(STRICT.typical());
        var before = model.summary().get().orElseThrow();
        model.moveSlice(0.001);

        assertThat(model.summary().get().orElseThrow().zLow()).isEqualTo(before.zLow());
        SameRiskPlane plane = model.plane().get().orElseThrow();
        assertThat(plane.slice().orElseThrow().modelled()).isTrue();
        assertThat(plane.slice().orElseThrow().bars())
                .allMatch(bar -> bar.words().endsWith("%"));
        assertThat(plane.people().dots()).isEmpty();
    }

    @Test
    void peersAreDotsOnlyWhereEverySiteLetsPeopleBeSeen() {
        model.show(OPEN.typical());
        model.choose(PlaneChoice.PEERS);
        assertThat(model.plane().get().orElseThrow().people().dots()).hasSizeGreaterThan(20);

        model.show(STRICT.typical());
        model.choose(PlaneChoice.PEERS);
        assertThat(model.plane().get().orElseThrow().people().dots()).isEmpty();
    }

    @Test
    void theDifferenceViewTakesTheExpectedBmiAwayFromPatientLinesAndPeople() {
        model.show(STRICT.typical());
        SameRiskPlane all = model.plane().get().orElseThrow();
        model.choose(PlaneChoice.DIFFERENCE);
        SameRiskPlane plane = model.plane().get().orElseThrow();

        assertThat(plane.differences()).isTrue();
        assertThat(plane.ribbon().orElseThrow().at())
                .allSatisfy(at -> assertThat(at.p50()).isZero());
        var comparison = STRICT.typical().answer().comparison().orElseThrow();
        assertThat(plane.patient().orElseThrow().measure())
                .isCloseTo(comparison.difference().value(), org.assertj.core.data.Offset.offset(0.05));
        double z = plane.patient().orElseThrow().score();
        assertThat(plane.ribbon().orElseThrow().read(z).p95())
                .isCloseTo(
                        all.ribbon().orElseThrow().read(z).p95()
                                - all.ribbon().orElseThrow().read(z).p50(),
                        org.assertj.core.data.Offset.offset(1e-9));
        assertThat(plane.slice()).isEmpty();
        assertThat(plane.people().bins()).isPresent();
        assertThat(plane.summary()).contains("differs by +");
    }

    @Test
    void aClosedGateHasNoSliceNoPlaceAndNoPeople() {
        model.show(STRICT.closed());

        assertThat(model.slice().get()).isEmpty();
        assertThat(model.summary().get()).isEmpty();
        SameRiskPlane plane = model.plane().get().orElseThrow();
        assertThat(plane.patient()).isEmpty();
        assertThat(plane.ribbon()).isEmpty();
        assertThat(plane.people().bins()).isEmpty();
        assertThat(plane.unplaced().orElseThrow().measure()).isEqualTo(31.0);
        assertThat(model.charts().orElseThrow().ruler().patient()).isEmpty();
        assertThat(model.exportRefusal()).contains("Report: closed by the gate");
        assertThat(model.figureRefusal(false)).contains("Save: closed by the gate");
    }

    @Test
    void aPlaneOfSinglePeopleStaysOnTheScreenAndOneOfTheModelMayLeaveWithoutAName() {
        model.show(OPEN.typical());
        assertThat(model.figureRefusal(true)).contains("Save: counts of few people stay on the screen");
        assertThat(model.figureRefusal(false)).isEmpty();

        model.show(STRICT.typical());
        assertThat(model.figureRefusal(true)).isEmpty();
        OpenPatient.Identity who = model.patient().orElseThrow().identity();
        assertThat(model.provenance())
                .contains("not a medical device")
                .doesNotContain(who.record())
                .doesNotContain(who.name().orElse("nobody"));
    }

    @Test
    void aChildIsNeverPlacedOnTheAdultsPlane() {
        model.show(STRICT.child());

        SameRiskPlane plane = model.plane().get().orElseThrow();
        assertThat(plane.patient()).isEmpty();
        assertThat(plane.unplaced()).isEmpty();
        assertThat(plane.ribbon()).isEmpty();
    }

    @Test
    void partialIsAStateOfItsOwnThatHoldsCountsAndExportsBack() {
        model.show(STRICT.partial());

        assertThat(model.state().get()).isInstanceOf(PatientState.Partial.class);
        assertThat(model.exportRefusal()).contains("Report: needs South Valley");
        assertThat(model.figureRefusal(false)).contains("Save: not every site is complete");
        SameRiskPlane plane = model.plane().get().orElseThrow();
        assertThat(plane.people().partial()).isTrue();
        assertThat(plane.slice().orElseThrow().caption()).isEqualTo("count not shown");
        assertThat(plane.summary()
                        + plane.table().rows()
                        + plane.slice().orElseThrow().table().rows())
                .doesNotContainPattern("\\d people have a score")
                .contains("not shown");
    }

    private int shownCount() {
        Optional<ShownCount> people = model.summary().get().map(summary -> summary.people());
        return people.orElseThrow() instanceof ShownCount.Exact exact ? exact.count() : -1;
    }
}
