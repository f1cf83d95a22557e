package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.TextVcf;
import org.phengen.job.JobContext;

class PooledScoreTest {
    private static final List<ScoringFile> SCORE = List.of(
            Scores.read(Scores.header("GRCh37") + Scores.COLUMNS
                    + "rs1\t1\t90\tA\tG\t1\nrs2\t1\t190\tA\tG\t10\nrs3\t1\t290\tA\tG\t100\n"),
            Scores.of("rs1 1 100 A G 1", "rs2 1 200 A G 10", "rs3 1 300 A G 100"));

    private static PooledScore pooled() {
        TextVcf north = Scores.cohort("n1")
                .row("chr1", 100, "G", "A", "1/1")
                .row("chr1", 200, "G", "A", "0/1")
                .row("chr1", 300, "G", "A", "0/1");
        TextVcf south = new TextVcf("south.vcf.gz", GenomeBuild.GRCH37, "s1")
                .row("1", 90, "A", "G", "0/1")
                .row("1", 190, "A", "C", "0/1")
                .row("1", 290, "A", "G", "0/0");
        Map<String, ScoreRun> runs = new LinkedHashMap<>();
        runs.put("north", Scoring.run(SCORE, List.of(north), ScoreOptions.standard(), JobContext.unwatched()));
        runs.put("south", Scoring.run(SCORE, List.of(south), ScoreOptions.standard(), JobContext.unwatched()));
        return PooledScore.of(runs);
    }

    @Test
    void sitesOfDifferentBuildsArePooledOnlyOverLociUsableAtEverySite() {
        PooledScore pooled = pooled();
        assertThat(pooled.sharedLoci()).containsExactlyInAnyOrder("rs1:A", "rs3:A");
        assertThat(Scores.sum(pooled.run("north"), "n1")).isEqualTo(102);
        assertThat(Scores.sum(pooled.run("south"), "s1")).isEqualTo(201);
    }

    @Test
    void eachSiteSaysWhatWasLeftOutForTheOthers() {
        PooledScore pooled = pooled();
        assertThat(pooled.leftOut().get("north")).containsExactly("rs2:A");
        assertThat(pooled.leftOut().get("south")).isEmpty();
        assertThat(pooled.statements())
                .containsExactly(
                        "north (GRCh38): 2 of 3 weights used; 1 more could be used here but not at every site",
                        "south (GRCh37): 2 of 3 weights used; 0 more could be used here but not at every site");
        assertThat(Scores.score(pooled.run("north"), "n1").counts().unmatched()).isEqualTo(1);
        assertThat(pooled.run("north").report().outcomes()).containsKey("pooled_out");
    }

    @Test
    void zUsesTheCohortsOwnMeanAndSpreadWithoutRefusedScores() {
        Standardisation own = Standardisation.of(new double[] {1, Double.NaN, 3, 5});
        assertThat(own).isEqualTo(new Standardisation(3, 2, 3));
        assertThat(own.z(6)).isCloseTo(1.5, within(1e-12));
    }
}
