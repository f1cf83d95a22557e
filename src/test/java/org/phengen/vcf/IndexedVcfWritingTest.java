package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.OutsideTool;
import org.phengen.job.SourceException;

class IndexedVcfWritingTest {
    @TempDir
    Path folder;

    private static List<String> lines(int rows) {
        var lines = new ArrayList<String>(List.of(
                "##fileformat=VCFv4.2",
                "##contig=<ID=1,length=248956422>",
                "##contig=<ID=2,length=242193529>",
                "##INFO=<ID=END,Number=1,Type=Integer,Description=\"last position\">",
                "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"genotype\">",
                "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\tS2"));
        for (String contig : List.of("1", "2")) {
            for (int row = 1; row <= rows; row++) {
                lines.add(contig + "\t" + row * 37 + "\trs" + row + "\tA\tG\t.\tPASS\t.\tGT\t0|1\t1|1");
            }
        }
        return lines;
    }

    @Test
    void bcftoolsReadsBackThroughTheIndexWhatWasWritten() throws Exception {
        Path file = folder.resolve("a.vcf.gz");
        IndexedVcfWriting.write(file, lines(50_000));

        var answer = OutsideTool.run(List.of(
                "bcftools", "query", "-f", "%CHROM\t%POS\t%ID[\t%GT]\n", "-r", "2:1000000-1000100", file.toString()));

        answer.ifPresent(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("2\t1000036\trs27028\t0|1\t1|1\n2\t1000073\trs27029\t0|1\t1|1\n"));
        assertThat(Files.size(folder.resolve("a.vcf.gz.tbi"))).isPositive();
    }

    @Test
    void theSameLinesGiveTheSameBytesOfDataAndIndex() throws IOException {
        IndexedVcfWriting.write(folder.resolve("a.vcf.gz"), lines(3_000));
        IndexedVcfWriting.write(folder.resolve("b.vcf.gz"), lines(3_000));

        assertThat(folder.resolve("a.vcf.gz")).hasSameBinaryContentAs(folder.resolve("b.vcf.gz"));
        assertThat(folder.resolve("a.vcf.gz.tbi")).hasSameBinaryContentAs(folder.resolve("b.vcf.gz.tbi"));
    }

    @Test
    void aRowOutOfOrderIsRefusedByItsLineNumber() {
        var lines = lines(2);
        lines.add("2\t1\t.\tA\tG\t.\tPASS\t.\tGT\t0|1\t1|1");

        assertThatThrownBy(() -> IndexedVcfWriting.write(folder.resolve("a.vcf.gz"), lines))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("line 11")
                .hasMessageContaining("lies before the row above it");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aContigThatReturnsIsRefused() {
        var lines = lines(2);
        lines.add("1\t1000\t.\tA\tG\t.\tPASS\t.\tGT\t0|1\t1|1");

        assertThatThrownBy(() -> IndexedVcfWriting.write(folder.resolve("a.vcf.gz"), lines))
                .hasMessageContaining("returns to contig 1");
    }
}
