package org.phengen.cohort;

/// The one number at the top of the answer, or why there is none.
public sealed interface Headline {
    /// @param placeAmong100 how many of 100 people of the same age, sex and score have a lower value
    record Shown(Estimate placeAmong100) implements Headline {}

    /// @param reason a sentence without its full stop
    record Withheld(String reason) implements Headline {}
}
