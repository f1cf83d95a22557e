package org.phengen.cohort;

import org.phengen.language.Said;

/// The one number at the top of the answer, or why there is none.
public sealed interface Headline {
    /// @param placeAmong100 how many of 100 people of the same age, sex and score have a lower value
    record Shown(Estimate placeAmong100) implements Headline {}

    /// @param why a sentence without its full stop
    record Withheld(Said why) implements Headline {
        /// Why, in English.
        public String reason() {
            return why.english();
        }
    }
}
