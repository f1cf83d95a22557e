package org.phengen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.phengen.sample.SampleRegion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sample-data`: the generator behind the sample data, for any size.
@Command(
        name = "sample-data",
        description = "Writes a synthetic region of three sites: patients, genomes, crosswalks.",
        mixinStandardHelpOptions = true)
final class SampleDataCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "an empty or new folder")
    private Path out = Path.of(".");

    @Option(names = "--patients", paramLabel = "N", description = "people in all three sites, 200 to 100000")
    private int patients = SampleRegion.PATIENTS;

    @Option(names = "--seed", paramLabel = "S", description = "the same seed makes the same people")
    private long seed = SampleRegion.SEED;

    SampleDataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SampleRegion.write(out, patients, seed, terminal.job());
        terminal.out().println("wrote " + out.toAbsolutePath());
        return ExitCode.COMPLETE;
    }
}
