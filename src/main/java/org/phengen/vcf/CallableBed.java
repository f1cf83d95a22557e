package org.phengen.vcf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.phengen.genotype.CallableRegions;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.SexChromosomes;
import org.phengen.gzip.GzipMembers;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;
import org.phengen.range.SourceStream;

/// Reads a BED of callable regions: contig, first base (0-based), base behind the last, anything behind them; `track`,
/// `browser` and `#` lines are passed over. Plain, gzipped or block-gzipped. One line that cannot be read refuses the
/// file: what it meant is not known, and a region too many would invent reference.
public final class CallableBed {
    private static final int MOST_REGIONS = 5_000_000;
    private static final int LONGEST_LINE = 1 << 16;

    private final String source;
    private final GenomeBuild build;
    private final Map<String, long[]> regions = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private long lines;
    private int total;

    private CallableBed(String source, GenomeBuild build) {
        this.source = source;
        this.build = build;
    }

    /// @param build of the genomes it is said of; a region beyond the end of a chromosome there is of another build
    /// @throws SourceException when it is absent, damaged, empty, not a BED or of another build
    public static CallableRegions read(Path file, GenomeBuild build) {
        return read(ByteStores.usual(), new Location.OnDisk(file), build, JobContext.unwatched());
    }

    /// As above, wherever it lies.
    public static CallableRegions read(ByteStores stores, Location file, GenomeBuild build, JobContext job) {
        var bed = new CallableBed(file.name(), build);
        try (ByteSource data = stores.open(file, ByteStores.Opening.WHOLE, job);
                InputStream in = open(data)) {
            bed.read(in);
        } catch (IOException broken) {
            throw new SourceException(
                    Category.DAMAGED,
                    file.name(),
                    Said.told("vcf.fault.bedCannotUnzippedEnd"),
                    Said.told("vcf.fault.fetchFileAgain"),
                    broken);
        }
        return bed.finished();
    }

    private static InputStream open(ByteSource data) throws IOException {
        byte[] head = new byte[4];
        if (data.length() >= head.length) {
            data.read(0, head, 0, head.length);
        }
        boolean gzip = head[0] == 0x1f && head[1] == (byte) 0x8b;
        if (gzip && head[3] == 4) {
            BgzfEnd.require(data);
            return new BgzfStream(data);
        }
        var plain = new SourceStream(data);
        return new BufferedInputStream(gzip ? new GzipMembers(plain) : plain, 1 << 16);
    }

    private void read(InputStream in) throws IOException {
        byte[] line = new byte[LONGEST_LINE];
        int length = 0;
        for (int one = in.read(); ; one = in.read()) {
            if (one == '\n' || one < 0) {
                lines++;
                line(line, length > 0 && line[length - 1] == '\r' ? length - 1 : length);
                length = 0;
                if (one < 0) {
                    return;
                }
            } else if (length == LONGEST_LINE) {
                throw Faults.limit(
                        source + ":" + (lines + 1), Said.told("vcf.fault.lineLongerThanBytes", LONGEST_LINE));
            } else {
                line[length++] = (byte) one;
            }
        }
    }

    private void line(byte[] bytes, int length) {
        String line = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (line.isBlank() || line.startsWith("#") || line.startsWith("track") || line.startsWith("browser")) {
            return;
        }
        String[] fields = line.split("\t", 4);
        if (fields.length < 3
                || !fields[1].matches("\\d{1,10}")
                || !fields[2].strip().matches("\\d{1,10}")) {
            throw refused(Said.told("vcf.fault.noContigStartEnd"));
        }
        long start = Long.parseLong(fields[1]);
        long end = Long.parseLong(fields[2].strip());
        if (start >= end || end > Integer.MAX_VALUE) {
            throw refused(Said.told("vcf.fault.doesNotEndBehind"));
        }
        var chromosome = ContigAliases.chromosome(fields[0], build);
        if (chromosome.isPresent() && end > chromosome.get().length()) {
            throw Faults.contradiction(
                    source + ":" + lines,
                    Said.told("vcf.fault.regionEndsBeyondEnd", fields[0], build.label()),
                    Said.told("vcf.fault.giveCallableRegionsBuild"));
        }
        if (++total > MOST_REGIONS) {
            throw Faults.limit(source, Said.told("vcf.fault.hasMoreThanRegions", MOST_REGIONS));
        }
        add(SexChromosomes.plainName(fields[0]), start << 32 | end);
    }

    private void add(String contig, long region) {
        int count = counts.merge(contig, 1, Integer::sum);
        long[] all = regions.computeIfAbsent(contig, name -> new long[16]);
        if (count > all.length) {
            all = Arrays.copyOf(all, all.length * 2);
            regions.put(contig, all);
        }
        all[count - 1] = region;
    }

    private SourceException refused(Said problem) {
        return new SourceException(
                Category.INPUT,
                source + ":" + lines,
                Said.told("vcf.fault.line", problem),
                Said.told("vcf.fault.repairBedOrLeave"));
    }

    private CallableRegions finished() {
        if (total == 0) {
            throw new SourceException(
                    Category.INPUT,
                    source,
                    Said.told("vcf.fault.bedNamesNoRegion"),
                    Said.told("vcf.fault.checkGenomeCallableSite"));
        }
        var edges = new HashMap<String, int[]>();
        regions.forEach((contig, all) -> edges.put(contig, joined(Arrays.copyOf(all, counts.getOrDefault(contig, 0)))));
        return new CallableRegions(source, edges);
    }

    /// Sorted, joined where they overlap or touch; 1-based inclusive.
    private static int[] joined(long[] all) {
        Arrays.sort(all);
        int[] edges = new int[2 * all.length];
        int filled = 0;
        for (long region : all) {
            int first = (int) (region >>> 32) + 1;
            int last = (int) region;
            if (filled > 0 && first <= edges[filled - 1] + 1L) {
                edges[filled - 1] = Math.max(edges[filled - 1], last);
            } else {
                edges[filled++] = first;
                edges[filled++] = last;
            }
        }
        return Arrays.copyOf(edges, filled);
    }
}
