package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.OutsideTool;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.range.ByteSource;
import org.phengen.range.LocalFile;

/// .csi indexes of every shape that bcftools makes, of VCF and of BCF, up to the last position that VCF has.
class IndexShapesTest {
    @TempDir
    Path folder;

    @Test
    void indexesOfEveryShapeAnswerLikeBcftools() throws Exception {
        Set<Integer> depths = new TreeSet<>();
        Set<Integer> shifts = new TreeSet<>();
        var random = new SplittableRandom(99);
        for (long length : List.of(10_000L, 200_000L, 60_000_000L, 500_000_000L, 1_200_000_000L, 2_147_483_647L)) {
            List<Long> positions = positions(length, random);
            Path vcf = write(length, positions);
            Path bcf = folder.resolve(length + ".bcf");
            if (OutsideTool.run(List.of("bcftools", "view", "-Ob", "-o", bcf.toString(), vcf.toString()))
                    .isEmpty()) {
                return;
            }
            for (int shift : length == 60_000_000L ? List.of(8, 11, 14) : List.of(8, 14)) {
                for (Path file : List.of(vcf, bcf)) {
                    OutsideTool.run(List.of("bcftools", "index", "-f", "-c", "-m", "" + shift, file.toString()));
                    BinningIndex index = index(file, file.equals(bcf));
                    depths.add(index.depth());
                    shifts.add(index.minShift());
                    compare(file, length, positions, random);
                }
            }
        }
        assertThat(depths).contains(0, 2, 4, 5, 6, 7, 8);
        assertThat(shifts).contains(8, 11, 14);
    }

    private static BinningIndex index(Path file, boolean bcf) {
        var header = new NumberedNames("test", "contigs");
        header.add("b", Optional.empty());
        try (ByteSource source = LocalFile.open(Path.of(file + ".csi"))) {
            return BinningIndexParser.parse(source, bcf ? Optional.of(header) : Optional.empty());
        }
    }

    private void compare(Path file, long length, List<Long> positions, SplittableRandom random) throws Exception {
        var regions = new ArrayList<String>();
        for (int question = 0; question < 3; question++) {
            long start = Math.max(1, positions.get(random.nextInt(positions.size())) - random.nextInt(200));
            regions.add("b:" + start + "-" + Math.min(length, start + random.nextInt(400)));
        }
        long half = random.nextLong(1, length);
        regions.add("b:" + half + "-" + Math.min(length, half + length / 50 + 1));
        for (String region : regions) {
            String expected = Bcftools.query(file, region).orElseThrow();
            assertThat(Bcftools.ours(file, Region.parse(region)))
                    .as("%s %s", file.getFileName(), region)
                    .isEqualTo(expected);
        }
    }

    /// Clusters, bin edges, and the contig's last base.
    private static List<Long> positions(long length, SplittableRandom random) {
        var positions = new HashSet<Long>(List.of(1L, length));
        for (int cluster = 0; cluster < 40; cluster++) {
            long start = random.nextLong(1, length);
            for (int row = 0; row < 15; row++) {
                positions.add(Math.min(length, start + random.nextInt(900)));
            }
        }
        for (int shift = 8; 1L << shift < length; shift += 3) {
            long edge = 1L << shift;
            positions.addAll(List.of(edge, Math.min(length, edge + 1)));
        }
        if (length > 1 << 29) {
            positions.addAll(List.of((1L << 29) - 1, (1L << 29) + 2));
        }
        return positions.stream().sorted().toList();
    }

    private Path write(long length, List<Long> positions) throws Exception {
        Path file = folder.resolve(length + ".vcf.gz");
        var lines = VcfLines.of("##contig=<ID=b,length=" + length + ">", List.of("A"), List.of());
        for (int row = 0; row < positions.size(); row++) {
            long position = positions.get(row);
            // deletions of many lengths reach over bin edges
            int reach = row % 9 == 0 ? (int) Math.min(300, length - position + 1) : 1;
            lines.add("b\t" + position + "\tr" + row + "\t" + "A".repeat(reach) + "\tG\t.\t.\t.\tGT\t0|1");
        }
        try (OutputStream out = IndexedVcfWriting.plain(file)) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void aPositionBeyondTheLastThatVcfHasIsRefusedWhereBcftoolsPrintsANegativeOne() throws Exception {
        Path file = write(2_147_483_647L, List.of(100L, 2_147_483_646L, 2_147_483_648L));
        if (OutsideTool.run(List.of("tabix", "-C", "-p", "vcf", file.toString()))
                .isEmpty()) {
            return;
        }
        assertThat(Bcftools.ours(file, new Region("b", 1, 2_000))).startsWith("b\t100\t");
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            assertThatThrownBy(() -> Bcftools.ours(vcf, new Region("b", 2_147_483_640L, 2_147_483_647L)))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("beyond 2147483647");
        }
    }
}
