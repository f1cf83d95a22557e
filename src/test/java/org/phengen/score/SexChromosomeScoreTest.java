package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.SexChromosomes;
import org.phengen.genotype.TextVcf;
import org.phengen.question.Sex;

class SexChromosomeScoreTest {
    private static final int OUTSIDE_PAR = 50_000_000;
    private static final ScoreOptions SEXES =
            ScoreOptions.standard().withSexes(Map.of("m", Sex.MALE, "n", Sex.MALE, "f", Sex.FEMALE));

    @Test
    void aHaploidOneCountsOneCopy() {
        ScoreRun run = Scores.run(
                Scores.of("rsX X " + OUTSIDE_PAR + " G A 1"),
                SEXES,
                Scores.cohort("m", "f").row("chrX", OUTSIDE_PAR, "A", "G", "1", "1/1"));
        assertThat(run.scores()).extracting(SampleScore::score).containsExactly(1.0, 2.0);
        assertThat(run.sexCoding()).contains("1 loci on X outside the pseudoautosomal regions");
    }

    @Test
    void aMalesXWrittenAsTwoEqualAllelesIsOneCopyAndTwoDifferentOnesAreNoCall() {
        ScoreRun run = Scores.run(
                Scores.of("rsX X " + OUTSIDE_PAR + " G A 1"),
                SEXES,
                Scores.cohort("m", "n", "f").row("X", OUTSIDE_PAR, "A", "G", "1/1", "0/1", "0/1"));
        assertThat(run.scores()).extracting(SampleScore::sum).containsExactly(1.0, 0.0, 1.0);
        assertThat(run.matrix().evidence(0, 1)).isEqualTo(Evidence.NO_CALL);
        assertThat(run.sexCoding()).contains("1 calls of single places", "1 with two different alleles");
    }

    @Test
    void insideThePseudoautosomalRegionEveryoneHasTwoCopies() {
        ScoreRun run = Scores.run(
                Scores.of("rsX X 1000000 G A 1"),
                SEXES,
                Scores.cohort("m", "f").row("X", 1_000_000, "A", "G", "1/1", "1/1"));
        assertThat(run.scores()).extracting(SampleScore::score).containsExactly(2.0, 2.0);
    }

    @Test
    void theEdgesOfThePseudoautosomalRegionsAreThoseOfEachBuild() {
        assertThat(SexChromosomes.at("X", 2_699_520, GenomeBuild.GRCH37)).isEqualTo(SexChromosomes.TWO_COPIES);
        assertThat(SexChromosomes.at("X", 2_699_521, GenomeBuild.GRCH37)).isEqualTo(SexChromosomes.X_ONLY);
        assertThat(SexChromosomes.at("chrX", 2_781_479, GenomeBuild.GRCH38)).isEqualTo(SexChromosomes.TWO_COPIES);
        assertThat(SexChromosomes.at("chrX", 2_781_480, GenomeBuild.GRCH38)).isEqualTo(SexChromosomes.X_ONLY);
        assertThat(SexChromosomes.at("23", 155_701_382, GenomeBuild.GRCH38)).isEqualTo(SexChromosomes.X_ONLY);
        assertThat(SexChromosomes.at("23", 155_701_383, GenomeBuild.GRCH38)).isEqualTo(SexChromosomes.TWO_COPIES);
        assertThat(SexChromosomes.at("chrY", 2_781_480, GenomeBuild.GRCH38)).isEqualTo(SexChromosomes.Y_ONLY);
        assertThat(SexChromosomes.at("chrM", 100, GenomeBuild.GRCH38)).isEqualTo(SexChromosomes.MITOCHONDRIAL);
        assertThat(SexChromosomes.at("chr7", 100, GenomeBuild.GRCH38)).isEqualTo(SexChromosomes.TWO_COPIES);
    }

    @Test
    void yCountsOnlyInMalesAndMitochondriaOnceInEveryone() {
        ScoreRun run = Scores.run(
                Scores.of("rsY Y 20000000 G A 1", "rsM MT 100 G A 10"),
                SEXES,
                Scores.cohort("m", "f")
                        .row("Y", 20_000_000, "A", "G", "1", "./.")
                        .row("MT", 100, "A", "G", "1/1", "1"));
        assertThat(run.scores()).extracting(SampleScore::sum).containsExactly(11.0, 10.0);
        assertThat(run.matrix().evidence(0, 1)).isEqualTo(Evidence.NOT_COVERED);
    }

    @Test
    void aBlockOverAMalesXProvesOneReferenceCopy() {
        ScoringFile scoring = Scores.of("rsX X " + OUTSIDE_PAR + " A G 1");
        TextVcf male = new TextVcf("m.g.vcf.gz", GenomeBuild.GRCH38, "m")
                .block("X", OUTSIDE_PAR, OUTSIDE_PAR + 9, "A", true, "0");
        TextVcf female = new TextVcf("f.g.vcf.gz", GenomeBuild.GRCH38, "f")
                .block("X", OUTSIDE_PAR, OUTSIDE_PAR + 9, "A", true, "0/0");
        ScoreRun run = Scores.run(scoring, SEXES, male, female);
        assertThat(run.scores()).extracting(SampleScore::score).containsExactly(1.0, 2.0);
    }
}
