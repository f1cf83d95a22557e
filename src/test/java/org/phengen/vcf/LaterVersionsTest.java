package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.OutsideTool;
import org.phengen.genotype.GenotypeRow;
import org.phengen.genotype.Region;
import org.phengen.genotype.TypedRegion;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

/// What VCF 4.1 to 4.5 differ in, and contig names with colons.
class LaterVersionsTest {
    private static final List<String> SAMPLES = List.of("A", "B", "C");

    @TempDir
    Path folder;

    private Path write(int minor, String contigs, String... rows) {
        List<String> lines = lines(minor, contigs, rows);
        Path file = folder.resolve("a.vcf.gz");
        IndexedVcfWriting.write(file, lines);
        return file;
    }

    private static List<String> lines(int minor, String contigs, String... rows) {
        List<String> lines = new ArrayList<>(VcfLines.of(contigs, SAMPLES, List.of(rows)));
        lines.set(0, "##fileformat=VCFv4." + minor);
        lines.add(1, "##META=<ID=Tissue,Type=String,Number=.,Values=[Blood, Breast]>");
        lines.add(1, "##SAMPLE=<ID=A,Description=\"a, b > c\">");
        lines.add(1, "##INFO=<ID=SVLEN,Number=A,Type=Integer,Description=\"length\">");
        lines.add(1, "##FORMAT=<ID=LEN,Number=1,Type=Integer,Description=\"length of <*>\">");
        return lines;
    }

    @Test
    void everyVersionFromFourPointOneIsAnsweredAndAnUnknownOneRefused() throws Exception {
        for (int minor = 1; minor <= 5; minor++) {
            Path file = write(minor, VcfLines.GRCH37, "1 100 x%3B A C . . DP=3%25 GT 0|1 ./1 1");
            assertThat(Bcftools.ours(file, new Region("1", 100, 100)))
                    .as("4.%d", minor)
                    .isEqualTo("1\t100\tx%3B\tA\tC\t0|1\t./1\t1\n")
                    .isEqualTo(Bcftools.query(file, "1:100-100").orElse("1\t100\tx%3B\tA\tC\t0|1\t./1\t1\n"));
        }
        Path later = write(6, VcfLines.GRCH37, "1 100 x A C . . . GT 0|1 ./1 1");
        assertThatThrownBy(() -> IndexedVcf.open(later, JobContext.unwatched()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("VCF 4.6");
    }

    @Test
    void aCallMayBeginWithItsPhaseFromVersionFourPointFourOn() {
        Path file = write(4, VcfLines.GRCH37, "1 100 x A C,G . . . GT |0|1 /1/2 |1");

        assertThat(Bcftools.ours(file, new Region("1", 100, 100))).isEqualTo("1\t100\tx\tA\tC,G\t|0|1\t/1/2\t|1\n");
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            vcf.read(
                    new Region("1", 100, 100),
                    row -> {
                        assertThat(row.firstAllele(0)).isZero();
                        assertThat(row.secondAllele(0)).isEqualTo(1);
                        assertThat(row.firstAllele(1)).isEqualTo(1);
                        assertThat(row.secondAllele(1)).isEqualTo(2);
                        assertThat(row.firstAllele(2)).isEqualTo(1);
                        assertThat(row.secondAllele(2)).isEqualTo(GenotypeRow.HAPLOID);
                    },
                    JobContext.unwatched());
        }
        Path before = write(3, VcfLines.GRCH37, "1 100 x A C . . . GT |0|1 0/1 1");
        assertThatThrownBy(() -> Bcftools.ours(before, new Region("1", 100, 100)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("genotype of sample 1");
        for (String wrong : List.of("|", "||0", "|0|", "/")) {
            Path broken = write(4, VcfLines.GRCH37, "1 100 x A C . . . GT " + wrong + " 0/1 1");
            assertThatThrownBy(() -> Bcftools.ours(broken, new Region("1", 100, 100)))
                    .as(wrong)
                    .isInstanceOf(SourceException.class);
        }
    }

    /// Writes a 4.5 file with an index that leads to all rows, as one made with their lengths does.
    private Path withLengths(String... rows) throws Exception {
        Path file = folder.resolve("l.vcf.gz");
        String head = String.join("\n", lines(5, VcfLines.GRCH37)) + "\n";
        try (OutputStream out = IndexedVcfWriting.plain(file)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            for (String row : rows) {
                out.write((row.replace(' ', '\t') + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        ByteBuffer index = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        index.put("TBI\1".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(1)
                .putInt(2)
                .putInt(1)
                .putInt(2);
        index.putInt(0).putInt('#').putInt(0).putInt(2).put((byte) '1').put((byte) 0);
        index.putInt(1).putInt(0).putInt(1).putLong(head.getBytes(StandardCharsets.UTF_8).length);
        index.putLong(Files.size(file) - 28 << 16).putInt(0);
        try (OutputStream out = IndexedVcfWriting.plain(Path.of(file + ".tbi"))) {
            out.write(index.array(), 0, index.position());
        }
        return file;
    }

    @Test
    void lengthsOfVersionFourPointFiveTellHowFarARowReaches() throws Exception {
        Path file = withLengths(
                "1 100 block A <*> . PASS . GT:DP:GQ:LEN 0/0:30:50:900 0/0:30:50:400 ./.:.:.:.",
                "1 2000 sv A C,<DEL> . PASS SVLEN=.,300 GT 0/1 0/2 0/0",
                "1 3000 in A <INS> . PASS SVLEN=300 GT 0/1 0/1 0/0");
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            assertThat(Bcftools.ours(vcf, new Region("1", 999, 999))).contains("block");
            assertThat(Bcftools.ours(vcf, new Region("1", 1_000, 1_000))).isEmpty();
            assertThat(Bcftools.ours(vcf, new Region("1", 2_300, 2_300))).contains("sv");
            assertThat(Bcftools.ours(vcf, new Region("1", 2_301, 2_301))).isEmpty();
            assertThat(Bcftools.ours(vcf, new Region("1", 3_001, 3_100))).isEmpty();
            vcf.read(
                    new Region("1", 999, 999),
                    row -> {
                        assertThat(row.callable(0)).isTrue();
                        assertThat(row.callable(1))
                                .as("its own block ends before")
                                .isFalse();
                        assertThat(row.callable(2)).isFalse();
                    },
                    JobContext.unwatched());
        }
    }

    @Test
    void anIndexThatDoesNotKnowTheLengthsIsRefusedBeforeRowsAreMissing() {
        Path file = write(
                5, VcfLines.GRCH37, "1 100 block A <*> . PASS . GT:DP:GQ:LEN 0/0:30:50:90000 0/0:30:50:90000 .:.:.:.");

        assertThatThrownBy(() -> IndexedVcf.open(file, JobContext.unwatched()))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.STALE))
                .hasMessageContaining("SVLEN and LEN");
    }

    @Test
    void contigsWithColonsAreFoundLikeTabixFindsThem() throws Exception {
        Path file = write(
                2,
                "##contig=<ID=HLA-A*01:01:01:01,length=3503>\n##contig=<ID=HLA-A*01:01:01,length=3503>",
                "HLA-A*01:01:01:01 1 x A C . . . GT 0|1 ./1 1",
                "HLA-A*01:01:01:01 9 y A C . . . GT 0|1 ./1 1",
                "HLA-A*01:01:01 9 z A C . . . GT 0|1 ./1 1");
        for (String region : List.of(
                "{HLA-A*01:01:01:01}:1-5",
                "{HLA-A*01:01:01:01}",
                "{HLA-A*01:01:01}:9-9",
                "HLA-A*01:01:01:01:9-9",
                "HLA-A*01:01:01")) {
            Optional<byte[]> rows = OutsideTool.run(List.of("tabix", file.toString(), region));
            try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
                String ours = Bcftools.ours(vcf, TypedRegion.parse(region).among(vcf::knows));
                assertThat(ours).as(region).isNotEmpty();
                if (rows.isPresent()) {
                    String expected = new String(rows.get(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.replaceFirst("\t\\.\t\\.\t\\.\tGT\t", "\t") + "\n")
                            .reduce("", String::concat);
                    assertThat(ours).as(region).isEqualTo(expected);
                }
            }
        }
    }
}
