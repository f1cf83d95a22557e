package org.phengen.cohort;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.phengen.language.Said;

/// The raw peer group, the check of the model, as far as its size and the sites' rules let it be shown.
///
/// @param kernel who counts, and whether the search had to widen
/// @param n people with a weight
/// @param effectiveN (sum w)^2 / sum w^2; empty where n is not shown
/// @param median weighted, with the interval of its ranks by the effective number; empty where withheld
/// @param shareLower weighted share, 0 to 1, with a lower value than the patient's, Wilson interval by the effective
///     number; empty below 50 effective peers, or where a rule withholds it
/// @param tails the five centiles; empty below 100 effective peers
/// @param dots every peer as score and value; empty below 20 peers and without individual view
/// @param withheld what is not shown and why, in words
public record Peers(
        PeerKernel kernel,
        ShownCount n,
        OptionalDouble effectiveN,
        Optional<Estimate> median,
        Optional<Estimate> shareLower,
        Optional<Centiles> tails,
        List<Dot> dots,
        List<Said> withheld) {
    public Peers {
        dots = List.copyOf(dots);
        withheld = List.copyOf(withheld);
    }

    /// One person on the plane.
    ///
    /// @param z score in SD
    /// @param value of the measure
    public record Dot(double z, double value) {}
}
