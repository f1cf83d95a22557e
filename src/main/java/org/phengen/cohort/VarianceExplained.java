package org.phengen.cohort;

/// The share of the measure's variance that the score explains here, beyond age, sex and site, on the model's scale
/// (the Box-Cox transformed measure). Incremental R2, with Ezekiel's adjustment so that a score that explains nothing
/// does not show 1/n; the interval is the bootstrap's percentile interval of the signed root (the semi-partial
/// correlation, nearly unbiased and nearly normal), squared.
///
/// @param share 0 to 1 with its interval
/// @param positive whether more of the score goes with more of the measure
/// @param clear whether the interval of the signed root excludes zero
public record VarianceExplained(Estimate share, boolean positive, boolean clear) {
    static VarianceExplained none() {
        return new VarianceExplained(new Estimate(0, 0, 0), true, false);
    }

    static VarianceExplained of(LocationScaleFitter.Fit whole, double[] signedShares, int people, int columns) {
        double chance = whole.shareLeft() / Math.max(1, people - columns);
        double share = Math.max(0, Math.abs(whole.signedShare()) - chance);
        double[] roots = new double[signedShares.length];
        for (int r = 0; r < roots.length; r++) {
            roots[r] = root(signedShares[r]);
        }
        Estimate root = Estimate.ofReplicates(root(whole.signedShare()), roots);
        boolean clear = root.low() > 0 || root.high() < 0;
        double low = clear ? Math.min(root.low() * root.low(), root.high() * root.high()) : 0;
        double high = Math.max(root.low() * root.low(), root.high() * root.high());
        return new VarianceExplained(
                new Estimate(share, Math.min(low, share), Math.max(high, share)), root.value() >= 0, clear);
    }

    private static double root(double signed) {
        return Math.copySign(Math.sqrt(Math.abs(signed)), signed);
    }
}
