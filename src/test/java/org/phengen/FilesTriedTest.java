package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.cli.CommandLineProgram;

/// Every public file, as it is and, where it is plain text, after bgzip and tabix: answered like bcftools, or refused
/// with a reason. docs/files-tried.md is the outcome.
@Tag("slow")
class FilesTriedTest {
    private static final Path DOCUMENT = Path.of("docs/files-tried.md");
    private static final int ROWS = 1_500;

    @TempDir
    private Path folder;

    private int answered;
    private int rowsCompared;

    private record Run(int code, String out, String err) {}

    /// @param code exit code, or nothing where `region` was not asked
    private record Outcome(String said, String code, String rows) {
        String line(String name) {
            return "| " + name + " | " + said + " | " + code + " | " + rows + " |";
        }
    }

    @Test
    void everyPublicFileIsAnsweredLikeBcftoolsOrRefusedWithAReason() throws Exception {
        Optional<Path> shared = SharedFolder.find("testdata/vcf");
        if (shared.isEmpty()
                || OutsideTool.run(List.of("bcftools", "--version")).isEmpty()) {
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(shared.get())) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        var asTheyAre = new ArrayList<String>();
        var compressed = new ArrayList<String>();
        for (Path file : files) {
            String name = shared.get().relativize(file).toString().replace('\\', '/');
            Path alone = Files.createDirectories(folder.resolve("f" + asTheyAre.size()))
                    .resolve(file.getFileName().toString());
            asTheyAre.add(tried(file, file, name).line(name));
            if (name.endsWith(".vcf")) {
                compressed.add(compressed(file, Path.of(alone + ".gz"), name).line(name));
            }
        }
        String document = document(asTheyAre, compressed);
        Files.writeString(Path.of("target/files-tried.md"), document);
        assertThat(answered).isGreaterThan(90);
        assertThat(document)
                .as("target/files-tried.md is the outcome now; compare it and copy it to docs")
                .isEqualTo(Files.readString(DOCUMENT));
    }

    private Outcome compressed(Path file, Path made, String name) throws Exception {
        Optional<byte[]> zipped = tool("bgzip", "-c", file.toString());
        if (zipped.isEmpty()) {
            return new Outcome("bgzip refuses it", "", "");
        }
        Files.write(made, zipped.get());
        if (tool("bcftools", "index", "-t", made.toString()).isEmpty()
                && tool("tabix", "-p", "vcf", made.toString()).isEmpty()) {
            return new Outcome("tabix and bcftools cannot index it", "", "");
        }
        return tried(made, file, name);
    }

    /// Asks for the stretches of up to three contigs and compares the rows.
    private Outcome tried(Path file, Path named, String name) throws Exception {
        Optional<byte[]> places = tool("bcftools", "query", "-f", "%CHROM\t%POS\n", file.toString());
        List<String> regions = regions(
                places.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(""));
        if (regions.isEmpty()) {
            // bcftools cannot read the whole file; its index still names the contigs
            regions = tool("tabix", "-l", file.toString()).stream()
                    .flatMap(names -> new String(names, StandardCharsets.UTF_8).lines())
                    .limit(3)
                    .toList();
        }
        if (regions.isEmpty()) {
            Run run = region(file, "1:1-1000");
            String none = places.isPresent() ? "(no rows) " : "";
            return new Outcome(none + said(run, file, named), "" + run.code(), "");
        }
        long compared = 0;
        Run last = new Run(1, "", "");
        for (String region : regions) {
            last = region(file, region);
            if (last.code() != 0 && last.code() != 3) {
                return new Outcome(said(last, file, named), "" + last.code(), "");
            }
            String rows = last.out().substring(last.out().indexOf('\n') + 1);
            Optional<byte[]> theirs = tool(
                    "bcftools", "query", "-f", "%CHROM\t%POS\t%ID\t%REF\t%ALT[\t%GT]\n", "-r", region, file.toString());
            if (theirs.isEmpty()) {
                return new Outcome(
                        "answered with " + rows.lines().count() + " rows; bcftools refuses the region",
                        "" + last.code(),
                        "");
            }
            assertThat(rows.equals(new String(theirs.get(), StandardCharsets.UTF_8)))
                    .as("%s %s is byte-equal to bcftools", name, region)
                    .isTrue();
            compared += rows.lines().count();
        }
        answered++;
        rowsCompared += (int) compared;
        return new Outcome("answered", "" + last.code(), compared + " equal");
    }

    private static List<String> regions(String places) {
        Map<String, long[]> spans = new LinkedHashMap<>();
        places.lines().limit(ROWS).forEach(line -> {
            String[] cells = line.split("\t");
            long position = Long.parseLong(cells[1]);
            long[] span = spans.computeIfAbsent(cells[0], key -> new long[] {position, position});
            span[1] = Math.max(span[1], position);
        });
        return spans.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty() && !entry.getKey().contains(":"))
                .limit(3)
                .map(entry -> entry.getKey() + ":" + Math.max(1, entry.getValue()[0]) + "-"
                        + Math.max(1, entry.getValue()[1]))
                .toList();
    }

    private static Run region(Path file, String region) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new CommandLineProgram(
                        new LocalSources(),
                        Clock.systemUTC(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run("region", "--vcf", file.toString(), "--region", region);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String said(Run run, Path file, Path named) {
        assertThat(run.err()).as("%s", named).startsWith("phengen: ").doesNotContain("at org.phengen");
        return run.err()
                .strip()
                .replace("phengen: ", "")
                .replace(file.toString(), named.getFileName().toString())
                .replace("\n", "; ")
                .replace("|", "\\|")
                .replace("<", "\\<");
    }

    /// Empty also where the tool refuses.
    private static Optional<byte[]> tool(String... command) throws IOException, InterruptedException {
        try {
            return OutsideTool.run(List.of(command));
        } catch (AssertionError refused) {
            return Optional.empty();
        }
    }

    private String document(List<String> asTheyAre, List<String> compressed) {
        return """
            # Public genome files tried

            Every VCF, BCF, index and neighbouring file of public projects that the tests have (1000 Genomes, glow, igv.js, nucleus, plink-ng, seqarray, tabix-js, vcf-js),
            asked of `region`: what the program says, its exit code, and how many rows were byte-equal to those of bcftools 1.16 (up to three contigs a file, their first 1,500
            rows). Written by `FilesTriedTest`, which fails when an answer differs from bcftools or from this table.

            Answered: %d. Rows compared: %d. Silent wrong answers: 0.

            ## As they are

            | file | said | exit | rows |
            |---|---|--:|--:|
            %s

            ## Plain text, after `bgzip` and an index of bcftools or tabix

            | file | said | exit | rows |
            |---|---|--:|--:|
            %s
            """.formatted(answered, rowsCompared, String.join("\n", asTheyAre), String.join("\n", compressed));
    }
}
