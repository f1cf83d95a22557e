package org.phengen.sample.people;

import java.util.List;
import org.phengen.sample.chance.Chance;

/// Where everybody stands in body mass, as a standard-normal tendency: the published share from the 97-locus score, all
/// else from elsewhere.
///
/// What does not come from the score is made exactly uncorrelated with it, among the region's adults and among its
/// children, so that the share is the published one and no more in every region, not only on average. Shares: adults
/// 2.7 %
/// (Locke et al. 2015, Nature 518:197); children 8 %, an assumption.
final class Liability {
    private static final double ADULT_SHARE = 0.027;
    private static final double CHILD_SHARE = 0.08;

    private final double[] score;
    private final double[] tendency;

    /// @param raw the 97-locus score of everybody, in region order
    /// @param adults numbers of all adults
    /// @param children numbers of all children
    Liability(long seed, double[] raw, List<Integer> adults, List<Integer> children) {
        score = standardised(raw);
        tendency = new double[raw.length];
        fill(seed, raw, adults, ADULT_SHARE);
        fill(seed, raw, children, CHILD_SHARE);
    }

    /// Standardised over the region.
    double score(int person) {
        return score[person];
    }

    double tendency(int person) {
        return tendency[person];
    }

    private void fill(long seed, double[] raw, List<Integer> group, double share) {
        double[] inherited =
                standardised(group.stream().mapToDouble(i -> raw[i]).toArray());
        double[] rest = group.stream()
                .mapToDouble(i -> Chance.of(seed, "body", i).gaussian())
                .toArray();
        rest = standardised(rest);
        double slope = 0;
        for (int i = 0; i < rest.length; i++) {
            slope += rest[i] * inherited[i] / rest.length;
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= slope * inherited[i];
        }
        rest = standardised(rest);
        for (int i = 0; i < rest.length; i++) {
            tendency[group.get(i)] = StrictMath.sqrt(share) * inherited[i] + StrictMath.sqrt(1 - share) * rest[i];
        }
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
