package org.phengen.ui.patient;

import java.util.List;
import java.util.Optional;
import org.phengen.cohort.GateCheck;

/// The panel at the right: the comparison, or what stands in its way.
sealed interface AnswerCard {
    String title();

    /// One of three figures.
    ///
    /// @param strong whether it is the model's, in the colour of people of the same risk
    /// @param id of its derivation
    record Tile(String label, String figure, String note, boolean strong, String id) {}

    /// A line of what the answer rests on.
    ///
    /// @param ids of the derivations of its numbers
    record Line(String label, String words, List<String> ids) {
        public Line {
            ids = List.copyOf(ids);
        }

        Line(String label, String words, String... ids) {
            this(label, words, List.of(ids));
        }
    }

    /// An adult beside people of the same age, sex and score.
    ///
    /// @param tiles expected, observed, difference
    /// @param reasons for caution
    record Compared(String title, List<Tile> tiles, Place place, List<Line> lines, List<GateCheck> reasons)
            implements AnswerCard {}

    /// A person under 20: the growth reference alone.
    record Child(String title, List<Tile> tiles, String sentence, List<Line> lines, List<GateCheck> reasons)
            implements AnswerCard {}

    /// No number: the reasons, each with its remedy.
    record Missing(String title, String sentence, List<GateCheck> reasons, Optional<String> obstacle)
            implements AnswerCard {}

    /// The headline.
    sealed interface Place {
        /// @param figure "71 of 100"
        /// @param range "range 67–76"
        /// @param sentence what the 71 have
        /// @param share 0 to 1
        /// @param low its lower end
        /// @param high its upper end
        record Among100(String figure, String range, String sentence, double share, double low, double high)
                implements Place {}

        /// The model and the peers disagree: both stand there, and no headline.
        record Withheld(String title, String reason, List<Line> both) implements Place {}
    }
}
