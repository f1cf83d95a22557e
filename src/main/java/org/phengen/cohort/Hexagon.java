package org.phengen.cohort;

/// One hexagon of the plane.
///
/// @param z its middle, score in SD
/// @param value its middle, in the measure's unit
/// @param people how many are drawn: the count, or what the model expects (no whole number); 0 where hidden
/// @param count the count as it may be told; hidden where the number is the model's
public record Hexagon(double z, double value, double people, ShownCount count) {}
