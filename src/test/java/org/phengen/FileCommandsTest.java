package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.cli.CommandLineProgram;
import org.phengen.vcf.IndexedVcfWriting;

/// What scripts rely on of `region` and `score`: exit codes, lines, one named line on standard error.
class FileCommandsTest {
    private static final String CLINIC = "sample-data/sites/clinic/vcf/CG10000.g.vcf.gz";

    @TempDir
    private Path folder;

    private Path vcf;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void writeFile() {
        vcf = folder.resolve("a.vcf.gz");
        IndexedVcfWriting.write(
                vcf,
                List.of(
                        "##fileformat=VCFv4.2",
                        "##contig=<ID=1,length=249250621>",
                        "##contig=<ID=2,length=243199373>",
                        "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"genotype\">",
                        "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\ts1\ts2",
                        "1\t100\trs1\tA\tG\t.\t.\t.\tGT\t0/1\t./."));
    }

    private static Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new CommandLineProgram(
                        new LocalSources(),
                        Clock.systemUTC(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Run region(String region) {
        return run("region", "--vcf", vcf.toString(), "--region", region);
    }

    @Test
    void aRegionIsFoundUnderEitherNameOfItsContig() {
        Run plain = region("1:1-200");
        assertThat(plain.code()).as(plain.err()).isZero();
        assertThat(plain.out()).isEqualTo("CHROM\tPOS\tID\tREF\tALT\ts1\ts2\n1\t100\trs1\tA\tG\t0/1\t./.\n");
        assertThat(region("chr1:1-200")).isEqualTo(plain);
    }

    @Test
    void aContigThatNobodyNamesEndsWithOneAndOneLine() {
        Run unknown = region("nonesuch:1-200");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err().strip().lines()).hasSize(1);
        assertThat(unknown.err()).contains("nonesuch").doesNotContain("at org.phengen");
    }

    @Test
    void aNamedContigWithoutRowsEndsWithThreeAndAHeader() {
        Run empty = region("2:1-200");
        assertThat(empty.code()).isEqualTo(3);
        assertThat(empty.out()).isEqualTo("CHROM\tPOS\tID\tREF\tALT\ts1\ts2\n");
        assertThat(empty.err()).contains("partial").contains("no rows");
    }

    @Test
    void aScoreThatIsKnownTooLittleIsNotAvailableAndEndsWithThree() {
        Run score = run("score", "--scoring", "PGS000027", "--vcf", CLINIC);
        assertThat(score.code()).as(score.err()).isEqualTo(1);
        Run ours =
                run("score", "--scoring", org.phengen.score.ScoreCatalog.BMI, "--vcf", CLINIC, "--ambiguous", "auto");
        assertThat(ours.code()).as(ours.err()).isEqualTo(3);
        List<String> lines = ours.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("sample\tscore\tmatched\tvariants\tcalled\treference\tfilled\tno_call\tnot_covered");
        assertThat(lines.get(1)).startsWith("CG10000\tNA\t");
        assertThat(ours.err()).contains("have no score");
    }

    @Test
    void placesThatAreNotReadAreRefusedByNameAndTouchNoNetwork() {
        for (String location : List.of(
                "gs://bucket/a.vcf.gz",
                "http://example.invalid/a.vcf.gz",
                "https://name:secret@example.invalid/a.vcf.gz",
                "s3://bucket",
                "https://")) {
            Run run = run("region", "--vcf", location, "--region", "1:1-200");
            assertThat(run.code()).as(location).isEqualTo(1);
            assertThat(run.err())
                    .as(location)
                    .matches("(?s)phengen: (unsupported|refused|input): .*")
                    .doesNotContain("secret@");
        }
        Path site = new SmallSite(folder.resolve("north"))
                .patient("a", "female", "1990-01-01")
                .linked("a", "s1")
                .write(
                        "north",
                        "  individualView: true\n",
                        "  build: GRCh37\n  layout: cohort\n  vcf: gs://bucket/a.vcf.gz\n");
        Run ask = run("ask", "women with a genome", "--site", site.toString());
        assertThat(ask.code()).as(ask.err()).isNotZero();
        assertThat(ask.err()).contains("gs://bucket/a.vcf.gz");
    }
}
