package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.TextVcf;
import org.phengen.score.Coverage.Shares;
import org.phengen.score.Coverage.Verdict;

class CoverageTest {
    private static final Shares ALL = new Shares(1, 1);

    @Test
    void belowThreeQuartersByCountOrByWeightThereIsNoScore() {
        assertThat(Coverage.of(new Shares(0.74, 1), ALL).verdict()).isEqualTo(Verdict.NO_SCORE);
        assertThat(Coverage.of(new Shares(1, 0.7499), ALL).verdict()).isEqualTo(Verdict.NO_SCORE);
        assertThat(Coverage.of(ALL, new Shares(0.7, 1)).verdict()).isEqualTo(Verdict.NO_SCORE);
        assertThat(Coverage.of(new Shares(0.75, 0.75), ALL).verdict()).isEqualTo(Verdict.CAUTION);
    }

    @Test
    void belowNinetyFivePercentThereIsCautionWithItsReason() {
        Coverage caution = Coverage.of(new Shares(1, 0.926), ALL);
        assertThat(caution.verdict()).isEqualTo(Verdict.CAUTION);
        assertThat(caution.reasons())
                .containsExactly("92.6 % of the score by weight is matched in the data (caution below 95 %)");
        assertThat(Coverage.of(new Shares(0.95, 0.95), ALL).verdict()).isEqualTo(Verdict.GOOD);
    }

    @Test
    void aSumOfSharesThatEndsARoundingBelowOneIsWhole() {
        assertThat(Coverage.of(new Shares(1, 1 - 1e-15), ALL))
                .isEqualTo(new Coverage(Verdict.GOOD, java.util.List.of()));
    }

    @Test
    void alwaysLeavingOutTheFiveAmbiguousBmiLociIsNeverBetterThanCaution() {
        ScoringFile scoring = ScoreCatalog.find(ScoreCatalog.BMI).getLast();
        TextVcf data = Scores.cohort("a");
        for (ScoreLocus locus : scoring.loci()) {
            data.row(
                    locus.contig(),
                    locus.position(),
                    locus.alleles().other().orElseThrow(),
                    locus.alleles().effect(),
                    "0/1");
        }
        ScoreRun excluded =
                Scores.run(scoring, ScoreOptions.standard().withAmbiguous(ScoreOptions.AmbiguousRule.EXCLUDE), data);
        assertThat(excluded.scores().getFirst().coverage().verdict()).isEqualTo(Verdict.CAUTION);
        assertThat(excluded.scores().getFirst().matched().weight()).isBetween(0.92, 0.93);
        ScoreRun automatic = Scores.run(scoring, data);
        assertThat(automatic.strand().proven()).isTrue();
        assertThat(automatic.scores().getFirst().coverage().verdict()).isEqualTo(Verdict.GOOD);
        assertThat(automatic.scores().getFirst().counts().matched()).isEqualTo(97);
    }

    @Test
    void sharesAreByWeightTimesSpreadOnlyWhereEveryFrequencyIsKnown() {
        ScoringFile with = Scores.read(Scores.header("GRCh38")
                + Scores.COLUMNS.strip()
                + "\tallelefrequency_effect\nr1\t1\t1\tA\tG\t1\t0.5\nr2\t1\t2\tA\tG\t-1\t0.1\n");
        var byVariance = new ScoreShares(with);
        assertThat(byVariance.byVariance()).isTrue();
        assertThat(byVariance.of(0)).isEqualTo(Math.sqrt(0.5) / (Math.sqrt(0.5) + Math.sqrt(0.18)));
        var byWeight = new ScoreShares(Scores.of("r1 1 1 A G 3", "r2 1 2 A G -1"));
        assertThat(byWeight.byVariance()).isFalse();
        assertThat(byWeight.of(0)).isEqualTo(0.75);
        assertThat(byWeight.of(1)).isEqualTo(0.25);
    }

    @Test
    void aRefusedScoreIsNaInTheTableAndItsSumIsKeptApart() throws Exception {
        ScoreRun run = Scores.run(
                Scores.of("rs1 1 100 A G 1", "rs2 1 200 A G 1"),
                Scores.cohort("a").row("1", 100, "A", "G", "0/0"));
        var text = new StringBuilder();
        ScoreTable.write(run, text);
        assertThat(text.toString().lines().toList())
                .isEqualTo(Arrays.asList(
                        "sample\tscore\tmatched\tvariants\tcalled\treference\tfilled\tno_call\tnot_covered\tambiguous"
                                + "\tunmatched\tmatched_share\tweight_share",
                        "a\tNA\t1\t2\t1\t0\t0\t0\t1\t0\t0\t0.5\t0.5"));
        assertThat(run.report().refusal())
                .hasValueSatisfying(
                        gap -> assertThat(gap.missing())
                                .startsWith(
                                        "1 of 1 samples have no score: 50.0 % of the weights are matched in the data (no score below 75 %)"));
    }
}
