package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobContext;

class SlicesTest {
    private static PersonColumns people;
    private static double[] z;
    private static MeasureGrid grid;
    private static Mixture mixture;

    @BeforeAll
    static void fitOnce() {
        people = SameRiskTable.of(new SimulatedPeople(21, 0.05).adults(3_000)).adults();
        z = SimulatedPeople.standardised(people);
        grid = new MeasureGrid(people);
        SameRiskModel model = SameRiskModel.fit(people, z, 2, new FitSettings(1, 1), JobContext.unwatched());
        mixture = new Mixture(model, people, grid.fine());
    }

    @Test
    void aSliceCountsEverybodyInItAndItsHistogramAddsUp() {
        SliceSummary slice = slices(true).cut(0.9, 1.5);
        double[] inside = java.util.stream.IntStream.range(0, z.length)
                .filter(i -> z[i] >= 0.9 && z[i] <= 1.5)
                .mapToDouble(i -> people.value[i])
                .sorted()
                .toArray();
        assertThat(slice.people()).isEqualTo(new ShownCount.Exact(inside.length));
        assertThat(slice.quartiles().orElseThrow().p50()).isCloseTo(Estimate.quantile(inside, 0.5), within(1e-12));
        assertThat(slice.bins().stream().mapToDouble(SliceSummary.Bin::share).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(slice.basis()).isEqualTo(SliceSummary.Basis.PEOPLE);
    }

    @Test
    void anEmptySliceIsEmptyAndSaysSo() {
        SliceSummary slice = slices(true).cut(9, 10);
        assertThat(slice.people()).isEqualTo(new ShownCount.Exact(0));
        assertThat(slice.quartiles()).isEmpty();
        assertThat(slice.bins()).allMatch(bin -> bin.share() == 0);
    }

    @Test
    void noTwoSlicesOfAnAggregateViewDifferByFewerThanTheMinimumCell() {
        Slices slices = slices(false);
        var sizes = new HashSet<Integer>();
        for (double edge = -3; edge <= 3; edge += 0.003) {
            SliceSummary slice = slices.cut(edge, 4);
            sizes.add(((ShownCount.Exact) slice.people()).count());
            assertThat(slice.zLow()).isLessThan(slice.zHigh());
        }
        List<Integer> sorted = sizes.stream().sorted(Comparator.naturalOrder()).toList();
        assertThat(sorted.getFirst()).isGreaterThanOrEqualTo(21);
        for (int k = 1; k < sorted.size(); k++) {
            assertThat(sorted.get(k) - sorted.get(k - 1)).isGreaterThanOrEqualTo(21);
        }
    }

    @Test
    void equalScoresAreNeverPartedAndStepsStillHoldEnough() {
        // a score of few loci: everybody has one of nine values
        double[] coarse = Arrays.stream(z)
                .map(v -> Math.round(2 * Math.clamp(v, -2, 2)) / 2.0)
                .toArray();
        Slices slices = new Slices(people, coarse, grid, mixture, new ViewRule(false, 21));
        var sizes = new HashSet<Integer>();
        for (double edge = -3; edge <= 3; edge += 0.01) {
            sizes.add(((ShownCount.Exact) slices.cut(edge, 4).people()).count());
        }
        assertThat(sizes).hasSizeLessThanOrEqualTo(9);
        int last = 0;
        for (int size : sizes.stream().sorted().toList()) {
            assertThat(size - last).isGreaterThanOrEqualTo(21);
            last = size;
        }
    }

    @Test
    void theThinnestSliceOfAnAggregateViewStillHoldsTheMinimumCell() {
        for (double at = -5; at <= 5; at += 0.01) {
            assertThat(((ShownCount.Exact) slices(false).cut(at, at).people()).count())
                    .isGreaterThanOrEqualTo(21);
        }
    }

    @Test
    void anAggregateViewsHistogramIsTheModelsAndNearThePeoples() {
        SliceSummary modelled = slices(false).cut(0.9, 1.5);
        SliceSummary counted = slices(true).cut(modelled.zLow(), modelled.zHigh());
        assertThat(modelled.basis()).isEqualTo(SliceSummary.Basis.MODEL);
        assertThat(modelled.bins()).hasSameSizeAs(counted.bins());
        for (int k = 0; k < counted.bins().size(); k++) {
            assertThat(modelled.bins().get(k).count()).isEqualTo(new ShownCount.Hidden());
            assertThat(modelled.bins().get(k).share())
                    .isCloseTo(counted.bins().get(k).share(), within(0.06));
        }
        assertThat(modelled.quartiles().orElseThrow().p50())
                .isCloseTo(counted.quartiles().orElseThrow().p50(), within(0.8));
    }

    @Test
    void whatLeavesTheScreenHasNoSmallBin() {
        for (double low = -3; low < 3; low += 0.1) {
            SliceSummary slice = slices(true).cutForExport(low, low + 0.2);
            assertThat(slice.people().text()).doesNotMatch("[1-9]|1[0-9]|20");
            for (SliceSummary.Bin bin : slice.bins()) {
                int count = ((ShownCount.Exact) bin.count()).count();
                assertThat(count == 0 || count >= 21).isTrue();
            }
        }
    }

    @Test
    void binsAreRoundNumbersSideBySide() {
        List<SliceSummary.Bin> bins = slices(true).cut(-1, 1).bins();
        assertThat(bins.size()).isBetween(6, 20);
        for (int k = 1; k < bins.size(); k++) {
            assertThat(bins.get(k).low()).isEqualTo(bins.get(k - 1).high());
        }
        assertThat(Arrays.asList(1.0, 2.0, 5.0))
                .contains(bins.getFirst().high() - bins.getFirst().low());
    }

    private static Slices slices(boolean individualView) {
        return new Slices(people, z, grid, mixture, new ViewRule(individualView, 21));
    }
}
