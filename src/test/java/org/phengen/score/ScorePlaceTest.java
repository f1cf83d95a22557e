package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.TextVcf;

class ScorePlaceTest {
    /// Share of BMI's variance that the 97 loci explain.
    private static final double EXPLAINED = 0.027;

    @Test
    void theTwoQuestionsAboutTheTopTenthHaveVeryDifferentAnswers() {
        ScorePlace low = ScorePlace.of(1.645, 0.1327, new ScorePlace.Strength(EXPLAINED, 0.22));
        ScorePlace high = ScorePlace.of(1.645, 0.1327, new ScorePlace.Strength(EXPLAINED, 0.30));
        assertThat(low.topTenthOfThisScore()).isCloseTo(0.997, within(5e-4));
        assertThat(low.topTenthOfTendency()).isCloseTo(0.226, within(5e-4));
        assertThat(high.topTenthOfTendency()).isCloseTo(0.204, within(5e-4));
        assertThat(low.percentile()).isCloseTo(0.95, within(1e-4));
        assertThat(low.low()).isLessThan(0.95).isGreaterThan(0.90);
        assertThat(low.high()).isGreaterThan(0.95).isLessThan(0.98);
    }

    @Test
    void theErrorOfTheBmiScoreFromItsPublishedStandardErrorsIsAboutAnEighthOfItsSpread() {
        ScoringFile scoring = ScoreCatalog.find(ScoreCatalog.BMI).getLast();
        double spread = scoring.expected().standardDeviation();
        double mean = 0;
        TextVcf data = Scores.cohort("a");
        for (ScoreLocus locus : scoring.loci()) {
            double p = locus.facts().frequency().orElseThrow();
            double error = locus.facts().standardError().orElseThrow();
            mean += 2 * p * (1 - p) * error * error;
            String genotype = p > 0.6 ? "1/1" : p > 0.3 ? "0/1" : "0/0";
            data.row(
                    locus.contig(),
                    locus.position(),
                    locus.alleles().other().orElseThrow(),
                    locus.alleles().effect(),
                    genotype);
        }
        assertThat(Math.sqrt(mean) / spread).isCloseTo(0.1327, within(0.02));
        ScoreRun run = Scores.run(scoring, data);
        assertThat(DrivingVariant.standardErrorOfScore(run, 0) / spread).isBetween(0.05, 0.15);
    }

    @Test
    void aWeightWithoutAKnownDosageWidensTheInterval() {
        ScoringFile scoring = Scores.read(Scores.header("GRCh38")
                + Scores.COLUMNS.strip()
                + "\tallelefrequency_effect\tstandard_error\n"
                + "r1\t1\t1\tA\tG\t1\t0.5\t0.1\nr2\t1\t2\tA\tG\t3\t0.5\t0.1\n");
        ScoreRun run = Scores.run(scoring, Scores.cohort("a").row("1", 1, "G", "A", "1/1"));
        // (2 - 1)^2 0.1^2 + 3^2 0.5
        assertThat(DrivingVariant.standardErrorOfScore(run, 0)).isCloseTo(Math.sqrt(0.01 + 4.5), within(1e-12));
    }

    @Test
    void whatDrivesAScoreAddsUpToItsDistanceFromTheMean() {
        ScoringFile scoring = Scores.read(Scores.header("GRCh38")
                + Scores.COLUMNS.strip()
                + "\tallelefrequency_effect\tgene\n"
                + "r1\t1\t1\tA\tG\t1\t0.5\tGENE1\nr2\t1\t2\tA\tG\t-3\t0.25\tGENE2\n");
        ScoreRun run = Scores.run(
                scoring, Scores.cohort("a").row("1", 1, "G", "A", "1/1").row("1", 2, "G", "A", "0/1"));
        ScoringFile.Expected expected = scoring.expected();
        List<DrivingVariant> driving = DrivingVariant.of(run, 0, expected.standardDeviation());
        assertThat(driving)
                .extracting(variant -> variant.locus().facts().gene().orElseThrow())
                .containsExactly("GENE2", "GENE1");
        double sum = driving.stream().mapToDouble(DrivingVariant::contribution).sum();
        assertThat(sum)
                .isCloseTo((Scores.sum(run, "a") - expected.mean()) / expected.standardDeviation(), within(1e-12));
    }

    @Test
    void aScoreCannotExplainMoreThanIsInherited() {
        assertThatThrownBy(() -> new ScorePlace.Strength(0.3, 0.2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNormalDistributionIsRightToTwelveDigits() {
        assertThat(Normal.below(0)).isEqualTo(0.5);
        assertThat(Normal.below(1)).isCloseTo(0.8413447460685429, within(1e-12));
        assertThat(Normal.below(-1.959963984540054)).isCloseTo(0.025, within(1e-12));
        assertThat(Normal.below(Normal.TOP_TENTH)).isCloseTo(0.9, within(1e-12));
        assertThat(Normal.below(-8)).isCloseTo(6.22096057427178e-16, within(1e-22));
        assertThat(Normal.below(Double.NaN)).isNaN();
    }
}
