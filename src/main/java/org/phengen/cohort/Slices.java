package org.phengen.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Everybody in score order, ready to be cut: a slice of 100,000 people is one pass over neighbouring doubles, well
/// under five milliseconds.
///
/// With individual view a slice is counted. Without, its edges snap to steps that hold at least the minimum cell each,
/// so that no two slices differ by fewer people, and its histogram and quartiles are the model's (differences of
/// counted
/// bins would tell small counts).
final class Slices {
    private static final int QUARTILES_LEAST = SizeLimits.DOTS;
    /// where the outermost steps of an aggregate view are drawn to end; they hold everybody beyond
    private static final double DRAWN_Z = 3;

    private final double[] z;
    private final double[] value;
    private final MeasureGrid grid;
    /// counts of everybody by bin
    private final int[] everyone;
    private final double[] steps;
    private final Mixture mixture;
    private final ViewRule rule;

    Slices(PersonColumns people, double[] scores, MeasureGrid grid, Mixture mixture, ViewRule rule) {
        this.grid = grid;
        this.mixture = mixture;
        this.rule = rule;
        int[] order = IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        z = Arrays.stream(order).mapToDouble(i -> scores[i]).toArray();
        value = Arrays.stream(order).mapToDouble(i -> people.value[i]).toArray();
        everyone = counts(value);
        steps = steps(z, rule.minimumCell());
    }

    /// Edges between people of different scores, with at least the minimum in every step.
    private static double[] steps(double[] z, int minimum) {
        var steps = new ArrayList<Double>();
        int from = 0;
        for (int i = 1; i < z.length; i++) {
            if (i - from >= minimum && z.length - i >= minimum && z[i] > z[i - 1]) {
                double middle = (z[i - 1] + z[i]) / 2;
                steps.add(middle > z[i - 1] ? middle : z[i]);
                from = i;
            }
        }
        steps.addFirst(steps.isEmpty() ? -DRAWN_Z : Math.min(-DRAWN_Z, steps.getFirst() - 0.5));
        steps.add(steps.size() == 1 ? DRAWN_Z : Math.max(DRAWN_Z, steps.getLast() + 0.5));
        return steps.stream().mapToDouble(Double::doubleValue).toArray();
    }

    SliceSummary cut(double zLow, double zHigh) {
        return cut(zLow, zHigh, rule);
    }

    /// The slice as it may leave the screen: as [#cut], with neighbouring bins merged until each holds nobody or
    /// enough.
    SliceSummary cutForExport(double zLow, double zHigh) {
        return cut(zLow, zHigh, rule.forExport());
    }

    private SliceSummary cut(double zLow, double zHigh, ViewRule bounds) {
        if (!(zLow <= zHigh)) {
            throw new IllegalArgumentException("a slice from " + zLow + " to " + zHigh);
        }
        return rule.individualView() ? counted(zLow, zHigh, bounds) : modelled(zLow, zHigh);
    }

    private SliceSummary counted(double zLow, double zHigh, ViewRule bounds) {
        double[] inside = Arrays.copyOfRange(value, firstAtLeast(zLow), firstAtLeast(Math.nextUp(zHigh)));
        int[] counts = counts(inside);
        Optional<SliceSummary.Quartiles> quartiles = Optional.empty();
        // a quarter of the people is a count too
        if (inside.length >= QUARTILES_LEAST && bounds.shows(inside.length / 4)) {
            quartiles = Optional.of(new SliceSummary.Quartiles(
                    Selection.quantile(inside, 0.25),
                    Selection.quantile(inside, 0.5),
                    Selection.quantile(inside, 0.75)));
        }
        return new SliceSummary(
                zLow,
                zHigh,
                ShownCount.of(inside.length, bounds),
                quartiles,
                bounds.shows(inside.length) ? bins(counts, bounds) : List.of(),
                bins(everyone, bounds),
                SliceSummary.Basis.PEOPLE);
    }

    private int[] counts(double[] values) {
        int[] counts = new int[grid.bins()];
        for (double v : values) {
            counts[grid.bin(v)]++;
        }
        return counts;
    }

    private List<SliceSummary.Bin> bins(int[] counts, ViewRule bounds) {
        int all = Math.max(1, Arrays.stream(counts).sum());
        int[] starts = Suppression.merge(counts, bounds);
        var bins = new ArrayList<SliceSummary.Bin>();
        for (int k = 0; k < starts.length; k++) {
            int end = k + 1 < starts.length ? starts[k + 1] : counts.length;
            int people = Arrays.stream(counts, starts[k], end).sum();
            bins.add(new SliceSummary.Bin(
                    grid.edge(starts[k]), grid.edge(end), (double) people / all, new ShownCount.Exact(people)));
        }
        return bins;
    }

    private SliceSummary modelled(double zLow, double zHigh) {
        int from = Math.min(nearestStep(zLow), steps.length - 2);
        int to = Math.max(nearestStep(zHigh), from + 1);
        int first = from == 0 ? 0 : firstAtLeast(steps[from]);
        int last = to == steps.length - 1 ? z.length : firstAtLeast(steps[to]);
        double[] shares = mixture.sharesBelow(steps[from], steps[to]);
        return new SliceSummary(
                steps[from],
                steps[to],
                ShownCount.of(last - first, rule),
                Optional.of(new SliceSummary.Quartiles(
                        mixture.quantile(shares, 0.25), mixture.quantile(shares, 0.5), mixture.quantile(shares, 0.75))),
                modelBins(shares),
                modelBins(mixture.sharesBelow(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)),
                SliceSummary.Basis.MODEL);
    }

    private int nearestStep(double edge) {
        int found = Arrays.binarySearch(steps, edge);
        if (found >= 0) {
            return found;
        }
        int above = Math.min(-found - 1, steps.length - 1);
        int below = Math.max(above - 1, 0);
        return edge - steps[below] <= steps[above] - edge ? below : above;
    }

    private List<SliceSummary.Bin> modelBins(double[] shares) {
        var bins = new ArrayList<SliceSummary.Bin>();
        double below = 0;
        for (int k = 0; k < grid.bins(); k++) {
            double next = k == grid.bins() - 1 ? 1 : mixture.shareBelow(shares, grid.edge(k + 1));
            bins.add(new SliceSummary.Bin(grid.edge(k), grid.edge(k + 1), next - below, new ShownCount.Hidden()));
            below = next;
        }
        return bins;
    }

    private int firstAtLeast(double edge) {
        int low = 0;
        int high = z.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (z[middle] < edge) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
