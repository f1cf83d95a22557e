package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.OutsideTool;
import org.phengen.SharedFolder;
import org.phengen.genotype.GenotypeSource;
import org.phengen.job.JobContext;
import org.phengen.vcf.IndexedVcf;

/// Our sums against plink2's, on 400 sites and 2,504 real people: effect alleles that are REF and ALT, rows with
/// several ALTs, insertions and deletions, A/T and C/G, weights of both signs.
class Plink2OracleTest {
    private static final String VCF = "testdata/vcf/1000G_ph3_chr22_9750v_2504s.vcf.gz";
    private static final int SITES = 400;

    @TempDir
    Path folder;

    private record Site(String position, String id, String reference, String alternate, String effect, double weight) {
        String name() {
            return "22:" + position;
        }

        String other() {
            return effect.equals(reference) ? firstOther() : reference;
        }

        private String firstOther() {
            return alternate.split(",")[0];
        }
    }

    @Test
    void sumsEqualPlink2ToItsSixDigitsAndTheExportedDosagesToOneInABillion() throws Exception {
        Optional<Path> vcf = SharedFolder.find(VCF);
        if (vcf.isEmpty()) {
            return;
        }
        Optional<byte[]> listed = OutsideTool.run(List.of(
                "bcftools", "query", "-f", "%POS\t%ID\t%REF\t%ALT\n", vcf.get().toString()));
        if (listed.isEmpty()) {
            return;
        }
        List<Site> sites =
                choose(new String(listed.get(), StandardCharsets.UTF_8).lines().toList());
        ScoreRun run = score(vcf.get(), sites);
        assertThat(run.report().matched()).isEqualTo(SITES);
        assertThat(run.strand().proven()).isTrue();
        assertThat(run.report().ambiguous().count()).isGreaterThan(5);
        assertThat(run.report().outcomes().keySet()).containsExactlyInAnyOrder("refalt", "altref");
        Path prefix = writePlinkFiles(sites);
        Optional<byte[]> ran = OutsideTool.run(plink(vcf.get(), prefix));
        if (ran.isEmpty()) {
            return;
        }
        compareSums(run, prefix);
        compareDosages(run, sites, prefix);
    }

    /// Every 24th site, so that the whole file is touched; sites whose position repeats are left to other tests.
    private static List<Site> choose(List<String> lines) {
        Map<String, Integer> perPosition = new HashMap<>();
        lines.forEach(line -> perPosition.merge(line.split("\t")[0], 1, Integer::sum));
        var random = new SplittableRandom(22);
        var sites = new ArrayList<Site>();
        for (int i = 0; i < lines.size() && sites.size() < SITES; i++) {
            String[] cells = lines.get(i).split("\t");
            boolean several = cells[3].contains(",");
            if (perPosition.getOrDefault(cells[0], 0) > 1 || cells[3].contains("<") || !several && i % 24 != 0) {
                continue;
            }
            String effect = random.nextBoolean() ? cells[2] : cells[3].split(",")[0];
            double weight = Math.rint(random.nextDouble(-1, 1) * 1e6) / 1e6;
            sites.add(new Site(cells[0], cells[1], cells[2], cells[3], effect, weight));
        }
        assertThat(sites).hasSize(SITES);
        assertThat(sites).anyMatch(site -> site.alternate().contains(","));
        return sites;
    }

    private ScoreRun score(Path vcf, List<Site> sites) throws IOException {
        var text = new StringBuilder("#pgs_id=MADE\n#genome_build=GRCh37\n" + Scores.COLUMNS);
        for (Site site : sites) {
            text.append(String.join(
                            "\t",
                            site.id(),
                            "22",
                            site.position(),
                            site.effect(),
                            site.other(),
                            Double.toString(site.weight())))
                    .append('\n');
        }
        try (GenotypeSource source = IndexedVcf.open(vcf, JobContext.unwatched())) {
            return Scores.run(Scores.read(text.toString()), source);
        }
    }

    private Path writePlinkFiles(List<Site> sites) throws IOException {
        var score = new StringBuilder();
        var names = new StringBuilder();
        var counted = new StringBuilder();
        for (Site site : sites) {
            score.append(site.name() + "\t" + site.effect() + "\t" + site.weight() + "\n");
            names.append(site.name()).append('\n');
            counted.append(site.name() + "\t" + site.effect() + "\n");
        }
        Files.writeString(folder.resolve("score.txt"), score);
        Files.writeString(folder.resolve("names.txt"), names);
        Files.writeString(folder.resolve("counted.txt"), counted);
        return folder.resolve("plink");
    }

    private List<String> plink(Path vcf, Path prefix) {
        return List.of(
                "plink2",
                "--vcf",
                vcf.toString(),
                "--set-all-var-ids",
                "@:#",
                "--vcf-half-call",
                "missing",
                "--extract",
                folder.resolve("names.txt").toString(),
                "--score",
                folder.resolve("score.txt").toString(),
                "1",
                "2",
                "3",
                "no-mean-imputation",
                "cols=+scoresums",
                "--export",
                "A",
                "--export-allele",
                folder.resolve("counted.txt").toString(),
                "--out",
                prefix.toString());
    }

    private static void compareSums(ScoreRun run, Path prefix) throws IOException {
        List<String> lines = Files.readAllLines(prefix.resolveSibling("plink.sscore"));
        List<String> header = List.of(lines.getFirst().split("\t"));
        int sum = header.indexOf("SCORE1_SUM");
        int name = header.indexOf("#IID") >= 0 ? header.indexOf("#IID") : header.indexOf("IID");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            SampleScore ours = Scores.score(run, cells[name]);
            // its sixth digit is rounded by plink2's own rule where the seventh is exactly 5
            BigDecimal printed = new BigDecimal(cells[sum]);
            double unit = Math.pow(10, printed.precision() - printed.scale() - 6.0);
            assertThat(ours.score()).as(cells[name]).isCloseTo(printed.doubleValue(), within(0.5000001 * unit));
        }
        assertThat(lines).hasSize(run.samples().size() + 1);
    }

    private static void compareDosages(ScoreRun run, List<Site> sites, Path prefix) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        sites.forEach(site -> weights.put(site.name() + "_" + site.effect(), site.weight()));
        List<String> lines = Files.readAllLines(prefix.resolveSibling("plink.raw"));
        String[] header = lines.getFirst().split("\t");
        var used = new HashSet<String>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 6; i < cells.length; i++) {
                double weight = weights.getOrDefault(header[i], Double.NaN);
                assertThat(weight).as(header[i]).isFinite();
                used.add(header[i]);
                if (!cells[i].equals("NA")) {
                    sum = sum.add(BigDecimal.valueOf(weight).multiply(new BigDecimal(cells[i])));
                }
            }
            double expected = sum.doubleValue();
            assertThat(Scores.sum(run, cells[1])).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-300));
        }
        assertThat(used).hasSize(SITES);
    }
}
