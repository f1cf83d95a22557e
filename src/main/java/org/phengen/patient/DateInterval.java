package org.phengen.patient;

import java.time.LocalDate;
import java.util.Optional;
import org.phengen.question.TimeWindow;

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

    /// The part of it that lies neither before one day nor after another; empty where nothing does.
    Optional<DateInterval> clipped(LocalDate earliest, LocalDate latest) {
        LocalDate from = first.isBefore(earliest) ? earliest : first;
        LocalDate to = last.isAfter(latest) ? latest : last;
        return to.isBefore(from) ? Optional.empty() : Optional.of(new DateInterval(from, to));
    }

    /// Whether the day lies in a window: surely, perhaps, or surely not.
    Certainty within(TimeWindow.Dates window) {
        boolean before = window.from().filter(last::isBefore).isPresent();
        boolean after = window.before().filter(end -> !first.isBefore(end)).isPresent();
        if (before || after) {
            return Certainty.NO;
        }
        boolean begins = window.from().filter(first::isBefore).isEmpty();
        boolean ends = window.before().filter(end -> !last.isBefore(end)).isEmpty();
        return begins && ends ? Certainty.YES : Certainty.MAYBE;
    }

    @Override
    public String toString() {
        return isOneDay() ? "on " + first : "between " + first + " and " + last;
    }
}
