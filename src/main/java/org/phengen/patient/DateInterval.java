package org.phengen.patient;

import java.time.LocalDate;

/// The days that a date, complete or partial, can mean: `1990` is 1990-01-01 to 1990-12-31.
///
/// @param first earliest possible day, inclusive
/// @param last latest possible day, inclusive
public record DateInterval(LocalDate first, LocalDate last) {
    public DateInterval {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a date interval ends before it begins: " + first + " to " + last);
        }
    }

    public static DateInterval day(LocalDate day) {
        return new DateInterval(day, day);
    }

    public boolean isOneDay() {
        return first.equals(last);
    }
}
