package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.phengen.question.Sex;

class PeersTest {
    private static final ViewRule TEAM = new ViewRule(true, 21);
    private static final ViewRule AGGREGATE = new ViewRule(false, 21);

    @Test
    void below20PeersThereAreNoDotsAndFrom20ThereAre() {
        assertThat(alike(19, TEAM).dots()).isEmpty();
        assertThat(alike(19, TEAM).median()).isEmpty();
        assertThat(alike(20, TEAM).dots()).hasSize(20);
    }

    @Test
    void below50PeersThereIsNoPercentileFromPeersAndFrom50ThereIs() {
        assertThat(alike(49, TEAM).shareLower()).isEmpty();
        assertThat(alike(49, TEAM).withheld()).anyMatch(why -> why.english().contains("model alone"));
        assertThat(alike(50, TEAM).shareLower()).isPresent();
    }

    @Test
    void below100PeersThereAreNoTailsAndFrom100ThereAre() {
        assertThat(alike(99, TEAM).tails()).isEmpty();
        assertThat(alike(100, TEAM).tails()).isPresent();
    }

    @Test
    void theLimitsCountEffectivePeopleNotPeopleFarAway() {
        // 60 people, most of them at the rim of the widest kernel: they say as much as far fewer
        var people = new ArrayList<SameRiskPerson>();
        for (int i = 0; i < 60; i++) {
            people.add(SimulatedPeople.person("north", "p" + i, Sex.MALE, 45, 20 + i, i < 5 ? 0 : 1.4));
        }
        Peers peers = find(people, 45, 0).shown(TEAM, OptionalDouble.of(30));
        assertThat(peers.n()).isEqualTo(new ShownCount.Exact(60));
        assertThat(peers.effectiveN().orElseThrow()).isLessThan(50);
        assertThat(peers.shareLower()).isEmpty();
    }

    @Test
    void effectiveNumberIsTheSquareOfTheSumOverTheSumOfSquares() {
        List<SameRiskPerson> people = List.of(
                SimulatedPeople.person("n", "a", Sex.MALE, 45, 25, 0),
                SimulatedPeople.person("n", "b", Sex.MALE, 45, 26, 0.5),
                SimulatedPeople.person("n", "c", Sex.MALE, 45, 27, 1));
        PersonColumns columns = SameRiskTable.of(people).adults();
        PeerGroup group = PeerGroup.find(columns, columns.score, (byte) 1, 45, 0, new PeerKernel(0.5, 5));
        double one = Math.exp(-0.5);
        double two = Math.exp(-2);
        assertThat(group.effectiveN())
                .isCloseTo((1 + one + two) * (1 + one + two) / (1 + one * one + two * two), within(1e-12));
        assertThat(group.shareBelow(26.5)).isCloseTo((1 + one) / (1 + one + two), within(1e-12));
    }

    @Test
    void peersAreOfTheSameSexAndWithinFiveYears() {
        List<SameRiskPerson> people = List.of(
                SimulatedPeople.person("n", "same", Sex.MALE, 50, 25, 0),
                SimulatedPeople.person("n", "other sex", Sex.FEMALE, 45, 25, 0),
                SimulatedPeople.person("n", "older", Sex.MALE, 50.01, 25, 0),
                SimulatedPeople.person("n", "far score", Sex.MALE, 45, 25, 1.6));
        assertThat(find(people, 45, 0).group().n()).isEqualTo(1);
    }

    @Test
    void theSearchWidensInScoreOnlyAndSaysSo() {
        assertThat(alike(200, TEAM).kernel()).isEqualTo(new PeerKernel(0.25, 5));
        Peers few = alike(30, TEAM);
        assertThat(few.kernel()).isEqualTo(new PeerKernel(0.5, 5));
        assertThat(few.kernel().words()).contains("widened from 0.25");
    }

    @Test
    void anAggregateViewTellsNoCountFromOneToTwenty() {
        Peers twenty = alike(20, AGGREGATE);
        assertThat(twenty.n()).isEqualTo(new ShownCount.Below(21));
        assertThat(twenty.effectiveN()).isEmpty();
        assertThat(twenty.median()).isEmpty();
        assertThat(alike(21, AGGREGATE).n()).isEqualTo(new ShownCount.Exact(21));
        assertThat(alike(41, AGGREGATE).median()).isEmpty();
        assertThat(alike(42, AGGREGATE).median()).isPresent();
    }

    @Test
    void anAggregateViewTellsNoShareThatIsASmallCount() {
        // 60 people with values 20, 20.1, ...: 25 lower is a count over 20, 10 lower is not
        assertThat(alike(60, AGGREGATE, 22.45).shareLower()).isPresent();
        assertThat(alike(60, AGGREGATE, 20.95).shareLower()).isEmpty();
        assertThat(alike(60, AGGREGATE, 25.35).shareLower()).isEmpty();
        assertThat(alike(60, TEAM, 20.95).shareLower()).isPresent();
    }

    @Test
    void anAggregateViewNeverShowsDots() {
        assertThat(alike(500, AGGREGATE).dots()).isEmpty();
    }

    @Test
    void modelAndPeersDisagreeOnlyBeyondBothIntervals() {
        Estimate model = new Estimate(0.70, 0.66, 0.74);
        assertThat(Agreement.of(model, Optional.of(new Estimate(0.55, 0.45, 0.66))))
                .isEqualTo(Agreement.AGREES);
        assertThat(Agreement.of(model, Optional.of(new Estimate(0.55, 0.45, 0.65))))
                .isEqualTo(Agreement.DISAGREES);
        assertThat(Agreement.of(model, Optional.of(new Estimate(0.85, 0.75, 0.9))))
                .isEqualTo(Agreement.DISAGREES);
        assertThat(Agreement.of(model, Optional.empty())).isEqualTo(Agreement.TOO_FEW_TO_TELL);
    }

    @Test
    void theWeightedMedianOfEqualWeightsIsTheMedian() {
        PeerGroup group = find(people(101), 45, 0).group();
        assertThat(group.quantile(0.5)).isCloseTo(25.0, within(1e-9));
        assertThat(group.quantileEstimate(0.5).low()).isLessThan(25);
        assertThat(group.quantileEstimate(0.5).high()).isGreaterThan(25);
    }

    private static Peers alike(int n, ViewRule rule) {
        return alike(n, rule, 20 + 0.05 * n);
    }

    private static Peers alike(int n, ViewRule rule, double value) {
        return find(people(n), 45, 0).shown(rule, OptionalDouble.of(value));
    }

    /// People of one score, with values 20, 20.1, 20.2, ...
    private static List<SameRiskPerson> people(int n) {
        var people = new ArrayList<SameRiskPerson>();
        for (int i = 0; i < n; i++) {
            people.add(SimulatedPeople.person("north", "p" + i, Sex.MALE, 45, 20 + 0.1 * i, 0));
        }
        return people;
    }

    private static PeerFinder.Found find(List<SameRiskPerson> people, double age, double at) {
        PersonColumns columns = SameRiskTable.of(people).adults();
        return PeerFinder.find(columns, columns.score, (byte) 1, age, at);
    }
}
