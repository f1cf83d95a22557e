package org.phengen.settings;

import java.util.Optional;

/// Where the user is, as far as it is kept in case the program dies. Answers, rows and counts are never part of it.
///
/// @param question a question of which every word was understood, so that it can hold no name and no number of a
///     person; may be empty
/// @param asked whether it was asked
/// @param place the screen, by its key
/// @param theme as the window wore it
/// @param window where the window was; empty before it was ever seen
/// @param slice the scores under the hand on the patient's screen, lower and upper end, standard deviations
/// @param patient `SITE/ID` of the open patient, only where the user allowed it
public record Session(
        String question,
        boolean asked,
        String place,
        ThemeChoice theme,
        Optional<Window> window,
        Optional<Slice> slice,
        Optional<String> patient) {
    /// Logical pixels on the screens taken together.
    public record Window(double x, double y, double width, double height, boolean maximised) {}

    /// @param low lower end
    /// @param high upper end, not below the lower
    public record Slice(double low, double high) {
        public Slice {
            if (!(low <= high)) {
                throw new IllegalArgumentException("a slice from " + low + " to " + high);
            }
        }
    }

    /// Nothing asked, nobody open.
    public static Session empty() {
        return new Session("", false, "ask", ThemeChoice.SYSTEM, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
