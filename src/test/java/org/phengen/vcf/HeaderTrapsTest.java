package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

class HeaderTrapsTest {
    @TempDir
    Path folder;

    private void refused(Path file, Category category, String problem) {
        assertThatThrownBy(() -> IndexedVcf.open(file, JobContext.unwatched()).close())
                .isInstanceOfSatisfying(
                        SourceException.class,
                        failure -> assertThat(failure.category()).isEqualTo(category))
                .hasMessageContaining(problem);
    }

    private Path samples(String... names) {
        String row = "1 100 x A C . . . GT" + " 0/1".repeat(names.length);
        return VcfLines.write(folder.resolve("a.vcf.gz"), VcfLines.GRCH37, List.of(names), List.of(row));
    }

    @Test
    void twoSamplesOfOneNameStopWithoutPrintingTheName() {
        Path file = samples("ann", "bob", "ann");

        refused(file, Category.CONTRADICTION, "sample 3 has the name of an earlier sample");
        assertThatThrownBy(() -> IndexedVcf.open(file, JobContext.unwatched()))
                .hasMessageNotContaining("ann,")
                .hasMessageNotContaining("bob");
    }

    @Test
    void aSampleWithoutANameStops() {
        refused(samples("ann", ""), Category.CONTRADICTION, "sample 2 has no name");
    }

    @Test
    void aPlainTextVcfIsUnsupportedWithARemedy() throws IOException {
        Path file = samples("ann");
        Files.writeString(file, "##fileformat=VCFv4.2\n");
        refused(file, Category.UNSUPPORTED, "bgzip");
    }

    @Test
    void aVcfGzippedInOnePieceIsUnsupportedWithARemedy() throws IOException {
        Path file = samples("ann");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("##fileformat=VCFv4.2\n".getBytes(StandardCharsets.UTF_8));
        }
        refused(file, Category.UNSUPPORTED, "not in blocks");
    }

    @Test
    void aFileThatIsNotThereIsMissing() {
        refused(folder.resolve("no.vcf.gz"), Category.MISSING, "there is no such file");
    }

    @Test
    void aLineOfGigabytesInASmallFileIsStoppedByItsBudget() throws IOException {
        Path file = samples("ann");
        try (OutputStream out = IndexedVcfWriting.plain(file)) {
            out.write("##fileformat=VCFv4.2\n##".getBytes(StandardCharsets.UTF_8));
            byte[] letters = "A".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int part = 0; part < 100; part++) {
                out.write(letters);
            }
        }
        assertThat(Files.size(file)).isLessThan(1_000_000);
        refused(file, Category.LIMIT, "a line is longer than");
    }

    @Test
    void millionsOfSampleNamesInASmallFileAreStoppedByTheirBudget() throws IOException {
        Path file = samples("ann");
        try (OutputStream out = IndexedVcfWriting.plain(file)) {
            out.write(("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT"
                            + "\tx".repeat(10_000_000) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.size(file)).isLessThan(100_000);
        refused(file, Category.LIMIT, "more than 1000000 samples");
    }

    @Test
    void carriageReturnsBeforeLineEndsAreNoPartOfTheLine() throws Exception {
        Path file = folder.resolve("c.vcf.gz");
        String text = String.join(
                        "\r\n",
                        VcfLines.of(VcfLines.GRCH37, List.of("A", "B"), List.of("1 100 x A C . . . GT 0/1 1|1")))
                + "\r\n";
        try (OutputStream out = IndexedVcfWriting.plain(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Path twin = VcfLines.write(
                folder.resolve("d.vcf.gz"),
                VcfLines.GRCH37,
                List.of("A", "B"),
                List.of("1 100 x A C . . . GT 0/1 1|1"));
        if (org.phengen.OutsideTool.run(List.of("tabix", "-p", "vcf", file.toString()))
                .isPresent()) {
            assertThat(Bcftools.ours(file, new Region("1", 100, 100)))
                    .isEqualTo(Bcftools.ours(twin, new Region("1", 100, 100)))
                    .isEqualTo(Bcftools.query(file, "1:100-100").orElseThrow());
        }
    }
}
