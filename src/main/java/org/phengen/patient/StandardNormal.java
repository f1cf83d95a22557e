package org.phengen.patient;

/// The standard normal distribution, as far as growth references need it.
final class StandardNormal {
    private StandardNormal() {}

    /// Share above x, with full relative precision in the upper tail: a series below 3, a continued fraction beyond
    /// (Abramowitz and Stegun 26.2.10 and 26.2.14).
    static double upperTail(double x) {
        if (x < 0) {
            return 1 - upperTail(-x);
        }
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        return x < 3 ? 0.5 - density * series(x) : density * fraction(x);
    }

    /// Share below x.
    static double share(double x) {
        return upperTail(-x);
    }

    /// The x with this share above it: bisection, because it is called for a few people and must be exact.
    ///
    /// @param share between 0 and 1, exclusive
    static double atUpperTail(double share) {
        double low = -38;
        double high = 38;
        while (Math.nextUp(low) < high) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (upperTail(middle) > share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= x * x / (2 * k + 1);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double x) {
        double tail = x;
        for (int k = 200; k > 0; k--) {
            tail = x + k / tail;
        }
        return 1 / tail;
    }
}
