package org.phengen.cohort;

/// One point along a ribbon: of the score (x in SD) or of age (x in years).
///
/// @param x score in SD from the cohort's mean, or age in years
/// @param centiles of the measure there
/// @param median the 50th centile with its 95 % interval
public record RibbonPoint(double x, Centiles centiles, Estimate median) {}
