package org.phengen.question;

import java.time.LocalDate;
import java.util.Optional;
import org.phengen.language.Said;
import org.phengen.language.Said.Calendar;

/// Windows of time as the reader's language has them.
final class SaidWindow {
    private SaidWindow() {}

    /// "in the last 2 years", "since 2019", "in March 2020".
    static Said of(TimeWindow window) {
        return switch (window) {
            case TimeWindow.Last last -> counted("question.window.last.", last.count(), last.unit());
            case TimeWindow.LongerAgo ago -> counted("question.window.ago.", ago.count(), ago.unit());
            case TimeWindow.Dates dates -> dates(dates.from(), dates.before());
        };
    }

    /// The exact days.
    static Said days(TimeWindow window) {
        return switch (window) {
            case TimeWindow.Last last -> counted("question.days.last.", last.count(), last.unit());
            case TimeWindow.LongerAgo ago -> counted("question.days.ago.", ago.count(), ago.unit());
            case TimeWindow.Dates dates -> {
                Optional<Said> first = dates.from().map(day -> Said.calendar(Calendar.LONG_DAY, day));
                Optional<Said> last = dates.before().map(day -> Said.calendar(Calendar.LONG_DAY, day.minusDays(1)));
                if (first.isPresent() && last.isPresent()) {
                    yield first.equals(last)
                            ? Said.of("question.days.on", first.get())
                            : Said.of("question.days.both", first.get(), last.get());
                }
                yield first.map(day -> Said.of("question.days.from", day))
                        .orElseGet(() -> Said.of("question.days.through", last.orElseThrow()));
            }
        };
    }

    private static Said counted(String key, int count, TimeWindow.Unit unit) {
        return Said.of(key + unit.name(), count, Integer.toString(count));
    }

    private static Said dates(Optional<LocalDate> from, Optional<LocalDate> before) {
        if (from.isEmpty()) {
            return Said.of("question.window.before", start(before.orElseThrow()));
        }
        LocalDate first = from.get();
        if (before.isEmpty()) {
            return Said.of("question.window.since", start(first));
        }
        LocalDate next = before.get();
        LocalDate last = next.minusDays(1);
        if (WindowWords.isYear(first) && WindowWords.isYear(next)) {
            return span("year", Calendar.YEAR, first, last);
        }
        if (WindowWords.isMonth(first) && WindowWords.isMonth(next)) {
            return span("month", Calendar.LONG_MONTH, first, last);
        }
        return span("day", Calendar.NUMBERED_DAY, first, last);
    }

    private static Said span(String unit, Calendar style, LocalDate first, LocalDate last) {
        Said one = Said.calendar(style, first);
        Said other = Said.calendar(style, last);
        boolean same = one.english().equals(other.english());
        return same ? Said.of("question.window.in." + unit, one) : Said.of("question.window.between", one, other);
    }

    private static Said start(LocalDate day) {
        if (WindowWords.isYear(day)) {
            return Said.calendar(Calendar.YEAR, day);
        }
        return Said.calendar(WindowWords.isMonth(day) ? Calendar.LONG_MONTH : Calendar.NUMBERED_DAY, day);
    }
}
