package org.phengen.sample.people;

import java.time.LocalDate;
import org.phengen.sample.chance.Chance;

/// Dates as records write them.
final class Day {
    private Day() {}

    /// A moment of a working day, UTC: `2026-03-14T09:20:00Z`.
    static String at(LocalDate day, Chance chance) {
        return day + "T" + two(chance.within(8, 16)) + ":" + two(5 * chance.within(0, 11)) + ":00Z";
    }

    static String year(LocalDate day) {
        return day.toString().substring(0, 4);
    }

    static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    /// The day at which somebody born on `birth` is so many years old.
    static LocalDate ofAge(LocalDate birth, double years) {
        return birth.plusDays(StrictMath.round(years * 365.25));
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
