package org.phengen;

import java.time.Clock;
import java.time.ZoneId;
import org.phengen.cli.CommandLineProgram;
import org.phengen.site.SourceOpener;

/// The only place where adapters are chosen.
final class Wiring {
    private Wiring() {}

    static Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    /// Opens what site files name.
    static SourceOpener sources() {
        return new LocalSources();
    }

    static CommandLineProgram commandLine() {
        return new CommandLineProgram(sources(), clock(), System.out, System.err);
    }
}
