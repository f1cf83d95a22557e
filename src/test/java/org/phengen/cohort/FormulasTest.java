package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FormulasTest {
    @Test
    void theLiabilityModelGivesThePublishedCheckValues() {
        assertThat(100 * LiabilityModel.share(0, 0.30, 0.085)).isCloseTo(29.2, within(0.05));
        assertThat(100 * LiabilityModel.share(1.28, 0.30, 0.085)).isCloseTo(43.7, within(0.05));
        assertThat(100 * LiabilityModel.share(2.33, 0.30, 0.085)).isCloseTo(56.4, within(0.05));
        assertThat(100 * LiabilityModel.share(2.33, 0.30, 0.027)).isCloseTo(44, within(0.5));
    }

    @Test
    void aScoreThatExplainsNothingLeavesEverybodyAtThePrevalence() {
        assertThat(LiabilityModel.share(3, 0.30, 0)).isCloseTo(0.30, within(1e-12));
    }

    @Test
    void wilsonGivesTheIntervalsOfTheSizeLimits() {
        Estimate thirty = Wilson.interval(25 / 30.0, 30);
        assertThat(100 * thirty.low()).isCloseTo(66, within(0.5));
        assertThat(100 * thirty.high()).isCloseTo(93, within(0.5));
        Estimate hundred = Wilson.interval(0.82, 100);
        assertThat(100 * hundred.low()).isCloseTo(73, within(0.5));
        assertThat(100 * hundred.high()).isCloseTo(88, within(0.5));
    }

    @Test
    void wilsonStaysInsideAndHoldsTheShareAtTheEnds() {
        assertThat(Wilson.interval(0, 10).low()).isZero();
        assertThat(Wilson.interval(0, 10).high()).isCloseTo(0.2775, within(1e-4));
        assertThat(Wilson.interval(1, 10).high()).isEqualTo(1);
        assertThat(Wilson.interval(0.3, 17.3).contains(0.3)).isTrue();
    }

    @Test
    void theNormalDistributionAndItsInverseUndoEachOther() {
        for (double p : new double[] {1e-4, 0.025, 0.5, 0.9, 0.9999}) {
            assertThat(StandardNormal.cdf(StandardNormal.quantile(p))).isCloseTo(p, within(1e-12));
        }
        assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-10));
    }

    @Test
    void selectingAQuantileEqualsSorting() {
        var random = new SplittableRandom(9);
        for (int round = 0; round < 300; round++) {
            double[] values = random.doubles(random.nextInt(1, 60))
                    .map(v -> Math.round(v * 20))
                    .toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double p = random.nextDouble();
            assertThat(Selection.quantile(values, p)).isCloseTo(Estimate.quantile(sorted, p), within(1e-12));
        }
    }

    @Test
    void theAgeCurveIsStraightBeyondItsKnots() {
        double[] ages = new SplittableRandom(2).doubles(500, 20, 80).toArray();
        AgeSpline spline = AgeSpline.of(ages);
        double[] a = new double[spline.size()];
        double[] b = new double[spline.size()];
        double[] c = new double[spline.size()];
        spline.write(85, a, 0);
        spline.write(90, b, 0);
        spline.write(95, c, 0);
        for (int k = 0; k < a.length; k++) {
            assertThat(c[k] - b[k]).isCloseTo(b[k] - a[k], within(1e-9));
        }
    }
}
