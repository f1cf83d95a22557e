package org.phengen.cohort;

import org.hipparchus.special.Erf;

/// The standard normal distribution.
final class StandardNormal {
    private static final double SQRT2 = Math.sqrt(2);

    private StandardNormal() {}

    /// Phi(x).
    static double cdf(double x) {
        return 0.5 * Erf.erfc(-x / SQRT2);
    }

    /// Phi^-1(p), 0 < p < 1.
    static double quantile(double p) {
        return SQRT2 * Erf.erfInv(2 * p - 1);
    }
}
