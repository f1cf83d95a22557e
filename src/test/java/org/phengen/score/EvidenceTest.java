package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.CallableRegions;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.TextVcf;
import org.phengen.score.ScoreOptions.MissingRule;

class EvidenceTest {
    private static final String WITH_FREQUENCY = Scores.header("GRCh38")
            + Scores.COLUMNS.strip()
            + "\tallelefrequency_effect\n"
            + "rs1\t1\t100\tA\tG\t0.5\t0.3\n"
            + "rs2\t1\t200\tA\tG\t2\t0.1\n";

    @Test
    void aCohortFileWithoutARowIsNoReferenceCall() {
        ScoreRun run = Scores.run(
                Scores.of("rs1 1 100 A G 1", "rs2 1 200 A G 1"),
                Scores.cohort("a").row("1", 100, "A", "G", "0/0"));
        SampleScore.Counts counts = Scores.score(run, "a").counts();
        assertThat(counts.called()).isEqualTo(1);
        assertThat(counts.notCovered()).isEqualTo(1);
        assertThat(counts.reference()).isZero();
        assertThat(counts.matched()).isEqualTo(1);
        assertThat(run.matrix().evidence(1, 0)).isEqualTo(Evidence.NOT_COVERED);
        assertThat(run.matrix().copies(1, 0)).isEqualTo(-1);
    }

    @Test
    void missingAndHalfCallsAreNoCallsAndAddNothing() {
        ScoreRun run = Scores.run(
                Scores.of("rs1 1 100 G A 1"),
                Scores.cohort("a", "b", "c").row("1", 100, "A", "G", "./.", "./1", "1/1"));
        assertThat(run.scores()).extracting(SampleScore::sum).containsExactly(0.0, 0.0, 2.0);
        assertThat(run.scores()).extracting(score -> score.counts().noCall()).containsExactly(1, 1, 0);
        assertThat(run.scores()).extracting(score -> score.counts().matched()).containsExactly(1, 1, 1);
    }

    @Test
    void withMissingFrequencyAnUnknownDosageAddsItsMeanAtTheScoringFilesFrequency() {
        ScoreRun run = Scores.run(
                Scores.read(WITH_FREQUENCY),
                ScoreOptions.standard().withMissing(MissingRule.FREQUENCY),
                Scores.cohort("a").row("1", 100, "A", "G", "./."));
        assertThat(Scores.sum(run, "a")).isCloseTo(0.5 * 2 * 0.3 + 2 * 2 * 0.1, within(1e-12));
        assertThat(Scores.score(run, "a").counts().filled()).isEqualTo(2);
        assertThat(Scores.score(run, "a").counts().noCall()).isZero();
        assertThat(Scores.score(run, "a").counts().notCovered()).isZero();
    }

    @Test
    void fillingIsNoEvidenceSoAScoreThatIsMostlyFilledIsRefused() {
        ScoreRun run = Scores.run(
                Scores.read(WITH_FREQUENCY),
                ScoreOptions.standard().withMissing(MissingRule.FREQUENCY),
                Scores.cohort("a").row("1", 100, "A", "G", "0/1"));
        assertThat(Scores.score(run, "a").score()).isNaN();
        assertThat(Scores.score(run, "a").coverage().verdict()).isEqualTo(Coverage.Verdict.NO_SCORE);
    }

    @Test
    void onePersonAloneIsNeverFilledFromTheirOwnFile() {
        ScoreRun run = Scores.run(
                Scores.of("rs1 1 100 A G 1", "rs2 1 200 A G 1"),
                ScoreOptions.standard().withMissing(MissingRule.FREQUENCY),
                Scores.cohort("a").row("1", 100, "A", "G", "0/1").row("1", 200, "A", "G", "./."));
        // the scoring file has no frequencies, so nothing can be filled
        assertThat(Scores.score(run, "a").counts().filled()).isZero();
        assertThat(Scores.score(run, "a").counts().noCall()).isEqualTo(1);
    }

    @Test
    void aBlockAboveTheFloorProvesReferenceAndOneBelowItDoesNot() {
        ScoringFile scoring = Scores.of("rs1 1 150 A G 1", "rs2 1 250 C T 1");
        TextVcf carrier = new TextVcf("p1.g.vcf.gz", GenomeBuild.GRCH38, "p1")
                .row("1", 150, "A", "G,<NON_REF>", "0/1")
                .row("1", 250, "C", "T,<NON_REF>", "1/1");
        TextVcf blocks = new TextVcf("p2.g.vcf.gz", GenomeBuild.GRCH38, "p2")
                .block("1", 101, 199, "T", true, "0/0")
                .block("1", 200, 300, "T", false, "0/0");
        ScoreRun run = Scores.run(scoring, carrier, blocks);
        assertThat(Scores.sum(run, "p1")).isEqualTo(1);
        assertThat(Scores.sum(run, "p2")).isEqualTo(2);
        assertThat(run.matrix().evidence(0, 1)).isEqualTo(Evidence.REFERENCE);
        assertThat(run.matrix().evidence(1, 1)).isEqualTo(Evidence.NO_CALL);
    }

    @Test
    void aBlockWhoseBaseNobodyNamesIsLeftOutAndSaid() {
        ScoringFile scoring = Scores.of("rs1 1 150 A G 1");
        TextVcf alone = new TextVcf("p.g.vcf.gz", GenomeBuild.GRCH38, "p").block("1", 101, 199, "T", true, "0/0");
        assertThat(Scores.run(scoring, alone).match(0))
                .isEqualTo(new AlleleMatch.Excluded(ExclusionReason.REFERENCE_UNKNOWN));
    }

    @Test
    void theBaseMayBeKnownFromAnotherFileOfTheSameBuild() {
        ScoringFile scoring = Scores.of("rs1 1 150 A G 1");
        ScoreRun cohort = Scores.run(scoring, Scores.cohort("x").row("1", 150, "A", "G", "0/1"));
        TextVcf alone = new TextVcf("p.g.vcf.gz", GenomeBuild.GRCH38, "p").block("1", 101, 199, "T", true, "0/0");
        ScoreRun run =
                Scores.run(scoring, ScoreOptions.standard().withKnownReference(cohort.referenceAlleles()), alone);
        assertThat(Scores.sum(run, "p")).isEqualTo(2);
    }

    @Test
    void aBlockThatStartsAtTheLocusNamesItsBase() {
        ScoringFile scoring = Scores.of("rs1 1 150 G A 1");
        TextVcf alone = new TextVcf("p.g.vcf.gz", GenomeBuild.GRCH38, "p").block("1", 150, 199, "G", true, "0/0");
        ScoreRun run = Scores.run(scoring, alone);
        assertThat(run.match(0)).isEqualTo(new AlleleMatch.Usable(MatchWay.REFERENCE_ONLY, "G", "G"));
        assertThat(Scores.sum(run, "p")).isEqualTo(2);
    }

    @Test
    void aDeletionsReferenceIsProvenOnlyByBlocksOverAllItsBases() {
        ScoringFile scoring = Scores.of("rs1 1 150 ACGT A 1");
        TextVcf carrier = new TextVcf("p1.g.vcf.gz", GenomeBuild.GRCH38, "p1").row("1", 150, "ACGT", "A", "0/1");
        TextVcf whole = new TextVcf("p2.g.vcf.gz", GenomeBuild.GRCH38, "p2")
                .block("1", 140, 151, "T", true, "0/0")
                .block("1", 152, 160, "T", true, "0/0");
        TextVcf half = new TextVcf("p3.g.vcf.gz", GenomeBuild.GRCH38, "p3").block("1", 140, 151, "T", true, "0/0");
        ScoreRun run = Scores.run(scoring, carrier, whole, half);
        assertThat(run.matrix().evidence(0, 1)).isEqualTo(Evidence.REFERENCE);
        assertThat(run.matrix().copies(0, 1)).isEqualTo(2);
        assertThat(run.matrix().evidence(0, 2)).isEqualTo(Evidence.NO_CALL);
    }

    @Test
    void aCarrierOfADeletionOverTheLocusHasNoCallThere() {
        ScoringFile scoring = Scores.of("rs1 1 150 A G 1");
        TextVcf carrier = new TextVcf("p1.g.vcf.gz", GenomeBuild.GRCH38, "p1").row("1", 150, "A", "G", "0/1");
        TextVcf deletion = new TextVcf("p2.g.vcf.gz", GenomeBuild.GRCH38, "p2").row("1", 148, "CCAC", "C", "0/1");
        ScoreRun run = Scores.run(scoring, carrier, deletion);
        assertThat(run.matrix().evidence(0, 1)).isEqualTo(Evidence.NO_CALL);
    }

    @Test
    void anotherAltOfOnePersonStillTellsTheCopiesOfTheScoresAlleles() {
        ScoringFile scoring = Scores.of("rs1 1 150 A G 1");
        TextVcf carrier = new TextVcf("p1.vcf.gz", GenomeBuild.GRCH38, "p1").row("1", 150, "A", "G", "0/1");
        TextVcf other = new TextVcf("p2.vcf.gz", GenomeBuild.GRCH38, "p2").row("1", 150, "A", "C", "0/1");
        ScoreRun run = Scores.run(scoring, carrier, other);
        assertThat(Scores.sum(run, "p2")).isEqualTo(1);
    }

    @Test
    void anAbsentRowOfOnePersonIsUnknownUnlessTheSiteDeclaresItReference() {
        ScoringFile scoring = Scores.of("rs1 1 150 A G 1");
        TextVcf carrier = new TextVcf("p1.vcf.gz", GenomeBuild.GRCH38, "p1").row("1", 150, "A", "G", "0/1");
        TextVcf absent = new TextVcf("p2.vcf.gz", GenomeBuild.GRCH38, "p2").row("1", 900, "A", "C", "0/1");
        ScoreRun unknown = Scores.run(scoring, carrier, absent);
        assertThat(unknown.matrix().evidence(0, 1)).isEqualTo(Evidence.NOT_COVERED);
        ScoreRun declared = Scores.run(scoring, ScoreOptions.standard().withAbsentAsReference(true), carrier, absent);
        assertThat(declared.matrix().evidence(0, 1)).isEqualTo(Evidence.REFERENCE);
        assertThat(declared.matrix().copies(0, 1)).isEqualTo(2);
    }

    @Test
    void anAbsentRowIsReferenceInACallableRegionThatHoldsAllOfRef() {
        ScoringFile scoring = Scores.of("rs1 1 150 A G 1", "rs2 1 300 ACG A 1", "rs3 1 400 A G 1");
        TextVcf carrier = new TextVcf("p1.vcf.gz", GenomeBuild.GRCH38, "p1")
                .row("1", 150, "A", "G", "0/1")
                .row("1", 300, "ACG", "A", "0/1")
                .row("1", 400, "A", "G", "0/1");
        TextVcf absent = new TextVcf("p2.vcf.gz", GenomeBuild.GRCH38, "p2")
                .row("1", 900, "A", "C", "0/1")
                .block("1", 400, 410, "A", false, "0/0");
        var regions = new CallableRegions("good.bed", Map.of("1", new int[] {100, 301, 390, 500}));

        ScoreRun run = Scores.run(scoring, ScoreOptions.standard().withCallable(Optional.of(regions)), carrier, absent);

        assertThat(run.matrix().evidence(0, 1)).isEqualTo(Evidence.REFERENCE);
        assertThat(run.matrix().copies(0, 1)).isEqualTo(2);
        assertThat(run.matrix().evidence(1, 1)).as("a base of REF lies outside").isEqualTo(Evidence.NOT_COVERED);
        assertThat(run.matrix().evidence(2, 1))
                .as("its own block says otherwise")
                .isEqualTo(Evidence.NO_CALL);
        assertThat(run.report().tree().toString()).contains("reference in the callable regions of good.bed");
    }

    @Test
    void aFileThatFailsCostsItsOwnPeopleTheirScoreAndIsNeverTakenForReference() {
        ScoringFile scoring = Scores.of("rs1 1 150 A G 1");
        TextVcf good = new TextVcf("p1.vcf.gz", GenomeBuild.GRCH38, "p1").row("1", 150, "A", "G", "0/1");
        ScoreRun run = Scores.run(
                scoring, ScoreOptions.standard().withAbsentAsReference(true), good, new FailingVcf("p2.vcf.gz", "p2"));
        assertThat(Scores.sum(run, "p1")).isEqualTo(1);
        assertThat(Scores.score(run, "p2").score()).isNaN();
        assertThat(run.matrix().evidence(0, 1)).isEqualTo(Evidence.NOT_COVERED);
        assertThat(run.gaps()).hasSize(1);
        assertThat(run.gaps().getFirst().source()).isEqualTo("p2.vcf.gz");
    }

    @Test
    void everyWeightIsCountedOnce() {
        ScoringFile scoring = Scores.of(
                "rs1 1 100 A G 1", "rs2 1 200 A T 1", "rs3 1 300 A G 1", "rs4 1 400 A G 1", "rs5 NA NA A G 1");
        ScoreRun run = Scores.run(
                scoring,
                Scores.cohort("a")
                        .row("1", 100, "A", "G", "0/1")
                        .row("1", 200, "A", "T", "0/1")
                        .row("1", 300, "A", "C", "0/1"));
        SampleScore.Counts counts = Scores.score(run, "a").counts();
        assertThat(counts).isEqualTo(new SampleScore.Counts(5, 1, 1, 0, 0, 0, 1, 1, 2));
    }
}
