package org.phengen.score;

/// Where a score stands among people, with its interval, and the two different questions about the top tenth. No single
/// needle: the first question is about this score, the second about the inherited tendency of which the score sees only
/// a part.
///
/// @param z SDs above the mean of the people compared with
/// @param standardError of z, from the weights' standard errors and the weights without a known dosage
/// @param percentile share of people with a lower score, 0 to 1
/// @param low lower end of its 95 % interval
/// @param high upper end
/// @param topTenthOfThisScore chance that the score, were its weights known exactly, is in the top tenth
/// @param topTenthOfTendency chance that the whole inherited tendency is in the top tenth
public record ScorePlace(
        double z,
        double standardError,
        double percentile,
        double low,
        double high,
        double topTenthOfThisScore,
        double topTenthOfTendency) {

    /// What the score explains.
    ///
    /// @param varianceExplained share of the trait's variance that the score explains (R2)
    /// @param heritability share of the trait's variance that is inherited (h2): a cited setting
    public record Strength(double varianceExplained, double heritability) {
        public Strength {
            if (!(varianceExplained >= 0 && heritability > 0 && heritability <= 1)
                    || varianceExplained > heritability) {
                throw new IllegalArgumentException("variance explained " + varianceExplained
                        + " must lie between 0 and the heritability " + heritability);
            }
        }
    }

    /// Places a z-score.
    ///
    /// Top tenth of this score: Phi((z - 1.2816) / standard error). Top tenth of inherited tendency:
    /// 1 - Phi((1.2816 - r z) / sqrt(1 - r^2)) with r^2 = R2 / h2.
    public static ScorePlace of(double z, double standardError, Strength strength) {
        double above = z - Normal.TOP_TENTH;
        double ofScore = standardError > 0 ? Normal.below(above / standardError) : above > 0 ? 1 : 0;
        double half = Normal.TWO_SIDED_95 * standardError;
        return new ScorePlace(
                z,
                standardError,
                Normal.below(z),
                Normal.below(z - half),
                Normal.below(z + half),
                Double.isNaN(z) ? Double.NaN : ofScore,
                tendency(z, strength));
    }

    private static double tendency(double z, Strength strength) {
        double squared = strength.varianceExplained() / strength.heritability();
        double r = Math.sqrt(squared);
        if (squared >= 1) {
            return z > Normal.TOP_TENTH ? 1 : 0;
        }
        return 1 - Normal.below((Normal.TOP_TENTH - r * z) / Math.sqrt(1 - squared));
    }
}
