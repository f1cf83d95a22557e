package org.phengen.question;

/// A stretch of the sentence that was not understood, or cannot be answered as it stands, and why.
///
/// @param start offset of the first character in the sentence
/// @param end offset after the last character
/// @param words that stretch as written
/// @param reason one sentence: what is the matter and, where something helps, what to write instead
public record Span(int start, int end, String words, String reason) {}
