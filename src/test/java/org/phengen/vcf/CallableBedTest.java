package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.CallableRegions;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.SourceException;

class CallableBedTest {
    @TempDir
    Path folder;

    private CallableRegions read(String text) throws IOException {
        Path file = folder.resolve("a.bed");
        Files.writeString(file, text);
        return CallableBed.read(file, GenomeBuild.GRCH37);
    }

    @Test
    void aRegionBeginsOneBehindItsBedStartAndEndsWithItsBedEnd() throws IOException {
        CallableRegions regions =
                read("# made by hand\ntrack name=x\nchr1\t99\t200\tgene\t0\n1\t300\t301\r\nX\t0\t5\n");

        assertThat(regions.covers("1", 100, 200)).isTrue();
        assertThat(regions.covers("chr1", 100, 100)).isTrue();
        assertThat(regions.covers("1", 99, 100)).isFalse();
        assertThat(regions.covers("1", 200, 201)).isFalse();
        assertThat(regions.covers("1", 301, 301)).isTrue();
        assertThat(regions.covers("1", 300, 301)).isFalse();
        assertThat(regions.covers("X", 1, 5)).isTrue();
        assertThat(regions.covers("2", 100, 100)).isFalse();
    }

    @Test
    void regionsThatTouchAreOneAndTheirOrderDoesNotMatter() throws IOException {
        var random = new SplittableRandom(8);
        var bases = new BitSet();
        var text = new StringBuilder();
        for (int region = 0; region < 300; region++) {
            int start = random.nextInt(5_000);
            int end = start + 1 + random.nextInt(20);
            bases.set(start + 1, end + 1);
            text.append("1\t" + start + "\t" + end + "\n");
        }
        CallableRegions regions = read(text.toString());

        for (int question = 0; question < 5_000; question++) {
            int start = 1 + random.nextInt(5_050);
            int end = start + random.nextInt(30);
            assertThat(regions.covers("1", start, end))
                    .as("%d-%d", start, end)
                    .isEqualTo(bases.nextClearBit(start) > end);
        }
    }

    @Test
    void aDamagedFurtherGzipMemberIsNeverTakenForTheEnd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        int second = 0;
        for (String line : List.of("1\t99\t200\n", "1\t299\t400\n")) {
            second = bytes.size();
            try (OutputStream member = new GZIPOutputStream(bytes)) {
                member.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] both = bytes.toByteArray();
        Path file = Files.write(folder.resolve("two.bed.gz"), both);
        assertThat(CallableBed.read(file, GenomeBuild.GRCH37).covers("1", 300, 400))
                .isTrue();

        both[second] ^= 1;
        Files.write(file, both);
        assertThatThrownBy(() -> CallableBed.read(file, GenomeBuild.GRCH37))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        failure -> assertThat(failure.category()).isEqualTo(SourceException.Category.DAMAGED));
    }

    @Test
    void gzippedAndBlockGzippedFilesSayTheSame() throws IOException {
        byte[] text = "1\t99\t200\n".getBytes(StandardCharsets.UTF_8);
        Path zipped = folder.resolve("a.bed.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(text);
        }
        Path blocks = folder.resolve("b.bed.gz");
        try (OutputStream out = IndexedVcfWriting.plain(blocks)) {
            out.write(text);
        }
        for (Path file : new Path[] {zipped, blocks}) {
            assertThat(CallableBed.read(file, GenomeBuild.GRCH37).covers("1", 100, 200))
                    .isTrue();
        }
        byte[] whole = Files.readAllBytes(zipped);
        Files.write(zipped, java.util.Arrays.copyOf(whole, whole.length - 9));
        assertThatThrownBy(() -> CallableBed.read(zipped, GenomeBuild.GRCH37))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("unzipped");
    }

    @Test
    void aLineThatIsNoRegionRefusesTheFileWithItsNumber() throws IOException {
        for (String wrong :
                new String[] {"1\t5", "1\t5\tx", "1 5 9", "1\t9\t9", "1\t9\t5", "1\t-1\t5", "1\t5\t3000000000"}) {
            assertThatThrownBy(() -> read("1\t1\t2\n" + wrong + "\n"))
                    .as(wrong)
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("a.bed:2");
        }
        assertThatThrownBy(() -> read("# nothing\n"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("names no region");
    }

    @Test
    void aRegionBeyondTheEndOfAChromosomeIsOfAnotherBuild() throws IOException {
        assertThat(read("1\t0\t249250621\n").covers("1", 1, 249_250_621)).isTrue();
        Path file = folder.resolve("a.bed");
        assertThatThrownBy(() -> CallableBed.read(file, GenomeBuild.GRCH38))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("beyond the end of 1 in GRCh38");
    }
}
