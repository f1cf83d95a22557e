package org.phengen.ui.patient;

/// Small numbers as words, as running text has them.
final class Numerals {
    private Numerals() {}

    /// "Two" for 2; figures from nine on.
    static String word(int number) {
        return number >= 1 && number <= 8 ? Wording.say("number." + number) : Integer.toString(number);
    }
}
