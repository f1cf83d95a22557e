package org.phengen.job;

import org.phengen.language.Said;

/// What exactly is missing from an answer: from which source, what, and what would bring it.
///
/// @param source the file, object or site that did not give everything
/// @param lacking what is not there, a sentence without its full stop
/// @param todo what to do, a sentence without its full stop
public record Gap(String source, Said lacking, Said todo) {
    /// A gap that is told in one language only.
    public Gap(String source, String missing, String remedy) {
        this(source, Said.plain(missing), Said.plain(remedy));
    }

    /// What is not there, in English.
    public String missing() {
        return lacking.english();
    }

    /// What to do, in English.
    public String remedy() {
        return todo.english();
    }

    /// One line for stderr, in English.
    public String line() {
        return source + ": " + missing() + ". " + remedy() + ".";
    }
}
