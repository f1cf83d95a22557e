package org.phengen.sample.people;

import org.phengen.sample.chance.Chance;

/// Where everybody stands in body mass, as a standard-normal tendency: the published share from the 97-locus score, all
/// else from elsewhere.
///
/// What does not come from the score is made exactly uncorrelated with it over the region, so that the share is the
/// published one and no more in every region, not only on average. Shares: adults 2.7 % (Locke et al. 2015, Nature
/// 518:197); children 8 %, an assumption.
public final class Liability {
    static final double ADULT_SHARE = 0.027;
    static final double CHILD_SHARE = 0.08;

    private final double[] score;
    private final double[] rest;

    /// @param raw the 97-locus score of everybody, in region order
    Liability(long seed, double[] raw) {
        score = standardised(raw);
        double[] drawn = new double[raw.length];
        double slope = 0;
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = Chance.of(seed, "body", i).gaussian();
            slope += drawn[i] * score[i] / drawn.length;
        }
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] -= slope * score[i];
        }
        rest = standardised(drawn);
    }

    double score(int person) {
        return score[person];
    }

    double tendency(int person, boolean child) {
        double share = child ? CHILD_SHARE : ADULT_SHARE;
        return StrictMath.sqrt(share) * score[person] + StrictMath.sqrt(1 - share) * rest[person];
    }

    private static double[] standardised(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double square = 0;
        for (double value : values) {
            square += (value - mean) * (value - mean) / values.length;
        }
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (values[i] - mean) / StrictMath.sqrt(square);
        }
        return result;
    }
}
