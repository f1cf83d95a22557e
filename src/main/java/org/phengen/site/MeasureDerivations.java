package org.phengen.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phengen.cohort.SameRiskPerson;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;
import org.phengen.patient.BmiPoint;
import org.phengen.patient.ChosenGrowth;
import org.phengen.patient.DateInterval;
import org.phengen.patient.FlaggedWindow;
import org.phengen.patient.GrowthReference;
import org.phengen.patient.Measurement;
import org.phengen.patient.PatientRecord;

/// How the numbers that come from the medical record alone were made: age, the value that speaks, every point of the
/// life.
final class MeasureDerivations {
    private static final String CDC = "CDC 2000 growth charts, BMI for age; extended method 2022";

    private final PatientRecord patient;
    private final MeasuredValue measured;
    private final FactOrigins origins;
    private final LocalDate asOf;

    MeasureDerivations(PatientRecord patient, MeasuredValue measured, FactOrigins origins, LocalDate asOf) {
        this.patient = patient;
        this.measured = measured;
        this.origins = origins;
        this.asOf = asOf;
    }

    List<Derivation> all() {
        List<Derivation> all = new ArrayList<>();
        age().ifPresent(all::add);
        if (!Double.isNaN(measured.value())) {
            all.add(isChild() ? growth() : observed());
        }
        List<BmiPoint> points = measured.chosen().points();
        for (int i = 0; i < points.size(); i++) {
            BmiPoint point = points.get(i);
            if (Double.isFinite(point.value())) {
                all.add(PointDerivation.of(i, point, new PointDerivation.Setting(patient, measured, origins)));
                if (isChild()) {
                    growthPoint(i, point).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private boolean isChild() {
        return measured.ageYears() < SameRiskPerson.ADULT_FROM_YEARS;
    }

    private Optional<Derivation> age() {
        if (patient.birth().isEmpty()) {
            return Optional.empty();
        }
        DateInterval birth = patient.birth().get();
        LocalDate middle = birth.first().plusDays(ChronoUnit.DAYS.between(birth.first(), birth.last()) / 2);
        LocalDate day = measured.day(asOf);
        if (day.isBefore(middle)) {
            return Optional.empty();
        }
        long whole = ChronoUnit.YEARS.between(middle, day);
        LocalDate birthday = middle.plusYears(whole);
        long length = ChronoUnit.DAYS.between(birthday, middle.plusYears(whole + 1));
        return Optional.of(new Draft(
                        "age",
                        Said.told("derivation.made.ageAtMeasureYears2"),
                        Said.told("derivation.made.wholeYearsLastBirthday"))
                .words(
                        Said.of(birth.isOneDay() ? "derivation.made.birthDate" : "derivation.made.birthMiddle"),
                        middle.toString(),
                        origins.of(patient))
                .words(
                        Said.told("derivation.made.sex"),
                        patient.sex().name().toLowerCase(Locale.ROOT),
                        origins.of(patient))
                .words(Said.told("derivation.made.day"), day.toString(), origins.of(newest(day)))
                .number("whole", Said.told("derivation.made.wholeYears"), (double) whole)
                .number("days", Said.told("derivation.made.daysSinceLastBirthday"), (double)
                        ChronoUnit.DAYS.between(birthday, day))
                .number("length", Said.told("derivation.made.daysFromBirthdayNext"), (double) length)
                .value(measured.ageYears(), Digits.ONE, "whole + days / length")
                .make());
    }

    private List<Measurement> newest(LocalDate day) {
        return measured.counted().stream()
                .filter(point -> point.when().last().equals(day))
                .flatMap(point -> point.from().stream())
                .toList();
    }

    private Derivation observed() {
        List<BmiPoint> counted = measured.counted();
        return chosen("observed", Said.told("derivation.made.patientsBmi"), measured.rule() + ", kg/m²")
                .numbers("values", Said.told("derivation.made.valuesCountKgM2"), array(counted), from(counted))
                .value(measured.value(), Digits.ONE, "median(values)")
                .make();
    }

    private Derivation growth() {
        List<Double> scores = new ArrayList<>();
        List<Origin> each = new ArrayList<>();
        List<BmiPoint> points = measured.chosen().points();
        for (BmiPoint point : measured.chosen().counted()) {
            ChosenGrowth.place(patient.sex(), patient.birth(), point).ifPresent(place -> {
                scores.add(place.z());
                each.add(new Origin.Other("growth." + (points.indexOf(point) + 1)));
            });
        }
        return chosen("observed", Said.told("derivation.made.growthZScore"), measured.rule())
                .numbers(
                        "scores",
                        Said.told("derivation.made.zScoresValuesCount"),
                        scores.stream().mapToDouble(Double::doubleValue).toArray(),
                        each.toArray(Origin[]::new))
                .value(measured.value(), Digits.SIGNED_TWO, "median(scores)")
                .make();
    }

    private Draft chosen(String id, Said name, String words) {
        return new Draft(id, name, Said.plain(words))
                .words(
                        Said.told("derivation.made.from"),
                        measured.chosen().from().toString(),
                        new Origin.Setting("the last 24 months"))
                .words(
                        Said.told("derivation.made.to"),
                        measured.chosen().to().toString(),
                        new Origin.Setting("the site's today"))
                .leftOut(measured.chosen().points().stream()
                        .filter(point -> !measured.counted().contains(point))
                        .map(point -> PointDerivation.day(point.when()) + ": " + reason(point))
                        .toList());
    }

    private String reason(BmiPoint point) {
        return point.rejected()
                .or(() -> point.flags().stream().findFirst().map(FlaggedWindow::text))
                .orElse("outside these 24 months");
    }

    private static double[] array(List<BmiPoint> points) {
        return points.stream().mapToDouble(BmiPoint::value).toArray();
    }

    private Origin[] from(List<BmiPoint> points) {
        return points.stream()
                .flatMap(point -> point.from().stream())
                .map(origins::of)
                .toArray(Origin[]::new);
    }

    /// A child's point among children of the same sex and age.
    private Optional<Derivation> growthPoint(int index, BmiPoint point) {
        Optional<GrowthReference.Place> place = ChosenGrowth.place(patient.sex(), patient.birth(), point);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        LocalDate birth = patient.birth().orElseThrow().first();
        double months = ChosenGrowth.months(birth, point.when().first());
        GrowthReference.Lms lms = GrowthReference.lms(patient.sex(), months).orElseThrow();
        Origin row = new Origin.Reference(
                "BMI for age",
                patient.sex().name().toLowerCase(Locale.ROOT)
                        + String.format(Locale.ROOT, ", %.2f months (between the rows beside it)", months),
                CDC);
        boolean extended = place.get().extended();
        Draft draft = new Draft(
                        "growth." + (index + 1),
                        Said.told("derivation.made.growthZScoreOn", PointDerivation.day(point.when())),
                        extended
                                ? Said.told("derivation.made.above95thPercentilePercentile")
                                : Said.told("derivation.made.zBmiML"))
                .number(
                        "bmi",
                        Said.told("derivation.made.bmiKgM2"),
                        point.value(),
                        new Origin.Other(PointDerivation.id(index)))
                .number("L", Said.told("derivation.made.power"), lms.l(), row)
                .number("M", Said.told("derivation.made.medianKgM2"), lms.m(), row)
                .number("S", Said.told("derivation.made.coefficientVariation"), lms.s(), row);
        if (extended) {
            draft.number(
                    "sigma",
                    Said.told("derivation.made.spreadBeyond95thPercentile"),
                    GrowthReference.sigma(patient.sex(), months).orElseThrow(),
                    row);
        }
        return Optional.of(draft.value(
                        place.get().z(),
                        Digits.SIGNED_TWO,
                        extended
                                ? "p95 = M * (1 + L * S * 1.6448536269514722)^(1 / L);"
                                        + " 0 - PhiInverse(0.1 * Phi((p95 - bmi) / sigma))"
                                : "((bmi / M)^L - 1) / (L * S)")
                .make());
    }
}
