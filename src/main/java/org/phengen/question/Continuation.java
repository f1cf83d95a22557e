package org.phengen.question;

/// One way in which a half-typed question can go on.
///
/// @param start offset of the first character that it replaces: what was typed of it
/// @param end offset after the last one, where the caret stands
/// @param words what would stand there instead
/// @param kind what it is
/// @param sites for names: at how many sites that show individuals it stands in the records; 0 where none or unknown
public record Continuation(int start, int end, String words, Kind kind, int sites) {
    public enum Kind {
        CONDITION,
        MEASURE,
        UNIT,
        WORDS
    }

    /// The sentence with the continuation taken, a blank after it.
    public String applied(String sentence) {
        String after = sentence.substring(end);
        return sentence.substring(0, start) + words + (after.startsWith(" ") ? "" : " ") + after;
    }

    /// Where the caret stands after it was taken.
    public int caret() {
        return start + words.length() + 1;
    }
}
