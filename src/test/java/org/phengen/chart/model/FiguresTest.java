package org.phengen.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void minusIsTheTrueMinusAndNothingHasNoSign() {
        assertThat(Figures.difference(-0.34)).isEqualTo("\u22120.3");
        assertThat(Figures.difference(3.16)).isEqualTo("+3.2");
        assertThat(Figures.difference(-0.04)).isEqualTo("0.0");
        assertThat(Figures.score(0.004)).isEqualTo("0.00");
    }

    @Test
    void rangesHaveAnEnDashButNeverBesideAMinus() {
        assertThat(Figures.ofHundred(new Interval(0.67, 0.76))).isEqualTo("67\u201376");
        assertThat(Figures.dash("28.7", "30.1")).isEqualTo("28.7\u201330.1");
        assertThat(Figures.dash("\u22121.0", "+0.5")).isEqualTo("\u22121.0 to +0.5");
        assertThat(Figures.words(new Interval(28.68, 30.12))).isEqualTo("28.7 to 30.1");
    }

    @Test
    void aShareIsNeverRoundedToNobodyOrEverybody() {
        assertThat(Figures.ofHundred(0.001)).isEqualTo("under 1");
        assertThat(Figures.ofHundred(0.999)).isEqualTo("over 99");
        assertThat(Figures.ofHundred(0)).isEqualTo("0");
        assertThat(Figures.ofHundred(1)).isEqualTo("100");
        assertThat(Figures.ofHundred(0.714)).isEqualTo("71");
    }

    @Test
    void percentHasAThinSpaceAndThousandsAComma() {
        assertThat(Figures.percent(0.0271)).isEqualTo("2.7\u202f%");
        assertThat(Figures.wholePercent(0.75)).isEqualTo("75\u202f%");
        assertThat(Figures.count(1648)).isEqualTo("1,648");
    }
}
