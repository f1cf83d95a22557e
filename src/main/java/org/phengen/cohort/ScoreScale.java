package org.phengen.cohort;

/// How raw sums become SD from the mean: by the cohort's own mean and standard deviation, the patient left out, because
/// sums over the loci that these sites can read have no published mean (docs/rules.md section 2).
///
/// @param mean of the raw sums
/// @param sd of the raw sums (n - 1); 0 or NaN where scores do not differ
/// @param people behind both
public record ScoreScale(double mean, double sd, int people) {
    static ScoreScale of(PersonColumns people) {
        int n = people.size();
        double sum = 0;
        for (double score : people.score) {
            sum += score;
        }
        double mean = sum / n;
        double squares = 0;
        for (double score : people.score) {
            squares += (score - mean) * (score - mean);
        }
        double sd = Math.sqrt(squares / (n - 1));
        return new ScoreScale(mean, sd, n);
    }

    /// Whether scores differ at all.
    boolean tellsPeopleApart() {
        return sd > 1e-12 * Math.abs(mean);
    }

    /// SD from the mean.
    public double z(double sum) {
        return (sum - mean) / sd;
    }

    double[] standardised(PersonColumns people) {
        double[] z = new double[people.size()];
        for (int i = 0; i < z.length; i++) {
            z[i] = z(people.score[i]);
        }
        return z;
    }
}
