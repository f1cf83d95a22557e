package org.phengen.cohort;

import java.util.Optional;
import org.phengen.language.Said;

/// How many of 100 people pass the measure's threshold (BMI 30 or more).
///
/// @param threshold in the measure's unit
/// @param fromModel of 100 people of this age, sex and score, with interval; empty where calibration forbids it
/// @param anyScore of 100 people of this age and sex, whatever their score
/// @param liability of 100, by the liability model with K = `anyScore` and R2 as measured here; empty with `fromModel`
/// @param inPeers of 100 peers, observed, with Wilson's interval; empty where the peers are too few or a rule hides it
/// @param withheld why there is no absolute number; empty where there is
public record ThresholdShares(
        double threshold,
        Optional<Estimate> fromModel,
        double anyScore,
        Optional<Double> liability,
        Optional<Estimate> inPeers,
        Optional<Said> withheld) {}
