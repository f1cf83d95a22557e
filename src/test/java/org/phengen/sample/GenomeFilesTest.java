package org.phengen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.phengen.OutsideTool;

/// What stands in the VCFs of a region, read as plain text.
class GenomeFilesTest {
    private static final String NORTH = "sites/north/vcf/north.vcf.gz";
    private static final String SOUTH = "sites/south/vcf/south.vcf.gz";
    private static final int FIRST_SAMPLE = 9;

    @Test
    void aCohortFileHasAtMostFortyFiveThousandRows() throws IOException {
        assertThat(rows(NORTH)).hasSizeBetween(8_000, 45_000);
        assertThat(rows(SOUTH)).hasSizeBetween(8_000, 45_000);
    }

    @Test
    void singleSitesAreTwoThousandOnAutosomesThreeHundredOnXAndTwentyOnY() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String[] row : rows(NORTH)) {
            if (row[2].matches("syn[0-9XY]+s.*")) {
                String kind = row[0].equals("chrX") || row[0].equals("chrY") ? row[0] : "autosomes";
                counts.merge(kind, 1, Integer::sum);
            }
        }
        assertThat(counts.get("chrX")).isEqualTo(300);
        assertThat(counts.get("chrY")).isEqualTo(20);
        assertThat(counts.get("autosomes")).isBetween(1_950, 2_000);
    }

    @Test
    void menHaveOneAlleleOnXAndWomenNoneOnY() throws IOException {
        List<String[]> x =
                rows(NORTH).stream().filter(row -> row[0].equals("chrX")).toList();
        List<String[]> y =
                rows(NORTH).stream().filter(row -> row[0].equals("chrY")).toList();
        for (int i = FIRST_SAMPLE; i < x.getFirst().length; i++) {
            int sample = i;
            boolean man = x.stream().anyMatch(row -> row[sample].equals("0") || row[sample].equals("1"));
            assertThat(x)
                    .as("X of sample %s", i)
                    .allMatch(row -> row[sample].equals(".") || row[sample].contains("/") != man);
            assertThat(y.stream().anyMatch(row -> !row[sample].equals(".")))
                    .as("Y of sample %s", i)
                    .isEqualTo(man);
        }
    }

    @Test
    void linkageFallsOffOverTensOfThousandsOfBases() throws IOException {
        List<double[]> dosages = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (String[] row : rows(NORTH)) {
            boolean gene = row[0].equals("chr16") && row[1].startsWith("53") && !row[4].contains(",");
            double[] dosage = gene ? dosage(row) : new double[0];
            double mean = java.util.Arrays.stream(dosage).average().orElse(0) / 2;
            if (mean > 0.1 && mean < 0.9) {
                positions.add(Integer.parseInt(row[1]));
                dosages.add(dosage);
            }
        }
        double[] sums = new double[3];
        int[] pairs = new int[3];
        for (int i = 0; i < positions.size(); i++) {
            for (int j = i + 1; j < positions.size(); j++) {
                int apart = positions.get(j) - positions.get(i);
                int group = apart < 5_000 ? 0 : apart > 20_000 && apart < 50_000 ? 1 : apart > 150_000 ? 2 : -1;
                if (group >= 0) {
                    sums[group] += squaredCorrelation(dosages.get(i), dosages.get(j));
                    pairs[group]++;
                }
            }
        }
        double near = sums[0] / pairs[0];
        double middle = sums[1] / pairs[1];
        double far = sums[2] / pairs[2];
        assertThat(near).isGreaterThan(0.15);
        assertThat(middle).isBetween(1.5 * far, 0.7 * near);
        assertThat(far).isLessThan(0.06);
    }

    @Test
    void mostVariantsAreRare() throws IOException {
        long rare =
                rows(NORTH).stream().filter(row -> row[7].startsWith("AC=1;")).count();

        assertThat(rare / (double) rows(NORTH).size()).isBetween(0.2, 0.7);
    }

    @Test
    void proteinChangingVariantsOfCdkn2aAreRare() throws IOException {
        List<String[]> changing = rows(NORTH).stream()
                .filter(row -> row[7].contains("|missense_variant|MODERATE|CDKN2A|"))
                .toList();

        assertThat(changing).isNotEmpty().hasSizeLessThanOrEqualTo(12);
        for (String[] row : changing) {
            assertThat(java.util.Arrays.stream(dosage(row)).sum()).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void bcftoolsReadsEveryFileAndTheIndexesFindTheSameRows() throws IOException, InterruptedException {
        for (String file : SmallRegion.summary().files()) {
            if (!file.endsWith(".vcf.gz")) {
                continue;
            }
            String path = SmallRegion.file(file).toString();
            Optional<byte[]> whole = OutsideTool.run(List.of("bcftools", "query", "-f", "%CHROM %POS\\n", path));
            if (whole.isEmpty()) {
                return;
            }
            String rows = new String(whole.get(), StandardCharsets.UTF_8);
            assertThat(rows.lines().count()).as(file).isEqualTo(rows(file).size());
            String contig = file.startsWith("sites/south") ? "16" : "chr16";
            byte[] some = OutsideTool.run(List.of("bcftools", "query", "-f", "%CHROM %POS\\n", "-r", contig, path))
                    .orElseThrow();
            assertThat(new String(some, StandardCharsets.UTF_8))
                    .isEqualTo(rows.lines()
                            .filter(line -> line.startsWith(contig + " "))
                            .map(line -> line + "\n")
                            .reduce("", String::concat));
        }
    }

    private static List<String[]> rows(String file) throws IOException {
        return SmallRegion.lines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static double[] dosage(String[] row) {
        double[] dosage = new double[row.length - FIRST_SAMPLE];
        for (int i = 0; i < dosage.length; i++) {
            dosage[i] = row[FIRST_SAMPLE + i].chars().filter(c -> c == '1').count();
        }
        return dosage;
    }

    private static double squaredCorrelation(double[] x, double[] y) {
        double meanX = java.util.Arrays.stream(x).average().orElseThrow();
        double meanY = java.util.Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xx == 0 || yy == 0 ? 0 : xy * xy / (xx * yy);
    }
}
