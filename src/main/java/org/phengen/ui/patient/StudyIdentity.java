package org.phengen.ui.patient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import org.phengen.language.Language;
import org.phengen.patient.BmiPoint;
import org.phengen.patient.ChosenBmi;
import org.phengen.patient.DateInterval;
import org.phengen.site.PatientStudy;

/// Who a study is about, as the identity bar says it.
final class StudyIdentity {
    private static final double DAYS_A_YEAR = 365.25;

    private StudyIdentity() {}

    static OpenPatient.Identity of(PatientStudy study) {
        return new OpenPatient.Identity(
                study.key(),
                study.patient().name(),
                study.patient().id(),
                study.patient().birth().map(StudyIdentity::born),
                study.ageToday(),
                ageAtMeasure(study).orElse(Double.NaN),
                study.patient().sex());
    }

    /// A full date, or the years that a partial one can mean.
    private static String born(DateInterval birth) {
        if (birth.isOneDay()) {
            return Language.now().day(birth.first());
        }
        int first = birth.first().getYear();
        int last = birth.last().getYear();
        return first == last
                ? Integer.toString(first)
                : Wording.say("identity.years.span", Integer.toString(first), Integer.toString(last));
    }

    /// The age at the newest value that counts, at the site's today where there is none: it decides between the adult
    /// comparison and the growth reference.
    private static OptionalDouble ageAtMeasure(PatientStudy study) {
        ChosenBmi chosen = study.chosen();
        LocalDate day = chosen.points().stream()
                .filter(BmiPoint::usable)
                .filter(point -> point.flags().isEmpty() || chosen.n() == 0)
                .map(point -> point.when().last())
                .filter(when -> !when.isBefore(chosen.from()) && !when.isAfter(chosen.to()))
                .max(Comparator.naturalOrder())
                .orElse(study.asOf());
        return years(study.patient().birth(), DateInterval.day(day));
    }

    /// Years between the middles of two date intervals, with their fraction; empty where the birth is not known.
    static OptionalDouble years(Optional<DateInterval> birth, DateInterval when) {
        return birth.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((middle(when) - middle(birth.get())) / DAYS_A_YEAR);
    }

    private static double middle(DateInterval days) {
        return days.first().toEpochDay() + ChronoUnit.DAYS.between(days.first(), days.last()) / 2.0;
    }
}
