package org.phengen.score;

import java.util.OptionalDouble;

/// A row of a scoring file that cannot be looked up in genotypes. It stays part of the score as published, so it counts
/// against the matched shares.
///
/// @param line in the scoring file, 1-based
/// @param id rsID or other name
/// @param magnitude |weight|, the part of the score that is lost
/// @param standardDeviation of that part, where a frequency is known
public record UnusableRow(
        int line, String id, ExclusionReason reason, double magnitude, OptionalDouble standardDeviation) {}
