package org.phengen.question;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Windows of time as words.
final class WindowWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private WindowWords() {}

    /// As in a sentence to be read again, and on a chip: "in the last 2 years", "since 2019", "in March 2020".
    static String sentence(TimeWindow window) {
        return switch (window) {
            case TimeWindow.Last last ->
                "in the last " + (last.count() == 1 ? one(last.unit()) : counted(last.count(), last.unit()));
            case TimeWindow.LongerAgo ago -> "more than " + counted(ago.count(), ago.unit()) + " ago";
            case TimeWindow.Dates dates -> dates(dates.from(), dates.before());
        };
    }

    /// The exact days: "from 1 January 2019 on", "1 January 2015 through 31 December 2018, both included".
    static String days(TimeWindow window) {
        return switch (window) {
            case TimeWindow.Last last ->
                "from the same day " + counted(last.count(), last.unit())
                        + " before the site's date through that date, both included";
            case TimeWindow.LongerAgo ago ->
                "before the same day " + counted(ago.count(), ago.unit()) + " before the site's date";
            case TimeWindow.Dates dates -> {
                Optional<String> first = dates.from().map(DAY::format);
                Optional<String> last =
                        dates.before().map(before -> before.minusDays(1)).map(DAY::format);
                if (first.isPresent() && last.isPresent()) {
                    yield first.equals(last)
                            ? "on " + first.get()
                            : first.get() + " through " + last.get() + ", both included";
                }
                yield first.map(day -> "from " + day + " on, that day included")
                        .orElseGet(() -> "through " + last.orElseThrow() + ", that day included");
            }
        };
    }

    private static String counted(int count, TimeWindow.Unit unit) {
        return count == 1 ? "1 " + one(unit) : count + " " + unit.name().toLowerCase(Locale.ROOT);
    }

    private static String one(TimeWindow.Unit unit) {
        String word = unit.name().toLowerCase(Locale.ROOT);
        return word.substring(0, word.length() - 1);
    }

    private static String dates(Optional<LocalDate> from, Optional<LocalDate> before) {
        if (from.isEmpty()) {
            return "before " + start(before.orElseThrow());
        }
        LocalDate first = from.get();
        if (before.isEmpty()) {
            return "since " + start(first);
        }
        LocalDate next = before.get();
        if (isYear(first) && isYear(next)) {
            int last = next.getYear() - 1;
            return first.getYear() == last ? "in " + last : "between " + first.getYear() + " and " + last;
        }
        if (isMonth(first) && isMonth(next)) {
            String last = MONTH.format(next.minusDays(1));
            String month = MONTH.format(first);
            return month.equals(last) ? "in " + month : "between " + month + " and " + last;
        }
        LocalDate last = next.minusDays(1);
        return first.equals(last) ? "on " + first : "between " + first + " and " + last;
    }

    /// A day as the start of a year, of a month, or by itself.
    private static String start(LocalDate day) {
        if (isYear(day)) {
            return Integer.toString(day.getYear());
        }
        return isMonth(day) ? MONTH.format(day) : day.toString();
    }

    /// Years beyond those that a bare number can mean are written with their month or day.
    static boolean isYear(LocalDate day) {
        return day.getDayOfYear() == 1
                && CalendarWords.isYear(day.getYear())
                && CalendarWords.isYear(day.getYear() - 1);
    }

    static boolean isMonth(LocalDate day) {
        return day.getDayOfMonth() == 1
                && CalendarWords.isYear(day.getYear())
                && CalendarWords.isYear(day.minusDays(1).getYear());
    }
}
