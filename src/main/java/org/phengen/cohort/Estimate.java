package org.phengen.cohort;

import java.util.Arrays;

/// A number with its 95 % interval, in the number's own unit.
///
/// @param value the estimate
/// @param low lower end; at most the value
/// @param high upper end; at least the value
public record Estimate(double value, double low, double high) {
    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException("not an estimate: " + low + " <= " + value + " <= " + high);
        }
    }

    /// Percentile interval of bootstrap replicates, widened to hold the estimate where skew would leave it outside.
    ///
    /// @param replicates sorted in place
    static Estimate ofReplicates(double value, double[] replicates) {
        Arrays.sort(replicates);
        return new Estimate(
                value, Math.min(value, quantile(replicates, 0.025)), Math.max(value, quantile(replicates, 0.975)));
    }

    /// The same estimate seen from a fixed number: `from - this`.
    Estimate subtractedFrom(double from) {
        return new Estimate(from - value, from - high, from - low);
    }

    /// Every end multiplied by a positive number.
    Estimate times(double factor) {
        return new Estimate(value * factor, low * factor, high * factor);
    }

    public boolean contains(double number) {
        return low <= number && number <= high;
    }

    /// Whether two intervals have a number in common.
    public boolean overlaps(Estimate other) {
        return low <= other.high && other.low <= high;
    }

    /// Quantile of sorted numbers, linear between order statistics (Hyndman and Fan's type 7).
    static double quantile(double[] sorted, double p) {
        double position = p * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
