package org.phengen.cohort;

/// The patient's score among the cohort's.
///
/// @param z SD from the cohort's mean, with the interval of the score's own error
/// @param lowerAmong100 how many of 100 people score lower, normal scores assumed, with the same error
/// @param scale the cohort's mean and SD, the patient left out
public record ScoreStanding(Estimate z, Estimate lowerAmong100, ScoreScale scale) {
    private static final double Z95 = 1.959963984540054;

    static ScoreStanding of(SameRiskPatient patient, ScoreScale scale) {
        double z = scale.z(patient.score());
        double half = Z95 * patient.scoreError() / scale.sd();
        Estimate estimate = new Estimate(z, z - half, z + half);
        return new ScoreStanding(
                estimate,
                new Estimate(
                        100 * StandardNormal.cdf(z),
                        100 * StandardNormal.cdf(z - half),
                        100 * StandardNormal.cdf(z + half)),
                scale);
    }
}
