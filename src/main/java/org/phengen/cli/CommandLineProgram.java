package org.phengen.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.phengen.job.SourceException;
import org.phengen.range.ByteStores;
import org.phengen.site.SourceOpener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Runs one command. Standard output carries the answer and nothing else; progress, gaps and failures go to standard
/// error, each in one line, never as a stack trace.
public final class CommandLineProgram {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

    private final SourceOpener sources;
    private final ByteStores stores;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    /// With the user's own AWS settings for what lies in S3.
    public CommandLineProgram(SourceOpener sources, Clock clock, PrintStream out, PrintStream err) {
        this(sources, ByteStores.usual(), clock, out, err);
    }

    /// @param sources opens a site's files and servers
    /// @param stores opens files that are named themselves
    /// @param clock today, for sites without a fixed date
    public CommandLineProgram(SourceOpener sources, ByteStores stores, Clock clock, PrintStream out, PrintStream err) {
        this.sources = sources;
        this.stores = stores;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /// @return the exit code of interface: 0 complete, 1 failed, 2 usage, 3 partial
    public int run(String... arguments) {
        Terminal terminal = new Terminal(out, err);
        CommandLine program = new CommandLine(new PhengenCommand())
                .addSubcommand(new AskCommand(terminal, sources, clock))
                .addSubcommand(new RegionCommand(terminal, stores))
                .addSubcommand(new ScoreCommand(terminal, stores))
                .addSubcommand(new PatientCommand(terminal, sources, clock))
                .addSubcommand(new CheckCommand(terminal, sources, stores, clock))
                .addSubcommand(new SampleDataCommand(terminal))
                .addSubcommand(new CommandLine.HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((wrong, given) -> misused(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
        int code = program.execute(arguments);
        out.flush();
        err.flush();
        return out.checkError() ? ExitCode.FAILED : code;
    }

    /// One line, not the whole usage text, which `--help` gives.
    private int misused(ParameterException wrong) {
        String said = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        err.println("phengen: usage: " + said + ". See '" + command + " --help'.");
        return ExitCode.USAGE;
    }

    private int failed(Exception failure) {
        return switch (failure) {
            case SourceException source -> {
                err.println("phengen: " + source.getMessage());
                yield ExitCode.FAILED;
            }
            case UsageException usage -> {
                err.println("phengen: " + usage.getMessage());
                yield ExitCode.USAGE;
            }
            case CancellationException cancelled -> {
                err.println("phengen: cancelled");
                yield ExitCode.FAILED;
            }
            default -> {
                LOG.error("a command ended unexpectedly", failure);
                err.println("phengen: internal: the program itself failed (" + supportCode(failure)
                        + "). Report this code with the command and the kind of file.");
                yield ExitCode.FAILED;
            }
        };
    }

    /// A short code for the place where the program failed; it carries nothing of the data.
    static String supportCode(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getLineNumber();
        return failure.getClass().getSimpleName() + "-"
                + Integer.toHexString((failure.getClass().getName() + place).hashCode())
                        .toUpperCase(Locale.ROOT);
    }
}
