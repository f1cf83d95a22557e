package org.phengen.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.phengen.patient.DateInterval;

/// Ages with their fraction.
final class Years {
    /// Mean length of a Gregorian year, days.
    private static final double DAYS = 365.2425;

    private Years() {}

    /// Whole years to the last birthday, then the share of the year since.
    static double between(LocalDate birth, LocalDate day) {
        long whole = ChronoUnit.YEARS.between(birth, day);
        LocalDate birthday = birth.plusYears(whole);
        LocalDate next = birth.plusYears(whole + 1);
        return whole + (double) ChronoUnit.DAYS.between(birthday, day) / ChronoUnit.DAYS.between(birthday, next);
    }

    /// From the middle of a partial birth date.
    static double between(DateInterval birth, LocalDate day) {
        LocalDate middle = birth.first().plusDays(ChronoUnit.DAYS.between(birth.first(), birth.last()) / 2);
        return day.isBefore(middle) ? ChronoUnit.DAYS.between(middle, day) / DAYS : between(middle, day);
    }
}
