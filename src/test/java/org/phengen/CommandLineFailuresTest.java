package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.cli.CommandLineProgram;

/// What standard error says when a command cannot do what was asked: one line, nothing secret, the right exit code.
class CommandLineFailuresTest {
    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {
        /// Standard error without the steps that are told on the way.
        List<String> said() {
            return err.lines().filter(line -> !line.endsWith(" ...")).toList();
        }
    }

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new CommandLineProgram(
                        new LocalSources(),
                        Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aPasswordOrSignatureInALocationIsNeverPrinted() {
        Run run = run(
                "region", "--vcf", "https://user:hunter2@example.org/a.vcf.gz?sig=s3cr3t#t0k3n", "--region", "22:1-2");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).singleElement().asString().contains("https://example.org/a.vcf.gz");
        assertThat(run.out() + run.err()).doesNotContain("hunter2", "s3cr3t", "t0k3n");
    }

    @Test
    void aPasswordInASiteFilesGenomeLocationIsNeverPrinted() {
        Path site = new SmallSite(folder)
                .patient("a", "female", "1980-05-05")
                .linked("a", "S1")
                .write(
                        "north",
                        "  individualView: true\n",
                        "  build: GRCh38\n  layout: cohort\n  vcf: https://user:hunter2@example.org/a.vcf.gz?sig=s3cr3t\n");
        Run run = run("patient", "north/a", "--site", site.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).singleElement().asString().doesNotContain("..");
        assertThat(run.out() + run.err()).doesNotContain("hunter2", "s3cr3t").contains("https://example.org/a.vcf.gz");
    }

    @Test
    void misuseIsOneLineThatNamesWhatIsWrongAndWhereToLook() {
        for (String[] wrong : List.of(
                new String[] {"region", "--region", "22:1-2"},
                new String[] {"region", "--bogus"},
                new String[] {"patient", "a/b"},
                new String[] {"score", "--scoring", "x", "--vcf", "y", "--ambiguous", "perhaps"},
                new String[] {"regio"},
                new String[] {"region", "--vcf", " ", "--region", "22:1-2"},
                new String[] {"region", "--vcf", "x", "--region", "22:9-3"})) {
            Run run = run(wrong);
            assertThat(run.code()).as(run.err()).isEqualTo(2);
            assertThat(run.said()).singleElement().asString().startsWith("phengen: ");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void aFolderIsNamedAsAFolder() {
        for (String[] wrong : List.of(
                new String[] {"region", "--vcf", folder.toString(), "--region", "22:1-2"},
                new String[] {"score", "--scoring", folder.toString(), "--vcf", "x.vcf.gz"})) {
            Run run = run(wrong);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.said()).singleElement().asString().contains("this is a folder");
        }
    }

    @Test
    void aSiteWithoutAnyFileIsAFailureAndNotCalledPartial() throws IOException {
        Path site =
                new SmallSite(folder).patient("a", "female", "1980-05-05").write("north", "  individualView: true\n");
        try (var files = Files.list(folder.resolve("fhir"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Run run = run("ask", "women", "--site", site.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).singleElement().asString().startsWith("phengen: failed: ");
    }
}
