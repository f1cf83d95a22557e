package org.phengen.cohort;

/// How the model is fitted; shown with every answer.
///
/// @param seed of the bootstrap and of the score's error
/// @param replicates bootstrap samples, at least 200 for intervals that are shown
public record FitSettings(long seed, int replicates) {
    /// 400 replicates; the seed is arbitrary and fixed, so that the same people give the same answer twice.
    public static final FitSettings STANDARD = new FitSettings(20_261_101L, 400);

    public FitSettings {
        if (replicates < 1) {
            throw new IllegalArgumentException("no replicates");
        }
    }
}
