package org.phengen.score;

/// Mean and SD of a score among the people compared with, and z-scores against them.
///
/// @param mean of the scores
/// @param standardDeviation sample SD (n - 1)
/// @param people that have a score
public record Standardisation(double mean, double standardDeviation, int people) {
    /// From the people's own scores; NaN (refused scores) are left out.
    public static Standardisation of(double[] scores) {
        int n = 0;
        double mean = 0;
        double squares = 0;
        for (double score : scores) {
            if (!Double.isNaN(score)) {
                n++;
                double delta = score - mean;
                mean += delta / n;
                squares += delta * (score - mean);
            }
        }
        return new Standardisation(n == 0 ? Double.NaN : mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)), n);
    }

    /// SDs above the mean.
    public double z(double score) {
        return (score - mean) / standardDeviation;
    }
}
