package org.phengen.cohort;

import org.phengen.language.Said;

/// Who counts as a peer, and how much: the same sex, an age within some years, and a Gaussian weight in the distance of
/// scores, cut off at three bandwidths.
///
/// @param bandwidth standard deviation of the Gaussian, in SD of the score
/// @param ageHalfWidth in years, either side
public record PeerKernel(double bandwidth, double ageHalfWidth) {
    /// Where the search begins, and how far it widens (in score only, never in age or sex) while the effective number
    /// is too small for a percentile (decision 0062).
    static final double[] BANDWIDTHS = {0.25, 0.35, 0.5};

    static final double ADULT_YEARS = 5;
    static final double CHILD_YEARS = 1;
    private static final double CUT = 3;

    double weight(double distance) {
        double d = distance / bandwidth;
        return Math.abs(d) > CUT ? 0 : Math.exp(-0.5 * d * d);
    }

    /// Whether it is wider than the first.
    public boolean widened() {
        return bandwidth > BANDWIDTHS[0];
    }

    /// The rule in words.
    public Said said() {
        return widened()
                ? Said.of("cohort.kernel.widened", ageHalfWidth, bandwidth, BANDWIDTHS[0])
                : Said.of("cohort.kernel", ageHalfWidth, bandwidth);
    }

    /// The rule in English.
    public String words() {
        return said().english();
    }
}
