package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.OutsideTool;
import org.phengen.genotype.GenotypeSource.ContigState;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Language;

class IndexTest {
    @TempDir
    Path folder;

    private Path cohort(String name, int rows) {
        var lines = new ArrayList<String>();
        for (int row = 1; row <= rows; row++) {
            lines.add("1 " + row * 100 + " r" + row + " A G . . . GT 0|1");
        }
        return VcfLines.write(folder.resolve(name), VcfLines.GRCH37, List.of("A"), lines);
    }

    private static void refused(Path file, Category category, String problem) {
        assertThatThrownBy(() -> Bcftools.ours(file, new Region("1", 1, 100)))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        failure -> assertThat(failure.category()).isEqualTo(category))
                .hasMessageContaining(problem);
    }

    @Test
    void anIndexOfAnotherFileIsNoticed() throws IOException {
        Path file = cohort("a.vcf.gz", 2_000);
        Path other = cohort("b.vcf.gz", 2_100);
        Files.copy(
                other.resolveSibling("b.vcf.gz.tbi"),
                file.resolveSibling("a.vcf.gz.tbi"),
                StandardCopyOption.REPLACE_EXISTING);

        refused(file, Category.STALE, "where the rows of its file end");
    }

    @Test
    void anIndexFromBeforeRowsWereAppendedIsNoticed() throws IOException {
        Path file = cohort("a.vcf.gz", 2_000);
        byte[] before = Files.readAllBytes(Path.of(file + ".tbi"));
        cohort("a.vcf.gz", 60_000);
        Files.write(Path.of(file + ".tbi"), before);

        refused(file, Category.STALE, "where the rows of its file end");
    }

    @Test
    void aMissingIndexIsNamedWithItsRemedy() throws IOException {
        Path file = cohort("a.vcf.gz", 5);
        Files.delete(Path.of(file + ".tbi"));

        refused(file, Category.MISSING, "tabix -p vcf");
    }

    @Test
    void theSameFaultIsGermanOnAGermanScreenAndEnglishInItsMessage() throws IOException {
        Path file = cohort("a.vcf.gz", 5);
        Files.delete(Path.of(file + ".tbi"));

        assertThatThrownBy(() -> Bcftools.ours(file, new Region("1", 1, 100)))
                .isInstanceOfSatisfying(SourceException.class, failure -> {
                    assertThat(failure.what().in(Language.GERMAN))
                            .isEqualTo("neben der Datei liegt kein Index (.tbi oder .csi)");
                    assertThat(failure.todo().in(Language.GERMAN)).isEqualTo("Erstellen Sie einen mit tabix -p vcf");
                    assertThat(failure.asGap().lacking()).isEqualTo(failure.what());
                })
                .hasMessageContaining("there is no index (.tbi or .csi) beside the file. Make one with tabix -p vcf.");
    }

    @Test
    void aFileCutAtABlockEdgeLacksItsEndBlockAndIsRefused() throws IOException {
        Path file = cohort("a.vcf.gz", 2_000);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 28));

        refused(file, Category.DAMAGED, "does not end with the BGZF end block");
    }

    @Test
    void aBlockGzippedIndexWithoutItsEndBlockIsRefused() throws IOException {
        Path file = cohort("a.vcf.gz", 2_000);
        Path index = Path.of(file + ".tbi");
        byte[] whole = Files.readAllBytes(index);
        Files.write(index, java.util.Arrays.copyOf(whole, whole.length - 28));

        refused(file, Category.DAMAGED, "does not end with the BGZF end block");
    }

    @Test
    void anIndexWithoutRecordsProvesNothingWhichIsSaid() throws IOException {
        Path file = VcfLines.write(folder.resolve("e.vcf.gz"), VcfLines.GRCH37, List.of("A"), List.of());

        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            assertThat(vcf.notes()).singleElement().asString().contains("could not be proven");
            assertThat(vcf.read(new Region("1", 1, 100), row -> {}, JobContext.unwatched()))
                    .isEqualTo(ContigState.NO_ROWS);
        }
    }

    @Test
    void aCsiAnswersLikeTheTbiAlsoBeyondTheTbisLimit() throws Exception {
        String huge = "##contig=<ID=1,length=900000000>";
        Path file = folder.resolve("big.vcf.gz");
        var lines = VcfLines.of(huge, List.of("A"), List.of());
        for (long row = 1; row <= 3_000; row++) {
            lines.add("1\t" + row * 290_000 + "\tr" + row + "\tA\tG\t.\t.\t.\tGT\t0|1");
        }
        try (OutputStream out = IndexedVcfWriting.plain(file)) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (OutsideTool.run(List.of("tabix", "-C", "-p", "vcf", file.toString()))
                .isEmpty()) {
            return;
        }
        for (String region : List.of("1:580000000-600000000", "1:869999999-870000000", "1:1-5000000")) {
            assertThat(Bcftools.ours(file, Region.parse(region)))
                    .isNotEmpty()
                    .isEqualTo(Bcftools.query(file, region).orElseThrow());
        }
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            assertThat(vcf.rowCount("1")).hasValue(3_000);
        }
    }

    @Test
    void aRegionBehindWhatTheIndexCanHoldIsRefusedWhereTheContigGoesOn() {
        Path file = VcfLines.write(
                folder.resolve("long.vcf.gz"),
                "##contig=<ID=1,length=900000000>\n##contig=<ID=2,length=536870912>",
                List.of("A"),
                List.of("1 100 r A G . . . GT 0|1", "2 100 r A G . . . GT 0|1"));

        assertThat(Bcftools.ours(file, new Region("1", 1, 1_000))).isNotEmpty();
        assertThat(Bcftools.ours(file, new Region("2", 1, 2_000_000_000))).isNotEmpty();
        for (Region region : List.of(new Region("1", 600_000_000, 600_000_001), new Region("1", 1, 600_000_000))) {
            assertThatThrownBy(() -> Bcftools.ours(file, region))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("positions up to 536870912 only")
                    .hasMessageContaining(".csi");
        }
    }

    @Test
    void theTbiOfTabixCountsTheRowsOfEachContigExactly() throws Exception {
        Path file = cohort("a.vcf.gz", 1_234);
        if (OutsideTool.run(List.of("tabix", "-f", "-p", "vcf", file.toString()))
                .isEmpty()) {
            return;
        }
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            assertThat(vcf.rowCount("chr1")).hasValue(1_234);
            assertThat(vcf.rowCount("2")).isEmpty();
        }
    }

    @Test
    void anIndexThatClaimsMoreThanItHoldsEndsInAClearError() throws IOException {
        Path file = cohort("a.vcf.gz", 10);
        hostile(file, "1\0", bytes -> bytes.putInt(Integer.MAX_VALUE));
        refused(file, Category.LIMIT, "bins of one contig");

        hostile(file, "1\0", bytes -> bytes.putInt(1).putInt(4681).putInt(5_000_000));
        refused(file, Category.DAMAGED, "ends early");

        hostile(file, "1\0", bytes -> bytes.putInt(-1));
        refused(file, Category.DAMAGED, "negative");

        hostile(file, "1\0", bytes -> bytes.putInt(1).putInt(99_999).putInt(0));
        refused(file, Category.DAMAGED, "a bin that does not exist");
    }

    @Test
    void aSmallIndexThatUnzipsToGigabytesIsStoppedByItsBudget() throws IOException {
        Path file = cohort("a.vcf.gz", 10);
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped, 1 << 16)) {
            out.write(written(head("1\0", 0)));
            out.write(ByteBuffer.allocate(12)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(1)
                    .putInt(4681)
                    .putInt(5_999_999)
                    .array());
            byte[] zeros = new byte[1 << 20];
            for (int part = 0; part < 200; part++) {
                out.write(zeros);
            }
        }
        Files.write(Path.of(file + ".tbi"), zipped.toByteArray());

        assertThat(zipped.size()).isLessThan(300_000);
        assertThatThrownBy(() -> Bcftools.ours(file, new Region("1", 1, 100))).isInstanceOf(SourceException.class);
    }

    private static void hostile(Path file, String names, java.util.function.Consumer<ByteBuffer> rest)
            throws IOException {
        ByteBuffer bytes = head(names, 64);
        rest.accept(bytes);
        try (OutputStream out = IndexedVcfWriting.plain(Path.of(file + ".tbi"))) {
            out.write(written(bytes));
        }
    }

    private static byte[] written(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.flip().remaining()];
        bytes.get(copy);
        return copy;
    }

    private static ByteBuffer head(String names, int room) {
        byte[] encoded = names.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(36 + encoded.length + room)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("TBI\1".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(1)
                .putInt(2)
                .putInt(1)
                .putInt(2)
                .putInt(0)
                .putInt('#')
                .putInt(0)
                .putInt(encoded.length)
                .put(encoded);
    }
}
