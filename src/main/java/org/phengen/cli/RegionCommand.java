package org.phengen.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.phengen.genotype.TypedRegion;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;
import org.phengen.vcf.AbsentAs;
import org.phengen.vcf.IndexedVcf;
import org.phengen.vcf.RegionOutcome;
import org.phengen.vcf.RegionTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `region`: genotypes of a region as a tab-separated table.
@Command(name = "region", description = "Writes the genotypes of a region.", mixinStandardHelpOptions = true)
final class RegionCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ByteStores stores;

    @Option(
            names = "--vcf",
            arity = "1..*",
            required = true,
            paramLabel = "LOCATION",
            description = "bgzipped VCF or BCF files with their index")
    private List<String> vcfs = List.of();

    @Option(
            names = "--region",
            required = true,
            paramLabel = "R",
            description = "1-based inclusive, such as 22:17000000-17010000")
    private String region = "";

    @Option(names = "--samples", paramLabel = "FILE", description = "sample names to write, one a line")
    private @Nullable Path samples;

    @Option(
            names = "--absent",
            defaultValue = "na",
            paramLabel = "na|ref",
            description = "several files: what a file without a row prints")
    private String absent = "na";

    @Option(
            names = "--index",
            paramLabel = "LOCATION",
            description = "the index, where it does not lie beside the one VCF")
    private @Nullable String index;

    RegionCommand(Terminal terminal, ByteStores stores) {
        this.terminal = terminal;
        this.stores = stores;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return write();
        } catch (SourceException failure) {
            throw Locations.usage(failure);
        }
    }

    private int write() throws IOException {
        TypedRegion wanted = Locations.region(region);
        AbsentAs stand = switch (absent.toLowerCase(Locale.ROOT)) {
            case "na" -> AbsentAs.NA;
            case "ref" -> AbsentAs.REFERENCE;
            default -> throw new UsageException("input: --absent: '" + absent + "' is neither na nor ref.");
        };
        List<Location> files = Locations.all(vcfs);
        Optional<List<String>> names = Locations.samples(Optional.ofNullable(samples));
        if (index != null && files.size() > 1) {
            throw new UsageException("input: --index: it goes with one --vcf.");
        }
        JobContext job = terminal.job();
        OutputStream out = new BufferedOutputStream(terminal.out(), 1 << 16);
        RegionOutcome outcome;
        if (index == null) {
            outcome = RegionTable.write(stores, files, wanted, names, stand, out, job);
        } else {
            try (IndexedVcf vcf = IndexedVcf.open(
                    stores, files.getFirst(), Optional.of(Locations.one(index)), Optional.empty(), job)) {
                outcome = RegionTable.write(vcf, wanted.among(vcf::knows), names, out, job);
            }
        }
        out.flush();
        outcome.notes().forEach(note -> terminal.err().println("phengen: note: " + note + "."));
        return terminal.gaps(outcome.gaps());
    }
}
