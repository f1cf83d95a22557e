package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phengen.genotype.TextVcf;

class AlleleRulesTest {
    private static AlleleMatch match(String scoreRow, TextVcf data) {
        return Scores.run(Scores.of(scoreRow), data).match(0);
    }

    private static MatchWay way(AlleleMatch match) {
        assertThat(match).isInstanceOf(AlleleMatch.Usable.class);
        return ((AlleleMatch.Usable) match).way();
    }

    @Test
    void theFourWaysAreTriedInTheirOrder() {
        assertThat(way(match("rs 1 100 A G 1", Scores.cohort("a").row("1", 100, "A", "G", "0/1"))))
                .isEqualTo(MatchWay.REF_ALT);
        assertThat(way(match("rs 1 100 G A 1", Scores.cohort("a").row("1", 100, "A", "G", "0/1"))))
                .isEqualTo(MatchWay.ALT_REF);
        assertThat(way(match("rs 1 100 T C 1", Scores.cohort("a").row("1", 100, "A", "G", "0/1"))))
                .isEqualTo(MatchWay.REF_ALT_FLIPPED);
        assertThat(way(match("rs 1 100 C T 1", Scores.cohort("a").row("1", 100, "A", "G", "0/1"))))
                .isEqualTo(MatchWay.ALT_REF_FLIPPED);
    }

    @Test
    void aFlippedWeightCountsTheAlleleOfTheOtherStrand() {
        ScoreRun run =
                Scores.run(Scores.of("rs 1 100 C T 1"), Scores.cohort("a", "b").row("1", 100, "A", "G", "0/1", "1/1"));
        assertThat(Scores.sum(run, "a")).isEqualTo(1);
        assertThat(Scores.sum(run, "b")).isEqualTo(2);
        assertThat(run.strand().flipped()).isEqualTo(1);
    }

    @Test
    void otherAllelesAtThePositionAreNoMatchAndSaid() {
        assertThat(match("rs 1 100 A G 1", Scores.cohort("a").row("1", 100, "C", "G", "0/1")))
                .isEqualTo(new AlleleMatch.Excluded(ExclusionReason.ALLELES_DISAGREE));
    }

    @Test
    void anInsertionIsMatchedByItsWholeAllelesAndNeverFlipped() {
        assertThat(way(match("rs 1 100 CTT C 1", Scores.cohort("a").row("1", 100, "C", "CTT", "0/1"))))
                .isEqualTo(MatchWay.ALT_REF);
        assertThat(match("rs 1 100 GAA G 1", Scores.cohort("a").row("1", 100, "C", "CTT", "0/1")))
                .isEqualTo(new AlleleMatch.Excluded(ExclusionReason.ALLELES_DISAGREE));
    }

    @Test
    void aRowWithSeveralAltsIsSplitByAlleleAndAThirdAlleleCountsNoCopy() {
        TextVcf data = Scores.cohort("a", "b", "c", "d").row("1", 100, "A", "C,G", "0/2", "1/2", "0/1", "1/1");
        ScoreRun alt = Scores.run(Scores.of("rs 1 100 G A 1"), data);
        assertThat(alt.scores()).extracting(SampleScore::score).containsExactly(1.0, 1.0, 0.0, 0.0);
        ScoreRun ref = Scores.run(Scores.of("rs 1 100 A G 1"), data);
        assertThat(ref.scores()).extracting(SampleScore::score).containsExactly(1.0, 0.0, 1.0, 0.0);
    }

    @Test
    void withoutAnOtherAlleleTheEffectAlleleIsSoughtInRefThenAltThenFlippedAndMarked() {
        assertThat(way(match("rs 1 100 A . 1", Scores.cohort("a").row("1", 100, "A", "G", "0/1"))))
                .isEqualTo(MatchWay.EFFECT_IS_REF);
        assertThat(way(match("rs 1 100 G . 1", Scores.cohort("a").row("1", 100, "A", "G", "0/1"))))
                .isEqualTo(MatchWay.EFFECT_IS_ALT);
        assertThat(way(match("rs 1 100 T . 1", Scores.cohort("a").row("1", 100, "A", "G", "0/1"))))
                .isEqualTo(MatchWay.EFFECT_IS_REF_FLIPPED);
        assertThat(way(match("rs 1 100 C . 1", Scores.cohort("a").row("1", 100, "A", "G", "0/1"))))
                .isEqualTo(MatchWay.EFFECT_IS_ALT_FLIPPED);
    }

    @Test
    void withoutAnOtherAlleleARowWithSeveralAltsIsLeftOut() {
        assertThat(match("rs 1 100 A . 1", Scores.cohort("a").row("1", 100, "A", "G,C", "0/1")))
                .isEqualTo(new AlleleMatch.Excluded(ExclusionReason.MULTI_ALLELIC));
    }

    @Test
    void withoutAnOtherAlleleARowThatReadsTheSameOnBothStrandsIsAmbiguous() {
        assertThat(match("rs 1 100 A . 1", Scores.cohort("a").row("1", 100, "A", "T", "0/1")))
                .isEqualTo(new AlleleMatch.Excluded(ExclusionReason.AMBIGUOUS));
    }

    @Test
    void twoRowsThatFitEquallyWellAreATie() {
        TextVcf data = Scores.cohort("a").row("1", 100, "A", "G", "0/1").row("1", 100, "A", "G", "1/1");
        ScoreRun run = Scores.run(Scores.of("rs 1 100 A G 1"), data);
        assertThat(run.match(0)).isEqualTo(new AlleleMatch.Excluded(ExclusionReason.DUPLICATE_IN_DATA));
        assertThat(Scores.score(run, "a").counts().unmatched()).isEqualTo(1);
    }

    @Test
    void aRowAlreadySplitByAlleleIsFoundAmongItsSiblings() {
        TextVcf data =
                Scores.cohort("a", "b").row("1", 100, "A", "C", "0/1", "0/0").row("1", 100, "A", "G", "0/0", "1/1");
        ScoreRun run = Scores.run(Scores.of("rs 1 100 G A 1"), data);
        assertThat(run.scores()).extracting(SampleScore::score).containsExactly(0.0, 2.0);
    }

    @Test
    void aRowThatOnlyOverlapsThePositionIsNoMatch() {
        TextVcf data = Scores.cohort("a").row("1", 98, "ACA", "A", "0/1");
        ScoreRun run = Scores.run(Scores.of("rs 1 100 A G 1"), data);
        assertThat(run.match(0)).isInstanceOf(AlleleMatch.Uncovered.class);
    }

    @Test
    void aSpanningDeletionIsAThirdAllele() {
        TextVcf data = Scores.cohort("a", "b").row("1", 100, "A", "G,*", "1/2", "0/2");
        ScoreRun run = Scores.run(Scores.of("rs 1 100 G A 1"), data);
        assertThat(run.scores()).extracting(SampleScore::score).containsExactly(1.0, 0.0);
    }
}
