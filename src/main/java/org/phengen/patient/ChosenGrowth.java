package org.phengen.patient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.phengen.question.Sex;

/// The one place among children of the same age that speaks for a child, by the same rule as `ChosenBmi`: the median of
/// the z-scores, each at the age of its day, of the usable values of the 24 months up to a date, without the flagged
/// ones.
///
/// @param z standard deviations; empty where no value is left or there is no reference (sex, partial birth date)
/// @param n how many values the median is of
/// @param extended how many of them lie above the 95th percentile, by the 2022 method
/// @param bmi the values' choice, with its window and its points
public record ChosenGrowth(Optional<Double> z, int n, int extended, ChosenBmi bmi) {

    /// @param asOf the site's today
    public static ChosenGrowth of(PatientRecord patient, LocalDate asOf) {
        ChosenBmi bmi = ChosenBmi.of(patient, asOf);
        List<GrowthReference.Place> places = bmi.counted().stream()
                .flatMap(point -> place(patient.sex(), patient.birth(), point).stream())
                .toList();
        List<Double> scores = places.stream().map(GrowthReference.Place::z).toList();
        return new ChosenGrowth(
                scores.isEmpty() ? Optional.empty() : Optional.of(Median.of(scores)),
                scores.size(),
                (int) places.stream().filter(GrowthReference.Place::extended).count(),
                bmi);
    }

    /// One point's place; empty where the age is not known to the day or lies outside the reference.
    public static Optional<GrowthReference.Place> place(Sex sex, Optional<DateInterval> birth, BmiPoint point) {
        if (!point.usable() || !point.when().isOneDay()) {
            return Optional.empty();
        }
        return birth.filter(DateInterval::isOneDay)
                .map(born -> months(born.first(), point.when().first()))
                .flatMap(months -> GrowthReference.place(sex, months, new BodyMassIndex(point.value())));
    }

    /// Age in months with fraction: completed months, and the share of the month begun.
    public static double months(LocalDate birth, LocalDate day) {
        long whole = ChronoUnit.MONTHS.between(birth, day);
        LocalDate begun = birth.plusMonths(whole);
        double length = ChronoUnit.DAYS.between(begun, birth.plusMonths(whole + 1));
        return whole + ChronoUnit.DAYS.between(begun, day) / length;
    }
}
