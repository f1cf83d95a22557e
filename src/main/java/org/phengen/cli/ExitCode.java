package org.phengen.cli;

/// What a command's end tells a script.
final class ExitCode {
    static final int COMPLETE = 0;
    static final int FAILED = 1;
    /// wrong usage, or words that were not understood
    static final int USAGE = 2;
    /// what could be had was written; stderr names every gap
    static final int PARTIAL = 3;

    private ExitCode() {}
}
