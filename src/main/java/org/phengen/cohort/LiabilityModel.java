package org.phengen.cohort;

/// The liability-threshold model: the share of people at a score who pass a threshold that a share K of everybody
/// passes, `P = 1 - Phi((t - sqrt(R2) z) / sqrt(1 - R2))`, `t = Phi^-1(1 - K)` (Falconer 1965; docs/rules.md section
/// 4). Shown beside the share observed, never instead of it; K and R2 are those measured here.
public final class LiabilityModel {
    private LiabilityModel() {}

    /// @param z score in SD
    /// @param prevalence K, between 0 and 1
    /// @param varianceExplained R2, from 0 to below 1
    /// @return 0 to 1
    public static double share(double z, double prevalence, double varianceExplained) {
        if (!(prevalence > 0 && prevalence < 1 && varianceExplained >= 0 && varianceExplained < 1)) {
            throw new IllegalArgumentException("no liability model for K " + prevalence + ", R2 " + varianceExplained);
        }
        double threshold = StandardNormal.quantile(1 - prevalence);
        double root = Math.sqrt(varianceExplained);
        return 1 - StandardNormal.cdf((threshold - root * z) / Math.sqrt(1 - varianceExplained));
    }
}
