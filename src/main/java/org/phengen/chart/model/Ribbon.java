package org.phengen.chart.model;

import java.util.List;

/// Conditional centiles of a measure along an axis (genetic score, or age): what 5, 25, 50, 75 and 95 of 100 people lie
/// under.
///
/// @param at in ascending order of `x`; at least two
public record Ribbon(List<At> at) {
    /// @param x score in standard deviations, or age in years
    public record At(double x, double p5, double p25, double p50, double p75, double p95) {
        /// The five, lowest first.
        public double[] values() {
            return new double[] {p5, p25, p50, p75, p95};
        }
    }

    /// The five shares of the lines, as they are labelled.
    public static final List<Integer> CENTILES = List.of(5, 25, 50, 75, 95);

    public Ribbon {
        at = List.copyOf(at);
        if (at.size() < 2) {
            throw new IllegalArgumentException("a ribbon needs two places, not " + at.size());
        }
    }

    /// The centiles at a place, straight between the nearest two, those of the end beyond it.
    public At read(double x) {
        At before = at.getFirst();
        for (At next : at) {
            if (next.x() >= x) {
                double span = next.x() - before.x();
                return span <= 0 ? next : between(before, next, (x - before.x()) / span, x);
            }
            before = next;
        }
        return at.getLast();
    }

    private static At between(At a, At b, double share, double x) {
        double[] low = a.values();
        double[] high = b.values();
        double[] mid = new double[low.length];
        for (int i = 0; i < mid.length; i++) {
            mid[i] = low[i] + share * (high[i] - low[i]);
        }
        return new At(x, mid[0], mid[1], mid[2], mid[3], mid[4]);
    }
}
