package org.phengen.cohort;

/// The patient's own value of the measure.
///
/// @param value in the measure's unit
/// @param n values behind it
/// @param rule how it was chosen, in words ("median of the last 24 months"); the same rule as for the peers
public record Observed(double value, int n, String rule) {}
