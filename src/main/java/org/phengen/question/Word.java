package org.phengen.question;

/// One word, number, code or sign of a sentence.
///
/// @param text lower case, except codes, which stay as written
/// @param start first character's offset in the sentence
/// @param end offset after the last character
/// @param kind what it looks like
/// @param joined a hyphen, or nothing at all, ties it to the word before
record Word(String text, int start, int end, Kind kind, boolean joined) {
    enum Kind {
        WORD,
        NUMBER,
        /// looks like a unit: `kg/m2`, `%`
        UNIT,
        /// looks like a code: `C43.9`, `MONDO:0005105`, `SNOMED 372244006`
        CODE,
        SIGN
    }
}
