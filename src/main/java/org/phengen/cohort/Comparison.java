package org.phengen.cohort;

import java.util.List;
import java.util.Optional;

/// An adult beside people of the same age, sex and score.
///
/// @param expected median of people of this age, sex and score, in the measure's unit
/// @param difference observed minus expected
/// @param placeAmong100 how many of 100 such people have a lower value
/// @param peers the raw peer group
/// @param agreement whether the peers bear the model out
/// @param threshold how many pass the measure's threshold; empty for measures without one
/// @param alongScore ribbon of the plane, at the patient's age and sex
/// @param alongAge ribbon of the life, at the patient's sex and score
public record Comparison(
        Estimate expected,
        Estimate difference,
        Estimate placeAmong100,
        Peers peers,
        Agreement agreement,
        Optional<ThresholdShares> threshold,
        List<RibbonPoint> alongScore,
        List<RibbonPoint> alongAge) {
    public Comparison {
        alongScore = List.copyOf(alongScore);
        alongAge = List.copyOf(alongAge);
    }
}
