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
    private static final int BINS = 16;

    private final double[] z;
    private final double[] value;
    private final double[] edges;
    private final double[] steps;
    private final Mixture mixture;
    private final ViewRule rule;

    Slices(PersonColumns people, double[] scores, Mixture mixture, ViewRule rule) {
        this.mixture = mixture;
        this.rule = rule;
        int[] order = IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        z = Arrays.stream(order).mapToDouble(i -> scores[i]).toArray();
        value = Arrays.stream(order).mapToDouble(i -> people.value[i]).toArray();
        edges = edges(value);
        int cells = Math.max(1, z.length / rule.minimumCell());
        steps = new double[cells + 1];
        steps[0] = Double.NEGATIVE_INFINITY;
        steps[cells] = Double.POSITIVE_INFINITY;
        for (int k = 1; k < cells; k++) {
            int first = k * rule.minimumCell();
            steps[k] = (z[first - 1] + z[first]) / 2;
        }
    }

    /// Round edges over the middle 99 in a hundred of the values; the outer bins are open.
    private static double[] edges(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = Estimate.quantile(sorted, 0.005);
        double high = Estimate.quantile(sorted, 0.995);
        double width = round((high - low) / BINS);
        double first = Math.floor(low / width) * width;
        int bins = Math.max(1, (int) Math.ceil((high - first) / width));
        double[] edges = new double[bins + 1];
        for (int k = 0; k <= bins; k++) {
            edges[k] = first + k * width;
        }
        return edges;
    }

    /// 1, 2 or 5 times a power of ten, at least the width.
    private static double round(double width) {
        double ten = Math.pow(10, Math.floor(Math.log10(Math.max(width, 1e-9))));
        double digit = width / ten;
        return ten * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    SliceSummary cut(double zLow, double zHigh) {
        if (!(zLow <= zHigh)) {
            throw new IllegalArgumentException("a slice from " + zLow + " to " + zHigh);
        }
        return rule.individualView() ? counted(zLow, zHigh) : modelled(zLow, zHigh);
    }

    private SliceSummary counted(double zLow, double zHigh) {
        int from = firstAtLeast(zLow);
        int to = firstAtLeast(Math.nextUp(zHigh));
        double[] inside = Arrays.copyOfRange(value, from, to);
        Optional<SliceSummary.Quartiles> quartiles = Optional.empty();
        int[] counts = counts(inside);
        if (inside.length >= QUARTILES_LEAST) {
            quartiles = Optional.of(new SliceSummary.Quartiles(
                    Selection.quantile(inside, 0.25),
                    Selection.quantile(inside, 0.5),
                    Selection.quantile(inside, 0.75)));
        }
        return new SliceSummary(
                zLow,
                zHigh,
                ShownCount.of(inside.length, rule),
                quartiles,
                bins(counts),
                bins(counts(value)),
                SliceSummary.Basis.PEOPLE);
    }

    private int[] counts(double[] values) {
        int[] counts = new int[edges.length - 1];
        double width = edges[1] - edges[0];
        for (double v : values) {
            counts[Math.clamp((int) Math.floor((v - edges[0]) / width), 0, counts.length - 1)]++;
        }
        return counts;
    }

    private List<SliceSummary.Bin> bins(int[] counts) {
        int all = Math.max(1, Arrays.stream(counts).sum());
        var bins = new ArrayList<SliceSummary.Bin>();
        for (int k = 0; k < counts.length; k++) {
            bins.add(new SliceSummary.Bin(
                    edges[k], edges[k + 1], (double) counts[k] / all, new ShownCount.Exact(counts[k])));
        }
        return bins;
    }

    private SliceSummary modelled(double zLow, double zHigh) {
        double low = snapped(zLow);
        double high = snapped(zHigh);
        if (low >= high) {
            int step = Arrays.binarySearch(steps, low);
            high = steps[Math.min(step + 1, steps.length - 1)];
            low = steps[Math.min(step, steps.length - 2)];
        }
        int people = firstAtLeast(high) - firstAtLeast(low);
        return new SliceSummary(
                low,
                high,
                ShownCount.of(people, rule),
                Optional.of(quartiles(low, high)),
                modelBins(low, high),
                modelBins(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                SliceSummary.Basis.MODEL);
    }

    /// The nearest edge of the steps.
    private double snapped(double edge) {
        int found = Arrays.binarySearch(steps, edge);
        if (found >= 0) {
            return steps[found];
        }
        int above = Math.min(-found - 1, steps.length - 1);
        int below = Math.max(above - 1, 0);
        return edge - steps[below] <= steps[above] - edge ? steps[below] : steps[above];
    }

    private List<SliceSummary.Bin> modelBins(double low, double high) {
        double[] below = mixture.sharesBelow(low, high, edges);
        below[0] = 0;
        below[below.length - 1] = 1;
        var bins = new ArrayList<SliceSummary.Bin>();
        for (int k = 0; k + 1 < edges.length; k++) {
            bins.add(new SliceSummary.Bin(edges[k], edges[k + 1], below[k + 1] - below[k], new ShownCount.Hidden()));
        }
        return bins;
    }

    /// Read off the model's shares on a grid ten times finer than the bins.
    private SliceSummary.Quartiles quartiles(double low, double high) {
        double[] grid = IntStream.rangeClosed(0, (edges.length - 1) * 4)
                .mapToDouble(k -> edges[0] + k * (edges[1] - edges[0]) / 4)
                .toArray();
        double[] below = mixture.sharesBelow(low, high, grid);
        return new SliceSummary.Quartiles(at(grid, below, 0.25), at(grid, below, 0.5), at(grid, below, 0.75));
    }

    private static double at(double[] grid, double[] below, double p) {
        int k = 1;
        while (k < grid.length - 1 && below[k] < p) {
            k++;
        }
        return grid[k - 1] + (grid[k] - grid[k - 1]) * (p - below[k - 1]) / (below[k] - below[k - 1]);
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
