package org.phengen.score;

/// How much of a score each weight is: by |weight x sd| where every row has a frequency, otherwise all by |weight|,
/// since the two cannot be added.
final class ScoreShares {
    private final double[] parts;
    private final double whole;
    private final boolean byVariance;

    ScoreShares(ScoringFile scoring) {
        byVariance = scoring.loci().stream()
                        .allMatch(locus -> locus.facts().frequency().isPresent())
                && scoring.unusable().stream()
                        .allMatch(row -> row.standardDeviation().isPresent());
        parts = new double[scoring.loci().size()];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            ScoreLocus locus = scoring.loci().get(i);
            parts[i] = byVariance
                    ? locus.standardDeviation().orElseThrow()
                    : locus.effect().magnitude();
            sum += parts[i];
        }
        for (UnusableRow row : scoring.unusable()) {
            sum += partOf(row);
        }
        whole = sum;
    }

    boolean byVariance() {
        return byVariance;
    }

    /// What one locus counts, in the unit of all others: add these up and divide once, so that the whole score is
    /// exactly 1.
    double part(int locus) {
        return parts[locus];
    }

    /// A sum of parts as a share of the whole published score, 0 to 1.
    double share(double sumOfParts) {
        return whole == 0 ? 0 : sumOfParts / whole;
    }

    /// One locus's share of the whole published score, 0 to 1.
    double of(int locus) {
        return whole == 0 ? 0 : parts[locus] / whole;
    }

    /// An unusable row's share, 0 to 1.
    double of(UnusableRow row) {
        return whole == 0 ? 0 : partOf(row) / whole;
    }

    /// What an unusable row counts, in the unit of all others.
    double partOf(UnusableRow row) {
        return byVariance ? row.standardDeviation().orElseThrow() : row.magnitude();
    }
}
