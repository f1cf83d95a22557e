package org.phengen.cohort;

import java.util.Arrays;

/// A natural cubic spline of age: cubic between its knots, straight beyond them, so that the oldest few do not bend the
/// curve. Truncated power basis without the constant (Hastie, Tibshirani, Friedman, The Elements of Statistical
/// Learning, 2nd ed., eq. 5.4 and 5.5), on age scaled to 0 at the first knot and 1 at the last.
final class AgeSpline {
    /// Where Harrell puts four knots (Regression Modeling Strategies, table 2.3).
    private static final double[] FOUR = {0.05, 0.35, 0.65, 0.95};

    private static final int PEOPLE_FOR_A_CURVE = 200;

    private final double first;
    private final double span;
    /// scaled; two knots make a straight line
    private final double[] knots;

    private AgeSpline(double[] ages) {
        first = ages[0];
        span = Math.max(ages[ages.length - 1] - first, 1);
        knots = Arrays.stream(ages).map(this::scaled).toArray();
    }

    /// Four knots at quantiles of age, or a straight line for fewer than 200 people or hardly differing ages.
    static AgeSpline of(double[] ageYears) {
        double[] sorted = ageYears.clone();
        Arrays.sort(sorted);
        double[] at = Arrays.stream(FOUR).map(p -> Estimate.quantile(sorted, p)).toArray();
        boolean apart = at[1] - at[0] > 1 && at[2] - at[1] > 1 && at[3] - at[2] > 1;
        return new AgeSpline(
                apart && sorted.length >= PEOPLE_FOR_A_CURVE ? at : new double[] {at[0], at[at.length - 1]});
    }

    /// Number of columns.
    int size() {
        return knots.length - 1;
    }

    /// 0 at the first knot, 1 at the last.
    double scaled(double age) {
        return (age - first) / span;
    }

    /// Writes the columns of one age.
    void write(double age, double[] out, int offset) {
        double t = scaled(age);
        out[offset] = t;
        int last = knots.length - 1;
        for (int k = 0; k < last - 1; k++) {
            out[offset + 1 + k] = part(t, k) - part(t, last - 1);
        }
    }

    private double part(double t, int k) {
        double end = knots[knots.length - 1];
        return (cube(t - knots[k]) - cube(t - end)) / (end - knots[k]);
    }

    private static double cube(double x) {
        return x > 0 ? x * x * x : 0;
    }
}
