package org.phengen.vcf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.CheckLine;
import org.phengen.job.CheckReport;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.range.ByteSource;
import org.phengen.range.ByteStores;
import org.phengen.range.ByteStores.Opening;
import org.phengen.range.Location;
import org.phengen.range.Span;

/// Says what a genome file is, what is wrong with it and its index, and what to do: kind, header, every block, every
/// row, index, build, contig names, samples.
public final class GenomeFileCheck {
    private final ByteStores stores;
    private final Location file;
    private final Optional<Location> elsewhere;
    private final Optional<GenomeBuild> stated;
    private final boolean whole;
    private final JobContext job;
    private final List<CheckLine> lines = new ArrayList<>();
    private @Nullable RowCensus rows;
    private @Nullable BlockCensus blocks;
    private boolean complete;

    private GenomeFileCheck(
            ByteStores stores,
            Location file,
            Optional<Location> index,
            Optional<GenomeBuild> stated,
            boolean whole,
            JobContext job) {
        this.stores = stores;
        this.file = file;
        this.elsewhere = index;
        this.stated = stated;
        this.whole = whole;
        this.job = job;
    }

    /// @param index where it does not lie beside the file
    /// @param stated the build that is said of the file
    /// @param whole whether every block and row is read, instead of header, end and index alone
    public static GenomeFileReport check(
            ByteStores stores,
            Location file,
            Optional<Location> index,
            Optional<GenomeBuild> stated,
            boolean whole,
            JobContext job) {
        return new GenomeFileCheck(stores, file, index, stated, whole, job).check();
    }

    /// As above, of a local file.
    public static GenomeFileReport check(
            Path file, Optional<Path> index, Optional<GenomeBuild> stated, boolean whole, JobContext job) {
        return check(
                ByteStores.usual(), new Location.OnDisk(file), index.map(Location.OnDisk::new), stated, whole, job);
    }

    private GenomeFileReport check() {
        String name = file.name();
        try (ByteSource data = stores.open(file, Opening.ENDS, job)) {
            VcfHeader header = header(data);
            lines.add(samples(header));
            ends(data);
            if (whole) {
                read(data, header);
            } else {
                lines.add(CheckLine.note("blocks", "only the first were read, as --quick asks", ""));
            }
            indexes(data, header);
            Collection<String> contigs =
                    rows == null ? header.contigs().keySet() : rows.rows().keySet();
            lines.add(ContigCheck.check(contigs, rows == null ? Set.of() : rows.unnamed()));
            Optional<GenomeBuild> build = build(header);
            return new GenomeFileReport(
                    new CheckReport(name, lines),
                    build,
                    ContigCheck.styles(contigs),
                    header.samples(),
                    chromosomes(contigs));
        } catch (SourceException failure) {
            lines.add(CheckLine.fault("file", name, failure));
            return GenomeFileReport.unread(new CheckReport(name, lines));
        }
    }

    private VcfHeader header(ByteSource data) {
        try (var reader = new BgzfBlockReader(data)) {
            GenomeFileKind kind = GenomeFileKind.of(data, reader);
            kind.refusal(data.name()).ifPresent(refusal -> {
                throw refusal;
            });
            VcfHeader header = VcfHeaderReader.read(data, reader, job);
            lines.add(CheckLine.fine("file", kind.words() + ", VCF version 4." + header.minor()));
            return header;
        }
    }

    private static CheckLine samples(VcfHeader header) {
        int count = header.samples().size();
        return count == 0
                ? CheckLine.note("samples", "none: the file has sites without genotypes", "")
                : CheckLine.fine("samples", count + (count == 1 ? " sample" : " samples of different names"));
    }

    private void ends(ByteSource data) {
        try {
            BgzfEnd.require(data);
            complete = true;
        } catch (SourceException failure) {
            lines.add(CheckLine.fault("end", file.name(), failure));
        }
    }

    private void read(ByteSource data, VcfHeader header) {
        var starts = new BlockCensus();
        var census = new RowCensus(data.name(), header);
        try (ByteSource ahead = data.ahead(List.of(new Span(0, data.length())), job);
                var reader = new BgzfBlockReader(ahead, starts)) {
            census.read(header.rows(ahead, reader, job), HeaderText.whole(ahead), job);
            rows = census;
            blocks = starts;
            lines.add(CheckLine.fine(
                    "blocks",
                    "all " + starts.blocks() + " have the checksum they should have, " + starts.end() + " bytes"));
            lines.addAll(RowCheck.check(census, file.name()));
        } catch (SourceException failure) {
            lines.add(CheckLine.fault(
                    "blocks",
                    failure.problem() + "; before it " + starts.blocks() + " blocks and " + census.total()
                            + " rows are intact",
                    failure.remedy()));
        }
    }

    private void indexes(ByteSource data, VcfHeader header) {
        GenomeFileKind kind = header.isBcf() ? GenomeFileKind.BCF : GenomeFileKind.VCF;
        List<Location> candidates = elsewhere.map(List::of).orElseGet(() -> DataAndIndex.all(file, kind));
        int found = 0;
        for (Location place : candidates) {
            try (ByteSource index = stores.open(place, Opening.WHOLE, job)) {
                found++;
                if (!complete) {
                    lines.add(CheckLine.note(
                            "index", place.name() + ": not compared, since the file is not complete", ""));
                    continue;
                }
                lines.add(new IndexCheck(data, header, Optional.ofNullable(blocks), Optional.ofNullable(rows))
                        .check(index));
                older(place).ifPresent(lines::add);
            } catch (SourceException failure) {
                if (failure.category() != Category.MISSING || elsewhere.isPresent()) {
                    found++;
                    lines.add(CheckLine.fault("index", file.name(), failure));
                }
            }
        }
        if (found == 0) {
            lines.add(CheckLine.fault("index", file.name(), DataAndIndex.missing(file.name(), kind)));
        }
    }

    private Optional<CheckLine> older(Location index) {
        if (!(index instanceof Location.OnDisk ofIndex) || !(file instanceof Location.OnDisk ofFile)) {
            return Optional.empty();
        }
        try {
            boolean older =
                    Files.getLastModifiedTime(ofIndex.path()).compareTo(Files.getLastModifiedTime(ofFile.path())) < 0;
            return older
                    ? Optional.of(CheckLine.note(
                            "index",
                            index.name()
                                    + ": its date is before the file's; what counts is that it was proven to fit, or not",
                            ""))
                    : Optional.empty();
        } catch (IOException noDate) {
            return Optional.empty();
        }
    }

    private Optional<GenomeBuild> build(VcfHeader header) {
        try (IndexedVcf vcf = IndexedVcf.open(stores, file, elsewhere, stated, job)) {
            GenomeBuild build = vcf.build();
            lines.add(CheckLine.fine("build", build.label()));
            return Optional.of(build);
        } catch (SourceException failure) {
            Optional<GenomeBuild> byLengths = LengthEvidence.of(header).build();
            if (failure.category() == Category.CONTRADICTION) {
                lines.add(CheckLine.fault("build", file.name(), failure));
            } else if (byLengths.isPresent()) {
                lines.add(CheckLine.fine("build", byLengths.get().label() + " by its contig lengths"));
            } else {
                lines.add(CheckLine.note("build", "the genome build cannot be told", failure.remedy()));
            }
            return failure.category() == Category.CONTRADICTION ? Optional.empty() : byLengths;
        }
    }

    private static Set<String> chromosomes(Collection<String> contigs) {
        return contigs.stream()
                .flatMap(name -> ContigAliases.plainName(name).stream())
                .collect(Collectors.toSet());
    }
}
