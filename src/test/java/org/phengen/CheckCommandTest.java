package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.cli.CommandLineProgram;
import org.phengen.vcf.IndexedVcfWriting;

/// What `check` says of each fault: what it is, where, and what to do.
class CheckCommandTest {
    private static final String GRCH37 = "##contig=<ID=1,length=249250621>";

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    private static Run check(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>(List.of("check"));
        Arrays.stream(arguments).map(Object::toString).forEach(words::add);
        int code = new CommandLineProgram(
                        new LocalSources(),
                        Clock.systemUTC(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words.toArray(String[]::new));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static List<String> lines(String contigs, String sample, String contig, int rows) {
        List<String> lines = new ArrayList<>();
        lines.add("##fileformat=VCFv4.2");
        lines.addAll(List.of(contigs.split("\n")));
        lines.add("##FORMAT=<ID=GT,Number=1,Type=String,Description=\"genotype\">");
        lines.add("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t" + sample);
        for (int row = 1; row <= rows; row++) {
            lines.add(contig + "\t" + row * 50 + "\tr" + row + "\tA\tG\t.\t.\t.\tGT\t0/1");
        }
        return lines;
    }

    private Path vcf(String name, int rows) {
        Path file = folder.resolve(name);
        IndexedVcfWriting.write(file, lines(GRCH37, "s1", "1", rows));
        return file;
    }

    private static Path index(Path file) {
        return Path.of(file + ".tbi");
    }

    private static void fault(Path file, String... parts) {
        Run run = check(file);
        assertThat(run.code()).as(run.out()).isEqualTo(1);
        assertThat(run.out()).startsWith(file + ": FAULT").contains(parts).doesNotContain("at org.phengen");
    }

    @Test
    void aGoodFileIsFineInEveryRespect() {
        Path file = vcf("a.vcf.gz", 40_000);

        Run run = check(file);

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .startsWith(file + ": fine\n")
                .contains("a block-gzipped VCF, VCF version 4.2", "1 sample.", "have the checksum they should have")
                .contains("40000 on 1 contig, sorted, every genotype readable", "its row counts are those of the file")
                .contains("GRCh37");
    }

    @Test
    void aStaleIndexIsToldFromAForeignOne() throws IOException {
        Path file = vcf("a.vcf.gz", 2_000);
        byte[] before = Files.readAllBytes(index(file));
        vcf("a.vcf.gz", 60_000);
        Files.write(index(file), before);
        fault(file, "it is stale: made before rows were added or changed", "tabix -f -p vcf");

        Path other = folder.resolve("b.vcf.gz");
        List<String> rows = lines(GRCH37, "other", "1", 30_000);
        rows.replaceAll(line -> line.replace("\tA\tG\t", "\tACGTACGTTAG\tA\t"));
        IndexedVcfWriting.write(other, rows);
        Files.copy(index(other), index(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        fault(file, "it is foreign: it leads to", "no block of this file begins", "Make it again from this file");
    }

    @Test
    void anIndexThatFitsByItsEndButCountsOtherRowsIsForeign() throws Exception {
        Path file = vcf("a.vcf.gz", 300);
        if (OutsideTool.run(List.of("tabix", "-f", "-p", "vcf", file.toString()))
                .isEmpty()) {
            return;
        }
        byte[] right = Files.readAllBytes(index(file));
        var unzipped = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(right));
        byte[] bytes = unzipped.readAllBytes();
        int count = find(bytes, 300);
        bytes[count] ^= 1;
        try (OutputStream out = IndexedVcfWriting.plain(index(file))) {
            out.write(bytes);
        }
        fault(file, "it is of other rows than the file has: 1 has 300 rows and 301 in the index");
    }

    /// Where the number stands as eight bytes behind another eight.
    private static int find(byte[] bytes, int number) {
        for (int at = bytes.length - 8; at > 0; at--) {
            if (java.nio.ByteBuffer.wrap(bytes, at, 8)
                            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                            .getLong()
                    == number) {
                return at;
            }
        }
        throw new AssertionError("the index does not state " + number);
    }

    @Test
    void aTruncatedIndexAndAMissingOneAreNamed() throws IOException {
        Path file = vcf("a.vcf.gz", 2_000);
        byte[] whole = Files.readAllBytes(index(file));
        Files.write(index(file), Arrays.copyOf(whole, whole.length - 28));
        fault(file, "does not end with the BGZF end block", "Make it again from this file");

        Files.writeString(index(file), "<!DOCTYPE html><html><body>Sign in</body></html>");
        fault(file, "this is no index but a web page");

        Files.delete(index(file));
        fault(file, "there is no index (.tbi or .csi) beside the file", "tabix -p vcf");
    }

    @Test
    void aFileWithoutItsEndBlockAndOneWithADamagedBlockAreNamed() throws IOException {
        Path file = vcf("a.vcf.gz", 60_000);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 28));
        fault(file, "does not end with the BGZF end block", "Fetch the file again");

        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 16;
        Files.write(file, damaged);
        fault(file, "the BGZF block at byte", "blocks and", "rows are intact");

        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        fault(file, "it ends inside the BGZF block");
    }

    @Test
    void whatIsNoIndexableGenomeFileIsSaidToBeWhatItIs() throws IOException {
        Path file = folder.resolve("a.vcf.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("##fileformat=VCFv4.2\n".getBytes(StandardCharsets.UTF_8));
        }
        fault(file, "gzipped, but not in blocks", "bgzip");
        Files.writeString(file, "\n<html><head><title>403 Forbidden</title></head></html>");
        fault(file, "a web page", "Fetch the file again");
        Files.writeString(file, "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>");
        fault(file, "a server's error message");
        Files.writeString(file, "##fileformat=VCFv4.2\n");
        fault(file, "plain text", "bgzip");
        Files.writeString(file, "BCF\2\2");
        fault(file, "the BCF is not compressed", "bcftools view -Ob");
        Files.writeString(file, "BCF\2\1");
        fault(file, "a BCF of a version before 2.2");
        Files.write(file, new byte[0]);
        fault(file, "an empty file");
        fault(index(vcf("b.vcf.gz", 1)), "the file is an index", "Name the file it belongs to");
        fault(folder.resolve("nonesuch.vcf.gz"), "there is no such file");
    }

    @Test
    void aWrongBuildIsNamedWithBothBuilds() throws IOException {
        Path vcf = vcf("a.vcf.gz", 10);
        Path site = new SmallSite(folder.resolve("north"))
                .patient("a", "female", "1990-01-01")
                .linked("a", "s1")
                .write("north", "  individualView: true\n", "  build: GRCh38\n  layout: cohort\n  vcf: " + vcf + "\n");

        Run run = check(site);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("the site file states GRCh38, but the contig lengths are those of GRCh37")
                .contains("correct the header (bcftools reheader) or the site file")
                .contains("genomes    1 file of GRCh38, 1 with faults");

        Path mixed = folder.resolve("m.vcf.gz");
        IndexedVcfWriting.write(mixed, lines(GRCH37 + "\n##contig=<ID=2,length=242193529>", "s1", "1", 10));
        fault(mixed, "those of GRCh37 for 1 and those of GRCh38 for 2");
        Path other = folder.resolve("o.vcf.gz");
        IndexedVcfWriting.write(other, lines("##contig=<ID=chr1,length=248956422>", "s1", "chr1", 10));
        assertThat(check(vcf, other).out())
                .contains("the files are of two genome builds")
                .contains("name chromosomes in different ways: 1, chr1");
    }

    @Test
    void wrongContigNamesAreNamed() {
        Path file = folder.resolve("a.vcf.gz");
        IndexedVcfWriting.write(file, lines("##contig=<ID=chromosome1,length=9>", "s1", "chromosome1", 10));
        fault(file, "no contig has a name of a human chromosome", "chromosome1", "rename-chrs");

        List<String> twice = lines(GRCH37, "s1", "1", 10);
        twice.add("chr1\t900\t.\tA\tG\t.\t.\t.\tGT\t0/1");
        IndexedVcfWriting.write(file, twice);
        fault(file, "one chromosome goes by several names: 1, chr1");

        List<String> unnamed = lines(GRCH37, "s1", "1", 10);
        unnamed.add("2\t900\t.\tA\tG\t.\t.\t.\tGT\t0/1");
        IndexedVcfWriting.write(file, unnamed);
        fault(file, "rows stand on contigs that no ##contig line names: 2");
    }

    @Test
    void rowsThatCannotBeUsedAreCountedAndTheFirstNamed() throws IOException {
        Path file = folder.resolve("a.vcf.gz");
        List<String> rows = lines(GRCH37, "s1", "1", 10);
        rows.set(6, rows.get(6).replace("0/1", "x/1"));
        rows.add("1\t249250700\t.\tA\tG\t.\t.\t.\tGT\t0/1");
        rows.add("1\t249250700\t.\tA\tG\t.\t.\t.\tGT\t0/1");
        IndexedVcfWriting.write(file, rows);
        fault(
                file,
                "1 cannot be used: at 1:150: the genotype of sample 1 is neither numbers",
                "2 lie beyond the end of their contig",
                "1 repeat position, REF and ALT");

        try (OutputStream out = IndexedVcfWriting.plain(file)) {
            List<String> unsorted = lines(GRCH37, "s1", "1", 3);
            unsorted.add("1\t2\t.\tA\tG\t.\t.\t.\tGT\t0/1");
            out.write((String.join("\n", unsorted) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        fault(file, "they are not sorted: 1 lie before the row above them", "bcftools sort");
    }

    @Test
    void aPlaceThatIsNotReadIsAFaultOfItsOwnAndTheOthersAreChecked() {
        Run run = check(vcf("a.vcf.gz", 5), "gs://bucket/a.vcf.gz", "http://example.invalid/b.vcf.gz?token=hidden");

        assertThat(run.code()).as(run.out()).isEqualTo(1);
        assertThat(run.out())
                .contains("are not read", "it would travel unencrypted", "all 2 have the checksum")
                .doesNotContain("hidden");
    }

    @Test
    void anIndexThatLiesElsewhereIsLookedAtThere() throws IOException {
        Path file = vcf("a.vcf.gz", 2_000);
        Path moved = Files.move(index(file), folder.resolve("elsewhere.tbi"));

        Run run = check(file, "--index", moved);

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("elsewhere.tbi: belongs to the file", "GRCh37");
        assertThat(check(file, file, "--index", moved).code()).isEqualTo(2);
    }

    @Test
    void aQuickCheckSaysThatItReadOnlyThePart() throws IOException {
        Path file = vcf("a.vcf.gz", 60_000);
        byte[] damaged = Files.readAllBytes(file);
        damaged[damaged.length / 2] ^= 16;
        Files.write(file, damaged);

        Run run = check("--quick", file);

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("only the first were read, as --quick asks");
    }

    @Test
    void jsonNamesEveryFindingWithItsVerdictAndRemedy() throws IOException {
        Path file = vcf("a.vcf.gz", 5);
        Files.delete(index(file));

        Run run = check(file, "--json");

        assertThat(run.code()).isEqualTo(1);
        JsonNode tree = new ObjectMapper().readTree(run.out());
        assertThat(tree.path("verdict").asText()).isEqualTo("fault");
        JsonNode findings = tree.path("checked").path(0).path("findings");
        assertThat(findings)
                .anySatisfy(finding -> {
                    assertThat(finding.path("subject").asText()).isEqualTo("index");
                    assertThat(finding.path("verdict").asText()).isEqualTo("fault");
                    assertThat(finding.path("remedy").asText()).contains("tabix");
                })
                .anySatisfy(
                        finding -> assertThat(finding.path("verdict").asText()).isEqualTo("fine"));
    }

    @Test
    void aFaultOfASiteFileNamesItsLine() throws IOException {
        Path site = new SmallSite(folder.resolve("north"))
                .patient("a", "female", "1990-01-01")
                .write("north", "  individualVew: true\n");

        Run run = check(site);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("line 7", "individualVew", "individualView");
    }

    @Test
    void everyPartOfASiteIsLookedAt() throws IOException {
        Path vcf = vcf("a.vcf.gz", 10);
        var builder = new SmallSite(folder.resolve("north"))
                .patient("a", "female", "1990-01-01")
                .patient("b", "male", "1980-01-01")
                .patient("c", "male", "1985-01-01")
                .linked("a", "s1")
                .linked("b", "s9")
                .linked("x", "s8");
        String genome = "  build: GRCh37\n  layout: cohort\n  vcf: " + vcf + "\n";
        Path site = builder.write("north", "  individualView: true\n", genome);

        Run good = check(site);
        assertThat(good.code()).as(good.out()).isZero();
        assertThat(good.out())
                .contains("3 people in 4 FHIR files", "crosswalk.csv: 3 rows", "1 file of GRCh37, every one usable")
                .contains("1 of 3 people are linked to a sample", "1 without a row in the crosswalk")
                .contains("1 with a sample that no genome file holds", "1 rows of unknown people");

        Files.writeString(
                builder.folder().resolve("fhir/Condition.ndjson"), "{\"resourceType\":\"Condition\",\"id\":\n");
        Files.writeString(builder.folder().resolve("crosswalk.csv"), "patient,sample\n");
        Run bad = check(site);
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out())
                .contains("Condition.ndjson", "crosswalk.csv:1: the header is not")
                .contains("not counted: people or crosswalk could not be read");
    }

    @Test
    void anAggregateViewHidesCountsThatCouldBeWorkedOut() {
        Path vcf = vcf("a.vcf.gz", 10);
        Path site = new SmallSite(folder.resolve("south"))
                .patient("a", "female", "1990-01-01")
                .patient("b", "male", "1980-01-01")
                .linked("a", "s1")
                .write("south", "  individualView: false\n", "  build: GRCh37\n  layout: cohort\n  vcf: " + vcf + "\n");

        Run run = check(site, "--json");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("fewer than 21 people", "fewer than 21 rows", "fewer than 21 samples")
                .contains("counted, but not shown")
                .doesNotContain("1 of 2", "2 people", "1 sample\"");
    }

    @Test
    void callableRegionsAreReadAndThoseOfAnotherBuildAreNamed() throws IOException {
        Path vcf = vcf("a.vcf.gz", 10);
        Path bed = folder.resolve("good.bed");
        Files.writeString(bed, "1\t0\t249250621\n");
        var builder = new SmallSite(folder.resolve("north"))
                .patient("a", "female", "1990-01-01")
                .linked("a", "s1");
        String genome = "  build: GRCh37\n  layout: cohort\n  vcf: " + vcf + "\n  callable: " + bed + "\n";

        Path site = builder.write("north", "  individualView: true\n", genome);
        assertThat(check(site).out()).contains("callable", "249250621 bases on 1 chromosome");
        var opened = new LocalSources()
                .genomes(
                        org.phengen.site.SiteFileReader.read(site).genome().orElseThrow(),
                        java.util.Set.of("s1"),
                        org.phengen.job.JobContext.unwatched());
        assertThat(opened.callable().orElseThrow().covers("chr1", 5, 9)).isTrue();
        opened.close();

        Files.writeString(bed, "1\t0\t249250622\n");
        Run run = check(site);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("good.bed:1: the region ends beyond the end of 1 in GRCh37");
    }

    @Test
    void aPersonsFileThatHoldsSomebodyElseIsNamed() throws IOException {
        Path one = vcf("s1.vcf.gz", 10);
        Files.copy(one, folder.resolve("s2.vcf.gz"));
        Files.copy(index(one), folder.resolve("s2.vcf.gz.tbi"));
        Path site = new SmallSite(folder.resolve("clinic"))
                .patient("a", "female", "1990-01-01")
                .patient("b", "female", "1990-01-01")
                .linked("a", "s1")
                .linked("b", "s2")
                .write(
                        "clinic",
                        "  individualView: true\n",
                        "  build: GRCh37\n  layout: per-patient\n  vcf: " + folder.resolve("{sample}.vcf.gz") + "\n");

        Run run = check(site);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "s2.vcf.gz holds another sample than its name says", "a sample stands in an earlier file too");
    }
}
