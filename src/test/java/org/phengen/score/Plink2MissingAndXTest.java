package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.OutsideTool;
import org.phengen.question.Sex;

/// Missing calls, half calls, third alleles and a male's X, ours and plink2's.
class Plink2MissingAndXTest {
    private static final String[][] ROWS = {
        {"1", "100", "A", "G", "0/1", "./.", "./1"},
        {"1", "200", "A", "G,C", "1/2", "2/2", "0/1"},
        {"1", "300", "A", "G", "1/1", "0/1", "0/0"},
        {"X", "50000000", "A", "G", "1", "1/1", "0/1"},
    };
    private static final Map<String, Double> KNOWN = Map.of("m", 1011.0, "f", 2100.0, "h", 1210.0);

    @TempDir
    Path folder;

    private ScoreRun ours() {
        var data = Scores.cohort("m", "f", "h");
        for (String[] row : ROWS) {
            data.row(row[0], Integer.parseInt(row[1]), row[2], row[3], row[4], row[5], row[6]);
        }
        return Scores.run(
                Scores.of("r1 1 100 G A 1", "r2 1 200 G A 10", "r3 1 300 A G 100", "rX X 50000000 G A 1000"),
                ScoreOptions.standard().withSexes(Map.of("m", Sex.MALE, "f", Sex.FEMALE, "h", Sex.FEMALE)),
                data);
    }

    @Test
    void missingHalfAndThirdAllelesAndAMalesXCountAsInPlink2WithXCodedByCopies() throws Exception {
        ScoreRun run = ours();
        KNOWN.forEach(
                (sample, sum) -> assertThat(Scores.sum(run, sample)).as(sample).isEqualTo(sum));
        writeFiles();
        // plink2's own default doubles a male's X; model 1 counts copies, as we do
        Optional<byte[]> ran = OutsideTool.run(List.of(
                "plink2",
                "--vcf",
                path("a.vcf"),
                "--psam",
                path("a.psam"),
                "--vcf-half-call",
                "missing",
                "--split-par",
                "hg38",
                "--xchr-model",
                "1",
                "--score",
                path("s.txt"),
                "no-mean-imputation",
                "cols=+scoresums",
                "--out",
                path("out")));
        if (ran.isEmpty()) {
            return;
        }
        Map<String, Double> theirs = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("out.sscore"))) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#")) {
                theirs.put(cells[0], Double.parseDouble(cells[cells.length - 1]));
            }
        }
        assertThat(theirs).isEqualTo(KNOWN);
    }

    private void writeFiles() throws Exception {
        var vcf = new StringBuilder("""
                ##fileformat=VCFv4.2
                ##contig=<ID=1>
                ##contig=<ID=X,length=156040895>
                ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
                #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tm\tf\th
                """);
        String[] names = {"r1", "r2", "r3", "rX"};
        for (int i = 0; i < ROWS.length; i++) {
            String[] row = ROWS[i];
            vcf.append(String.join("\t", row[0], row[1], names[i], row[2], row[3], ".", ".", ".", "GT"))
                    .append('\t')
                    .append(String.join("\t", row[4], row[5], row[6]))
                    .append('\n');
        }
        Files.writeString(folder.resolve("a.vcf"), vcf);
        Files.writeString(folder.resolve("a.psam"), "#IID SEX\nm 1\nf 2\nh 2\n");
        Files.writeString(folder.resolve("s.txt"), "r1 G 1\nr2 G 10\nr3 A 100\nrX G 1000\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
