package org.phengen.job;

/// What exactly is missing from an answer: from which source, what, and what would bring it.
///
/// @param source the file, object or site that did not give everything
/// @param missing what is not there, a sentence without its full stop
/// @param remedy what to do, a sentence without its full stop
public record Gap(String source, String missing, String remedy) {
    /// One line for stderr, a card or a table cell.
    public String line() {
        return source + ": " + missing + ". " + remedy + ".";
    }
}
