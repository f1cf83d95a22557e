package org.phengen.cohort;

/// What the answer rests on.
///
/// @param people in the fit, the patient left out
/// @param formula in words
/// @param power of the Box-Cox transformation
/// @param varianceExplained by the score here, beyond age, sex and site
/// @param calibration of the score here
/// @param settings seed and replicates of the bootstrap
public record ModelSummary(
        int people,
        String formula,
        double power,
        VarianceExplained varianceExplained,
        Calibration calibration,
        FitSettings settings) {}
