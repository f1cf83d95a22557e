package org.phengen.question;

/// A stretch of the sentence that was taken to name a condition or a measure. What that means is shown with it: ask the
/// terminology for the concept's meaning.
///
/// @param start offset of the first character in the sentence
/// @param end offset after the last character
/// @param words that stretch as written
public record TakenAs(int start, int end, String words, ConceptName concept) {}
