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
import org.phengen.patient.ChosenGrowth;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.PatientRecord;

/// The one value of a person that the comparison uses, by the same rule for the patient and for everybody else.
///
/// @param chosen the median of the last 24 months, with every point behind it
/// @param value from 20 years kg/m2; under 20 the median growth z-score; NaN where there is
/// none
/// @param ageYears at the newest value that counts, today where there is none; NaN where the birth date is not known
/// @param values how many values count
/// @param monthsOld age of the newest one; empty where there is none
/// @param flaggedOnly every value lies in a flagged time (pregnancy, surgery, medicine): it counts only on request
/// @param rule in words
/// @param counted the points that the value is of
record MeasuredValue(
        ChosenBmi chosen,
        List<BmiPoint> counted,
        double value,
        double ageYears,
        int values,
        OptionalDouble monthsOld,
        boolean flaggedOnly,
        String rule) {
    static final double DAYS_A_MONTH = 30.436875;

    /// The day of the newest value that counts, else today.
    LocalDate day(LocalDate asOf) {
        return counted.stream()
                .map(point -> point.when().last())
                .max(Comparator.naturalOrder())
                .orElse(asOf);
    }

    static MeasuredValue of(PatientRecord patient, LocalDate asOf) {
        ChosenBmi chosen = ChosenBmi.of(patient, asOf);
        boolean flaggedOnly = chosen.value().isEmpty() && !chosen.flags().isEmpty();
        Set<ClinicalEvent.Kind> excluded = flaggedOnly ? Set.of() : ChosenBmi.EXCLUDED_BY_DEFAULT;
        ChosenBmi counted = ChosenBmi.of(patient, asOf, excluded);
        Optional<LocalDate> newest =
                counted.counted().stream().map(point -> point.when().last()).max(Comparator.naturalOrder());
        LocalDate day = newest.orElse(asOf);
        double age = patient.birth().map(birth -> Years.between(birth, day)).orElse(Double.NaN);
        OptionalDouble months = newest.isPresent()
                ? OptionalDouble.of(ChronoUnit.DAYS.between(day, asOf) / DAYS_A_MONTH)
                : OptionalDouble.empty();
        if (age < SameRiskPerson.ADULT_FROM_YEARS) {
            ChosenGrowth growth = ChosenGrowth.of(patient, asOf);
            return new MeasuredValue(
                    chosen,
                    chosen.counted(),
                    growth.z().orElse(Double.NaN),
                    age,
                    growth.n(),
                    months,
                    flaggedOnly,
                    "median z-score (CDC growth reference) of the usable values of the last " + ChosenBmi.MONTHS
                            + " months");
        }
        return new MeasuredValue(
                chosen,
                counted.counted(),
                counted.value().map(BodyMassIndex::value).orElse(Double.NaN),
                age,
                counted.n(),
                months,
                flaggedOnly,
                chosen.rule());
    }
}
