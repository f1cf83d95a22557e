package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.TextVcf;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;

class ScoringTest {
    @Test
    void copiesOfTheEffectAlleleCountWhetherItIsRefOrAlt() {
        ScoringFile scoring = Scores.of("rs1 1 100 A G 0.5", "rs2 1 200 C T 0.25");
        ScoreRun run = Scores.run(
                scoring,
                Scores.cohort("a", "b", "c")
                        .row("chr1", 100, "A", "G", "0/0", "0|1", "1/1")
                        .row("chr1", 200, "T", "C", "0/0", "0/1", "1/1"));
        assertThat(run.scores()).extracting(SampleScore::score).containsExactly(1.0, 0.75, 0.5);
        assertThat(run.match(0))
                .isInstanceOfSatisfying(
                        AlleleMatch.Usable.class,
                        usable -> assertThat(usable.way()).isEqualTo(MatchWay.REF_ALT));
        assertThat(run.match(1))
                .isInstanceOfSatisfying(
                        AlleleMatch.Usable.class,
                        usable -> assertThat(usable.way()).isEqualTo(MatchWay.ALT_REF));
    }

    @Test
    void theDataBuildChoosesTheScoringFile() {
        ScoringFile b37 = Scores.read(Scores.header("GRCh37") + Scores.COLUMNS + "rs1\t1\t90\tA\tG\t1\n");
        ScoringFile b38 = Scores.of("rs1 1 100 A G 1");
        TextVcf data = Scores.cohort("a").row("1", 100, "A", "G", "0/1");
        ScoreRun run = Scoring.run(List.of(b37, b38), List.of(data), ScoreOptions.standard(), JobContext.unwatched());
        assertThat(run.scoring().build()).isEqualTo(GenomeBuild.GRCH38);
        assertThat(Scores.sum(run, "a")).isEqualTo(1);
    }

    @Test
    void buildsThatDisagreeStopEverythingAndAreBothNamed() {
        ScoringFile b37 = Scores.read(Scores.header("GRCh37") + Scores.COLUMNS + "rs1\t1\t90\tA\tG\t1\n");
        assertThatThrownBy(() -> Scores.run(b37, Scores.cohort("a").row("1", 100, "A", "G", "0/1")))
                .isInstanceOf(SourceException.class)
                .hasMessageContainingAll("GRCh37", "GRCh38");
        assertThatThrownBy(() -> Scores.run(
                        Scores.of("rs1 1 100 A G 1"),
                        Scores.cohort("a").row("1", 100, "A", "G", "0/1"),
                        new TextVcf("other.vcf.gz", GenomeBuild.GRCH37, "b").row("1", 90, "A", "G", "0/1")))
                .isInstanceOf(SourceException.class)
                .hasMessageContainingAll("GRCh37", "GRCh38", "other.vcf.gz");
    }

    @Test
    void filesOfOneCohortPerContigAreOnePanel() {
        ScoringFile scoring = Scores.of("rs1 1 100 A G 1", "rs2 2 100 A G 10");
        ScoreRun run = Scores.run(
                scoring,
                new TextVcf("chr1.vcf.gz", GenomeBuild.GRCH38, "a", "b").row("1", 100, "G", "A", "0/1", "1/1"),
                new TextVcf("chr2.vcf.gz", GenomeBuild.GRCH38, "a", "b").row("2", 100, "G", "A", "1/1", "0/0"));
        assertThat(run.samples()).containsExactly("a", "b");
        assertThat(run.scores()).extracting(SampleScore::score).containsExactly(21.0, 2.0);
        assertThat(run.gaps()).isEmpty();
    }

    @Test
    void theSameSamplesWithTheSameContigTwiceAreRefused() {
        ScoringFile scoring = Scores.of("rs1 1 100 A G 1");
        assertThatThrownBy(() -> Scores.run(
                        scoring,
                        new TextVcf("x.vcf.gz", GenomeBuild.GRCH38, "a").row("1", 100, "G", "A", "0/1"),
                        new TextVcf("y.vcf.gz", GenomeBuild.GRCH38, "a").row("1", 100, "G", "A", "1/1")))
                .isInstanceOf(SourceException.class)
                .hasMessageContainingAll("x.vcf.gz", "y.vcf.gz", "contig 1");
    }

    @Test
    void aSampleNameInTwoDifferentListsIsRefused() {
        assertThatThrownBy(() -> Scores.run(
                        Scores.of("rs1 1 100 A G 1"),
                        new TextVcf("x.vcf.gz", GenomeBuild.GRCH38, "a", "b").row("1", 100, "G", "A", "0/1", "0/1"),
                        new TextVcf("y.vcf.gz", GenomeBuild.GRCH38, "b").row("1", 100, "G", "A", "1/1")))
                .isInstanceOf(SourceException.class)
                .hasMessageContainingAll("x.vcf.gz", "y.vcf.gz");
    }

    @Test
    void onlyTheWantedSamplesAreScoredAndAnUnknownOneIsNamed() {
        ScoringFile scoring = Scores.of("rs1 1 100 A G 1");
        TextVcf data = Scores.cohort("a", "b", "c").row("1", 100, "G", "A", "0/0", "0/1", "1/1");
        ScoreRun run = Scores.run(scoring, ScoreOptions.standard().withSamples(Set.of("c", "b")), data);
        assertThat(run.samples()).containsExactly("b", "c");
        assertThat(run.scores()).extracting(SampleScore::score).containsExactly(1.0, 2.0);
        assertThatThrownBy(() -> Scores.run(scoring, ScoreOptions.standard().withSamples(Set.of("z")), data))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("1 of the wanted samples");
    }

    @Test
    void aWeightOnAContigThatNoHeaderNamesIsNotCoveredAndSaid() {
        ScoreRun run = Scores.run(
                Scores.of("rs1 1 100 A G 1", "rs2 2 100 A G 1"),
                Scores.cohort("a").row("1", 100, "G", "A", "0/1"));
        assertThat(Scores.score(run, "a").counts().notCovered()).isEqualTo(1);
        assertThat(run.gaps()).hasSize(1);
        assertThat(run.gaps().getFirst().missing()).contains("no contig 2");
    }

    @Test
    void twoScoresCannotBeMixed() {
        ScoringFile other =
                Scores.read("#pgs_id=OTHER\n#genome_build=GRCh37\n" + Scores.COLUMNS + "r\t1\t9\tA\tG\t1\n");
        assertThatThrownBy(() -> Scoring.run(
                        List.of(Scores.of("rs1 1 100 A G 1"), other),
                        List.of(Scores.cohort("a").row("1", 100, "A", "G", "0/1")),
                        ScoreOptions.standard(),
                        JobContext.unwatched()))
                .isInstanceOf(SourceException.class)
                .hasMessageContainingAll("TEST", "OTHER");
    }
}
