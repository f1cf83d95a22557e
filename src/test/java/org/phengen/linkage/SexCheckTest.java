package org.phengen.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.TextVcf;
import org.phengen.job.JobContext;
import org.phengen.question.Sex;

class SexCheckTest {
    private static final int X_SITES = 120;
    private static final int Y_SITES = 10;

    /// A cohort whose members `f*` have two X and no Y, members `m*` one X and a Y.
    private static TextVcf cohort(boolean haploidMales, String... names) {
        var random = new SplittableRandom(5);
        var vcf = new TextVcf("cohort.vcf.gz", GenomeBuild.GRCH38, names);
        for (int site = 0; site < X_SITES; site++) {
            double frequency = random.nextDouble(0.2, 0.8);
            String[] genotypes = new String[names.length];
            for (int i = 0; i < names.length; i++) {
                String one = random.nextDouble() < frequency ? "1" : "0";
                String other = random.nextDouble() < frequency ? "1" : "0";
                genotypes[i] = names[i].startsWith("m") ? haploidMales ? one : one + "/" + one : one + "/" + other;
            }
            vcf.row("chrX", 3_000_000 + site * 1_000_000, "A", "G", genotypes);
        }
        for (int site = 0; site < Y_SITES; site++) {
            String[] genotypes = new String[names.length];
            for (int i = 0; i < names.length; i++) {
                genotypes[i] = names[i].startsWith("m") ? "0" : ".";
            }
            vcf.row("chrY", 3_000_000 + site * 1_000_000, "C", "T", genotypes);
        }
        return vcf;
    }

    private static String[] people(int females, int males) {
        var names = new ArrayList<String>();
        for (int i = 0; i < females; i++) {
            names.add("f" + i);
        }
        for (int i = 0; i < males; i++) {
            names.add("m" + i);
        }
        return names.toArray(String[]::new);
    }

    private static SexCheckResult infer(GenotypeSource... sources) {
        return SexCheck.infer(List.of(sources), JobContext.unwatched());
    }

    @Test
    void sexIsToldFromXHowEverMalesAreWritten() {
        for (boolean haploid : new boolean[] {true, false}) {
            SexCheckResult result = infer(cohort(haploid, people(30, 30)));
            assertThat(result.samples()).hasSize(60);
            for (XyCounts counts : result.samples()) {
                assertThat(counts.inferred())
                        .as(counts.sample())
                        .isEqualTo(counts.sample().startsWith("m") ? Sex.MALE : Sex.FEMALE);
                assertThat(counts.xCalled()).isEqualTo(X_SITES);
                assertThat(counts.ySites()).isEqualTo(Y_SITES);
            }
            assertThat(result.method()).contains("below 0.2 female, above 0.8 male");
        }
    }

    @Test
    void aRecordThatDisagreesIsFlaggedAndOppositeOnesArePossibleSwaps() {
        SexCheckResult result = infer(cohort(true, people(30, 30)));
        Map<String, Sex> recorded = new LinkedHashMap<>(result.sexes());
        recorded.put("f3", Sex.MALE);
        SexComparison one = result.compare(recorded);
        assertThat(one.agree()).isEqualTo(59);
        assertThat(one.mismatches()).containsExactly(new SexComparison.Mismatch("f3", Sex.MALE, Sex.FEMALE));
        assertThat(one.possibleSwap()).isEmpty();
        recorded.put("m7", Sex.FEMALE);
        assertThat(result.compare(recorded).possibleSwap())
                .extracting(SexComparison.Mismatch::sample)
                .containsExactly("f3", "m7");
        recorded.put("m8", Sex.OTHER);
        assertThat(result.compare(recorded).untold()).isEqualTo(1);
    }

    @Test
    void tooFewSitesTellNothing() {
        assertThat(new XyCounts("s", 19, 0, 0, 1.0, 0, 0).inferred()).isEqualTo(Sex.UNKNOWN);
        assertThat(new XyCounts("s", 20, 0, 0, 1.0, 0, 0).inferred()).isEqualTo(Sex.MALE);
    }

    @Test
    void betweenTheLimitsAndWhereXAndYDisagreeNothingIsTold() {
        assertThat(new XyCounts("s", 100, 20, 0, 0.5, 0, 0).inferred()).isEqualTo(Sex.UNKNOWN);
        assertThat(new XyCounts("s", 100, 45, 0, 0.05, 20, 19).inferred()).isEqualTo(Sex.UNKNOWN);
        assertThat(new XyCounts("s", 100, 0, 100, 1.0, 20, 0).inferred()).isEqualTo(Sex.UNKNOWN);
        assertThat(new XyCounts("s", 100, 45, 0, 0.05, 20, 1).inferred()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void onePersonsFilesArePooledWithTheirBlocksToGiveFrequencies() {
        var random = new SplittableRandom(6);
        var files = new ArrayList<GenotypeSource>();
        for (int person = 0; person < 24; person++) {
            boolean male = person % 2 == 0;
            var vcf = new TextVcf(person + ".g.vcf.gz", GenomeBuild.GRCH38, (male ? "m" : "f") + person);
            int last = 2_900_000;
            for (int site = 0; site < X_SITES; site++) {
                int position = 3_000_000 + site * 1_000_000;
                String one = random.nextBoolean() ? "1" : "0";
                String other = random.nextBoolean() ? "1" : "0";
                String genotype = male ? one : one + "/" + other;
                if (genotype.contains("1")) {
                    vcf.block("chrX", last, position - 1, "A", true, male ? "0" : "0/0");
                    vcf.row("chrX", position, "A", "G,<NON_REF>", genotype);
                    last = position + 1;
                }
            }
            vcf.block("chrX", last, 130_000_000, "A", true, male ? "0" : "0/0");
            files.add(vcf);
        }
        SexCheckResult result = SexCheck.infer(files, JobContext.unwatched());
        assertThat(result.samples()).hasSize(24);
        for (XyCounts counts : result.samples()) {
            assertThat(counts.xCalled()).isEqualTo(X_SITES);
            assertThat(counts.inferred())
                    .as(counts.sample())
                    .isEqualTo(counts.sample().startsWith("m") ? Sex.MALE : Sex.FEMALE);
        }
    }

    @Test
    void onePersonAloneIsToldFromTheShareOfHeterozygousCalls() {
        SexCheckResult female = infer(cohort(false, "f"));
        SexCheckResult male = infer(cohort(false, "m"));
        assertThat(female.samples().getFirst().inferred()).isEqualTo(Sex.FEMALE);
        assertThat(male.samples().getFirst().inferred()).isEqualTo(Sex.MALE);
        assertThat(male.method()).contains("too few people for frequencies");
    }

    @Test
    void aFileOfAWholeGenomeIsLeftAfterAFewRowsOfEachWindow() {
        var vcf = new TextVcf("dense.vcf.gz", GenomeBuild.GRCH38, people(20, 20));
        String[] genotypes = new String[40];
        for (int i = 0; i < 40; i++) {
            genotypes[i] = i < 20 ? "0/1" : i % 2 == 0 ? "1" : "0";
        }
        for (int site = 0; site < 3_000; site++) {
            vcf.row("X", 3_000_000 + site * 50_000, "A", "G", genotypes);
        }
        SexCheckResult result = infer(vcf);
        // 32 windows of at most 40 rows
        assertThat(result.samples().getFirst().xCalled())
                .isLessThanOrEqualTo(32 * 40)
                .isGreaterThan(1_000);
    }

    @Test
    void theEdgesOfXThatYSharesAreNotAsked() {
        var vcf = new TextVcf("par.vcf.gz", GenomeBuild.GRCH38, people(20, 20));
        String[] all = new String[40];
        java.util.Arrays.fill(all, "0/1");
        for (int site = 0; site < 100; site++) {
            vcf.row("X", 20_000 + site * 10_000, "A", "G", all);
        }
        assertThat(infer(vcf).samples()).allMatch(counts -> counts.xCalled() == 0);
        assertThat(infer(vcf).sexes()).isEmpty();
    }
}
