package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.TextVcf;
import org.phengen.score.ScoreOptions.AmbiguousRule;

class StrandRuleTest {
    private static final String AMBIGUOUS_ROW = "rsAT 1 100 A T 1";

    /// People whose A/T row has the given genotypes, with `plain` unambiguous loci of which some are flipped.
    private static ScoreRun run(int plain, int flipped, AmbiguousRule rule, double frequency, String... genotypes) {
        var text = new StringBuilder(Scores.header("GRCh38")
                + Scores.COLUMNS.strip()
                + "\tallelefrequency_effect\n"
                + AMBIGUOUS_ROW.replace(' ', '\t')
                + "\t"
                + frequency
                + "\n");
        for (String row : Scores.plainRows(plain)) {
            text.append(row.replace(' ', '\t')).append("\t0.3\n");
        }
        String[] names =
                IntStream.range(0, genotypes.length).mapToObj(i -> "s" + i).toArray(String[]::new);
        var data = new TextVcf("cohort.vcf.gz", GenomeBuild.GRCH38, names).row("1", 100, "T", "A", genotypes);
        String[] reference = new String[genotypes.length];
        Arrays.fill(reference, "0/0");
        for (int i = 0; i < plain; i++) {
            data.row("5", 100 * (i + 1), i < flipped ? "C" : "G", i < flipped ? "T" : "A", reference);
        }
        return Scores.run(Scores.read(text.toString()), ScoreOptions.standard().withAmbiguous(rule), data);
    }

    private static String[] people(int count, String genotype) {
        String[] genotypes = new String[count];
        Arrays.fill(genotypes, genotype);
        return genotypes;
    }

    @Test
    void fiftyUnambiguousLociWithoutAFlipProveTheStrandAndKeepAt() {
        ScoreRun run = run(50, 0, AmbiguousRule.AUTO, 0.5, "0/1");
        assertThat(run.strand()).isEqualTo(new StrandRule(true, 50, 0));
        assertThat(run.match(0)).isEqualTo(new AlleleMatch.Usable(MatchWay.ALT_REF, "T", "A"));
        assertThat(Scores.sum(run, "s0")).isEqualTo(1);
    }

    @Test
    void fortyNineAreNoProofAndAtIsLeftOut() {
        ScoreRun run = run(49, 0, AmbiguousRule.AUTO, 0.5, "0/1");
        assertThat(run.strand().proven()).isFalse();
        assertThat(run.match(0)).isEqualTo(new AlleleMatch.Excluded(ExclusionReason.AMBIGUOUS));
        assertThat(Scores.score(run, "s0").counts().ambiguous()).isEqualTo(1);
    }

    @Test
    void oneFlippedLocusUndoesTheProof() {
        ScoreRun run = run(80, 1, AmbiguousRule.AUTO, 0.5, "0/1");
        assertThat(run.strand()).isEqualTo(new StrandRule(false, 80, 1));
        assertThat(run.match(0)).isEqualTo(new AlleleMatch.Excluded(ExclusionReason.AMBIGUOUS));
    }

    @Test
    void aClearFrequencyOnBothSidesRescuesAtAsWritten() {
        // 60 people, A in 20 of 120: the score says 0.2
        String[] genotypes = people(60, "0/0");
        Arrays.fill(genotypes, 0, 20, "0/1");
        ScoreRun run = run(3, 0, AmbiguousRule.AUTO, 0.2, genotypes);
        assertThat(run.match(0)).isEqualTo(new AlleleMatch.Usable(MatchWay.ALT_REF, "T", "A"));
        assertThat(Scores.sum(run, "s0")).isEqualTo(1);
    }

    @Test
    void aClearFrequencyOnTheOtherSideRescuesAtFlipped() {
        String[] genotypes = people(60, "0/0");
        Arrays.fill(genotypes, 0, 20, "0/1");
        ScoreRun run = run(3, 0, AmbiguousRule.AUTO, 0.8, genotypes);
        assertThat(run.match(0)).isEqualTo(new AlleleMatch.Usable(MatchWay.REF_ALT_FLIPPED, "T", "T"));
        assertThat(Scores.sum(run, "s0")).isEqualTo(1);
        assertThat(Scores.sum(run, "s59")).isEqualTo(2);
    }

    @Test
    void aMinorFrequencyOfFourTenthsOnEitherSideRescuesNothing() {
        String[] clear = people(60, "0/0");
        Arrays.fill(clear, 0, 20, "0/1");
        assertThat(run(3, 0, AmbiguousRule.AUTO, 0.4, clear).match(0))
                .isEqualTo(new AlleleMatch.Excluded(ExclusionReason.AMBIGUOUS));
        String[] unclear = people(60, "0/1");
        assertThat(run(3, 0, AmbiguousRule.AUTO, 0.2, unclear).match(0))
                .isEqualTo(new AlleleMatch.Excluded(ExclusionReason.AMBIGUOUS));
    }

    @Test
    void fewerThanFiftyPeopleGiveNoFrequency() {
        assertThat(run(3, 0, AmbiguousRule.AUTO, 0.01, people(49, "0/0")).match(0))
                .isEqualTo(new AlleleMatch.Excluded(ExclusionReason.AMBIGUOUS));
        assertThat(run(3, 0, AmbiguousRule.AUTO, 0.01, people(50, "0/0")).match(0))
                .isInstanceOf(AlleleMatch.Usable.class);
    }

    @Test
    void excludeLeavesAtOutEvenWhenTheStrandIsProven() {
        ScoreRun run = run(60, 0, AmbiguousRule.EXCLUDE, 0.2, "0/1");
        assertThat(run.match(0)).isEqualTo(new AlleleMatch.Excluded(ExclusionReason.AMBIGUOUS));
        assertThat(Scores.score(run, "s0").counts().ambiguous()).isEqualTo(1);
        assertThat(Scores.score(run, "s0").counts().unmatched()).isZero();
    }

    @Test
    void keepTakesAtAsWrittenWithoutProof() {
        assertThat(run(0, 0, AmbiguousRule.KEEP, 0.2, "0/1").match(0)).isInstanceOf(AlleleMatch.Usable.class);
    }

    @Test
    void theReportSaysHowManyAmbiguousWeightsThereAreAndWhatTheyWeigh() {
        ScoreRun run = run(50, 0, AmbiguousRule.EXCLUDE, 0.5, "0/1");
        MatchReport.Tally tally = run.report().ambiguous();
        assertThat(tally.count()).isEqualTo(1);
        // sd of A/T: sqrt(0.5); of each other: sqrt(0.42)
        assertThat(tally.share()).isCloseTo(Math.sqrt(0.5) / (Math.sqrt(0.5) + 50 * Math.sqrt(0.42)), within(1e-12));
        assertThat(run.report().tree())
                .extractingByKey("strand")
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("proven", true)
                .containsEntry("unambiguousMatched", 50)
                .containsEntry("ambiguousKept", 0L);
    }
}
