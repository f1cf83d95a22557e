package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.patient.People.bmi;
import static org.phengen.patient.People.measured;
import static org.phengen.patient.People.weight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.question.ConceptName;
import org.phengen.question.Criterion.Comparison;
import org.phengen.question.Criterion.Measure;
import org.phengen.question.TimeWindow;

/// A measure in a window of time: the value that counts is picked by the same rule as without one.
class WindowedMeasureTest {
    private static final TimeWindow IN_2021 =
            TimeWindow.Dates.between(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));

    private static Certainty check(
            ConceptName measure, Comparison comparison, String value, TimeWindow window, Measurement... measurements) {
        Measure asked = new Measure(measure, comparison, new BigDecimal(value), Optional.empty(), Optional.of(window));
        return People.check(any -> false)
                .check(asked, measured("1980", List.of(measurements)))
                .certainty();
    }

    @Test
    void onlyValuesOfTheWindowCountAndNoneThereIsUnknown() {
        Measurement[] all = {bmi("2020-12-31", 41), bmi("2021-06-01", 31), bmi("2026-01-01", 20)};
        assertThat(check(People.BMI, Comparison.MORE, "30", IN_2021, all)).isEqualTo(Certainty.YES);
        assertThat(check(People.BMI, Comparison.MORE, "40", IN_2021, all)).isEqualTo(Certainty.NO);
        assertThat(check(People.BMI, Comparison.MORE, "30", IN_2021, bmi("2020-12-31", 41), bmi("2022-01-01", 41)))
                .isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void theBodyMassIndexIsTheMedianAndOfOtherMeasuresTheLatestCounts() {
        assertThat(check(
                        People.BMI,
                        Comparison.MORE,
                        "30",
                        IN_2021,
                        bmi("2021-01-01", 35),
                        bmi("2021-05-01", 31),
                        bmi("2021-12-31", 25)))
                .isEqualTo(Certainty.YES);
        assertThat(check(
                        People.WEIGHT,
                        Comparison.MORE,
                        "90",
                        IN_2021,
                        weight("2021-01-01", 100),
                        weight("2021-12-31", 80)))
                .isEqualTo(Certainty.NO);
    }

    @Test
    void aValueThatPerhapsLiesInTheWindowMakesAMaybeOnlyWhereItChangesTheAnswer() {
        TimeWindow firstHalf = TimeWindow.Dates.between(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30));
        assertThat(check(People.BMI, Comparison.MORE, "30", firstHalf, bmi("2021", 35)))
                .isEqualTo(Certainty.MAYBE);
        assertThat(check(People.BMI, Comparison.MORE, "30", firstHalf, bmi("2021-02-01", 33), bmi("2021", 35)))
                .isEqualTo(Certainty.YES);
        assertThat(check(People.BMI, Comparison.MORE, "30", firstHalf, bmi("2021-02-01", 28), bmi("2021", 35)))
                .isEqualTo(Certainty.MAYBE);
        assertThat(check(
                        People.WEIGHT,
                        Comparison.MORE,
                        "90",
                        TimeWindow.Dates.between(LocalDate.of(2020, 7, 1), LocalDate.of(2021, 12, 31)),
                        weight("2020", 100),
                        weight("2021-05-01", 80)))
                .as("a later value surely counts, so the vague one cannot be the latest")
                .isEqualTo(Certainty.NO);
    }

    @Test
    void theLastTwentyFourMonthsAnswerLikeTheRuleWithoutAWindow() {
        TimeWindow usual = new TimeWindow.Last(24, TimeWindow.Unit.MONTHS);
        Measurement[] all = {bmi("2024-10-31", 45), bmi("2024-11-01", 33), bmi("2026-11-01", 29)};
        assertThat(check(People.BMI, Comparison.EQUAL, "31", usual, all)).isEqualTo(Certainty.YES);
        Measure without = new Measure(People.BMI, Comparison.EQUAL, new BigDecimal("31"), Optional.empty());
        assertThat(People.check(any -> false)
                        .check(without, measured("1980", List.of(all)))
                        .certainty())
                .isEqualTo(Certainty.YES);
    }

    @Test
    void valuesAfterTheSitesDateDoNotCount() {
        TimeWindow since = new TimeWindow.Dates(Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty());
        assertThat(check(People.BMI, Comparison.MORE, "30", since, bmi("2026-12-01", 41)))
                .isEqualTo(Certainty.UNKNOWN);
    }
}
