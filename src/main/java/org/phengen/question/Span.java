package org.phengen.question;

import org.phengen.language.Said;

/// A stretch of the sentence that was not understood, or cannot be answered as it stands, and why.
///
/// @param start offset of the first character in the sentence
/// @param end offset after the last character
/// @param words that stretch as written
/// @param why one sentence: what is the matter and, where something helps, what to write instead
public record Span(int start, int end, String words, Said why) {
    /// The same in English.
    public String reason() {
        return why.english();
    }
}
