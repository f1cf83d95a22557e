package org.phengen.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.phengen.cohort.SameRiskPerson;
import org.phengen.patient.BmiPoint;
import org.phengen.patient.BodyMassIndex;
import org.phengen.patient.ChosenBmi;
import org.phengen.patient.GrowthReference;
import org.phengen.patient.PatientRecord;

/// The one value of a person that the comparison uses, by the same rule for the patient and for everybody else.
///
/// @param chosen the median of the last 24 months, with every point behind it
/// @param value from 20 years kg/m2; under 20 the growth reference's z-score of the newest value; NaN where there is
/// none
/// @param ageYears at the newest value that counts, today where there is none; NaN where the birth date is not known
/// @param values how many values count
/// @param monthsOld age of the newest one; empty where there is none
/// @param flaggedOnly every value lies in a flagged time (pregnancy, surgery, medicine): it counts only on request
/// @param rule in words
record MeasuredValue(
        ChosenBmi chosen,
        double value,
        double ageYears,
        int values,
        OptionalDouble monthsOld,
        boolean flaggedOnly,
        String rule) {
    private static final double DAYS_A_MONTH = 30.436875;

    static MeasuredValue of(PatientRecord patient, LocalDate asOf) {
        ChosenBmi chosen = ChosenBmi.of(patient, asOf);
        boolean flaggedOnly = chosen.value().isEmpty() && !chosen.flags().isEmpty();
        ChosenBmi counted = flaggedOnly ? ChosenBmi.of(patient, asOf, Set.of()) : chosen;
        Optional<BmiPoint> newest = newest(counted, flaggedOnly);
        LocalDate day = newest.map(point -> point.when().last()).orElse(asOf);
        double age = patient.birth().map(birth -> Years.between(birth, day)).orElse(Double.NaN);
        OptionalDouble months = newest.isPresent()
                ? OptionalDouble.of(ChronoUnit.DAYS.between(day, asOf) / DAYS_A_MONTH)
                : OptionalDouble.empty();
        if (age < SameRiskPerson.ADULT_FROM_YEARS) {
            return new MeasuredValue(
                    chosen,
                    newest.map(point -> z(patient, age, point.value())).orElse(Double.NaN),
                    age,
                    newest.isPresent() ? 1 : 0,
                    months,
                    flaggedOnly,
                    "z-score of the newest usable value of the last " + ChosenBmi.MONTHS
                            + " months (CDC growth reference)");
        }
        return new MeasuredValue(
                chosen,
                counted.value().map(BodyMassIndex::value).orElse(Double.NaN),
                age,
                counted.n(),
                months,
                flaggedOnly,
                chosen.rule());
    }

    private static Optional<BmiPoint> newest(ChosenBmi counted, boolean flaggedToo) {
        List<BmiPoint> points = counted.points();
        return points.stream()
                .filter(BmiPoint::usable)
                .filter(point -> flaggedToo || point.flags().isEmpty())
                .filter(point -> !point.when().first().isBefore(counted.from())
                        && !point.when().last().isAfter(counted.to()))
                .max(Comparator.comparing(point -> point.when().last()));
    }

    private static double z(PatientRecord patient, double ageYears, double bmi) {
        return GrowthReference.place(patient.sex(), 12 * ageYears, new BodyMassIndex(bmi))
                .map(GrowthReference.Place::z)
                .orElse(Double.NaN);
    }
}
