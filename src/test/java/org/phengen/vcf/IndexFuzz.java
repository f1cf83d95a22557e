package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.phengen.FuzzTarget;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;

/// Any bytes as the uncompressed .tbi or .csi of an intact file: refused by name, or the chunks it gives are sorted,
/// apart and inside the file, and the rows it leads to are rows of the region in the file's order. (Rows can be missing
/// only where somebody edited the index on purpose, which `DamageTest` counts.)
public final class IndexFuzz implements FuzzTarget {
    private static final List<Region> REGIONS =
            List.of(new Region("1", 1, 100_000_000), new Region("1", 40_000, 41_000), new Region("2", 5, 900));
    private static final IndexFuzz TARGET = new IndexFuzz();

    private final byte[] data;
    private final byte[] tbi;
    private final List<List<String>> right = new ArrayList<>();

    /// Makes the file.
    public IndexFuzz() {
        var rows = new ArrayList<String>();
        for (int row = 1; row <= 4_000; row++) {
            rows.add("1 " + row * 40 + " r" + row + " A G . . . GT 0|1");
        }
        rows.add("1 20000000 far A G . . . GT 0|1");
        rows.add("2 7 other A G . . . GT 0|1");
        try {
            Path folder = Files.createTempDirectory("index-fuzz");
            Path file = VcfLines.write(folder.resolve("a.vcf.gz"), VcfLines.GRCH37, List.of("A"), rows);
            Path index = Path.of(file + ".tbi");
            data = Files.readAllBytes(file);
            tbi = new BgzfStream(new BytesInMemory("index", Files.readAllBytes(index))).readAllBytes();
            Files.delete(index);
            Files.delete(file);
            Files.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        try (IndexedVcf vcf = open(tbi)) {
            REGIONS.forEach(region -> right.add(rows(vcf, region)));
        }
    }

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget.drive(TARGET, input);
    }

    @Override
    public boolean feed(byte[] input) {
        try {
            chunks(input);
            try (IndexedVcf vcf = open(input)) {
                for (int region = 0; region < REGIONS.size(); region++) {
                    List<String> rows = rows(vcf, REGIONS.get(region));
                    if (!rows.isEmpty()) {
                        assertThat(right.get(region)).containsSubsequence(rows);
                    }
                }
            }
            return true;
        } catch (SourceException named) {
            return false;
        }
    }

    private static void chunks(byte[] input) {
        BinningIndex index = BinningIndexParser.parse(new BytesInMemory("index", input), Optional.empty());
        for (String contig : index.contigs().keySet().stream().limit(3).toList()) {
            for (Region region : REGIONS) {
                long before = -1;
                for (Chunk chunk : index.chunks(contig, region.start(), region.end())) {
                    assertThat(chunk.begin()).isGreaterThan(before).isLessThanOrEqualTo(chunk.end());
                    before = chunk.end();
                }
                assertThat(before).isLessThanOrEqualTo(index.largestEnd());
            }
        }
    }

    private IndexedVcf open(byte[] index) {
        return IndexedVcf.open(
                new BytesInMemory("data", data),
                new BytesInMemory("index", index),
                Optional.empty(),
                JobContext.unwatched());
    }

    private static List<String> rows(IndexedVcf vcf, Region region) {
        var out = new ByteArrayOutputStream();
        RegionTable.write(vcf, region, Optional.empty(), out, JobContext.unwatched());
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.subList(1, lines.size());
    }

    @Override
    public List<byte[]> seeds() {
        BinningIndex index = BinningIndexParser.parse(new BytesInMemory("index", tbi), Optional.empty());
        List<Chunk> whole = List.of("1", "2").stream()
                .map(contig -> index.chunks(contig, 1, index.lastPosition()))
                .map(chunks ->
                        new Chunk(chunks.getFirst().begin(), chunks.getLast().end()))
                .toList();
        // as the index of a whole genome names its contigs, most of them without rows: what names and empty contigs
        // become must not touch the rows of the others
        List<String> many = IntStream.rangeClosed(1, 60)
                .mapToObj(contig -> contig <= 2 ? "" + contig : "unplaced_" + contig)
                .toList();
        return List.of(tbi, FuzzedBgzf.csi(List.of("1", "2"), whole), FuzzedBgzf.csi(many, whole));
    }

    @Override
    public List<String> words() {
        return List.of("TBI\1", "CSI\1", "\0\0\0\0", "\0\0\0\0\0\0\0\0", "1\0", "2\0");
    }
}
