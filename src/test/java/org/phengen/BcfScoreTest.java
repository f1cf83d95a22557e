package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.cli.CommandLineProgram;
import org.phengen.score.ScoreCatalog;

/// The same genomes as VCF and as BCF: the same scores, down to the evidence.
class BcfScoreTest {
    @TempDir
    private Path folder;

    @Test
    void aCohortsScoresAreTheSameFromBcf() throws Exception {
        same(Path.of("sample-data/sites/south/vcf"));
    }

    @Test
    void aGvcfsScoreIsTheSameFromBcf() throws Exception {
        same(Path.of("sample-data/sites/clinic/vcf"));
    }

    private void same(Path vcfs) throws Exception {
        Path vcf;
        try (Stream<Path> files = Files.list(vcfs)) {
            vcf = files.filter(file -> file.toString().endsWith(".vcf.gz"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Path bcf = folder.resolve("same.bcf");
        if (OutsideTool.run(List.of("bcftools", "view", "-Ob", "-o", bcf.toString(), vcf.toString()))
                .isEmpty()) {
            return;
        }
        OutsideTool.run(List.of("bcftools", "index", bcf.toString()));
        String fromVcf = score(vcf);

        assertThat(score(bcf)).isEqualTo(fromVcf);
        assertThat(fromVcf.lines().count()).isGreaterThan(1);
        assertThat(Files.readString(folder.resolve(bcf.getFileName() + ".json")))
                .isEqualTo(Files.readString(folder.resolve(vcf.getFileName() + ".json"))
                        .replace(vcf.toString(), bcf.toString()));
    }

    private String score(Path file) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Path report = folder.resolve(file.getFileName() + ".json");
        int code = new CommandLineProgram(
                        new LocalSources(),
                        Clock.systemUTC(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run("score", "--scoring", ScoreCatalog.BMI, "--vcf", file.toString(), "--report", report.toString());
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isIn(0, 3);
        return out.toString(StandardCharsets.UTF_8);
    }
}
