package org.phengen.cohort;

/// A person under 20: the growth reference's z-score, and children within a year of the same sex and a similar score.
/// The adult model is never used.
///
/// @param growthZ LMS z-score of the measure
/// @param peers children, compared by their z-scores
public record ChildComparison(double growthZ, Peers peers) {
    /// Share of the reference's children of the same age and sex who have less, 0 to 1.
    public double lower() {
        return StandardNormal.cdf(growthZ);
    }
}
