package org.phengen.cohort;

import java.util.Arrays;

/// The distribution of standardised residuals as they are, not as a normal distribution says they should be: a
/// quantile-quantile line against the standard normal, straight between its nodes, with normal tails beyond the last
/// node that the data can carry (five people further out). Strictly increasing, so that centiles never cross.
final class ResidualShape {
    private static final double STEP = 0.1;
    private static final double WIDEST = 2.6;
    private static final int PEOPLE_BEYOND = 5;
    private static final double RISE = 1e-9;

    private final double[] quantiles;
    private final int half;

    private ResidualShape(double[] quantiles) {
        this.quantiles = quantiles;
        half = (quantiles.length - 1) / 2;
    }

    /// @param residuals sorted in place
    static ResidualShape of(double[] residuals) {
        Arrays.sort(residuals);
        int n = residuals.length;
        double carried =
                n > 2 * PEOPLE_BEYOND ? Math.min(WIDEST, StandardNormal.quantile(1 - (double) PEOPLE_BEYOND / n)) : 0;
        int half = Math.max(0, (int) Math.floor(carried / STEP));
        double[] quantiles = new double[2 * half + 1];
        for (int k = 0; k < quantiles.length; k++) {
            quantiles[k] = hazen(residuals, StandardNormal.cdf((k - half) * STEP));
            if (k > 0) {
                quantiles[k] = Math.max(quantiles[k], quantiles[k - 1] + RISE);
            }
        }
        return new ResidualShape(quantiles);
    }

    private static double hazen(double[] sorted, double p) {
        double position = Math.clamp(p * sorted.length - 0.5, 0, sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// Residuals at the nodes, every 0.1 of a standard normal quantile, the middle one at 0.
    double[] nodes() {
        return quantiles.clone();
    }

    /// The residual at a standard normal quantile.
    double residual(double u) {
        double position = u / STEP + half;
        if (position <= 0) {
            return quantiles[0] + position * STEP;
        }
        int last = quantiles.length - 1;
        if (position >= last) {
            return quantiles[last] + (position - last) * STEP;
        }
        int k = (int) position;
        return quantiles[k] + (position - k) * (quantiles[k + 1] - quantiles[k]);
    }

    /// The standard normal quantile of a residual: the inverse of [#residual].
    double normalScore(double residual) {
        int last = quantiles.length - 1;
        if (residual <= quantiles[0]) {
            return -half * STEP + (residual - quantiles[0]);
        }
        if (residual >= quantiles[last]) {
            return half * STEP + (residual - quantiles[last]);
        }
        int found = Arrays.binarySearch(quantiles, residual);
        int k = found >= 0 ? Math.min(found, last - 1) : -found - 2;
        double within = (residual - quantiles[k]) / (quantiles[k + 1] - quantiles[k]);
        return (k + within - half) * STEP;
    }
}
