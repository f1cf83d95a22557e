package org.phengen.question;

/// A spelling that may have been meant. It is always put as a question and never taken by itself: two conditions can
/// differ by one letter.
///
/// @param start offset of the first character that it would replace
/// @param end offset after the last one
/// @param written what stands there now
/// @param instead what may have been meant
public record Suggestion(int start, int end, String written, String instead) {
    /// The sentence with the suggestion taken.
    ///
    /// @throws IllegalArgumentException where another text stands at its place
    public String applied(String sentence) {
        if (end > sentence.length() || !sentence.substring(start, end).equals(written)) {
            throw new IllegalArgumentException("the sentence has changed");
        }
        return sentence.substring(0, start) + instead + sentence.substring(end);
    }
}
