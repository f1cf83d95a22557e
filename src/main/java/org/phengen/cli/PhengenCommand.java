package org.phengen.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program's name, its version, and the list of its commands.
@Command(
        name = "phengen",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description =
                "Cohorts, genetic risk and same-risk comparison. Research and demonstration; not a medical device.",
        footer = {
            "",
            "Without a command the workstation opens; 'demo [--out DIR]' opens it on sample data or draws its screens.",
            "Exit codes: 0 complete, 1 failed, 2 usage or words not understood, 3 partial (stderr names every gap)."
        })
final class PhengenCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command");
    }
}
