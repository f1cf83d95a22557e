package org.phengen.fhir;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phengen.patient.DateInterval;

/// FHIR `date`, `dateTime` and `instant` as the days they can mean: `1990`, `1990-05`, `1990-05-17`, with or without a
/// time. The day is the one written, in whatever time zone; the zone only decides whether two times are the same
/// moment.
/// Keeps each interval once. Not safe for several threads.
final class FhirDate {
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2150;
    private static final int DAYS_A_YEAR = 12 * 31;

    /// Single days from the first of that year on, each month as one of 31 days.
    private final @Nullable DateInterval[] days = new DateInterval[DAYS_A_YEAR * (LAST_YEAR - FIRST_YEAR)];
    private final Map<String, Optional<DateInterval>> seen = new HashMap<>();
    /// what one visit measures has one moment, and one text of it
    private String lastDay = "";
    private Optional<DateInterval> lastDays = Optional.empty();
    private String lastText = "";
    private String lastMoment = "";

    /// The days; empty where the text is no FHIR date.
    Optional<DateInterval> days(String text) {
        if (!text.equals(lastDay)) {
            lastDays = read(text);
            lastDay = text;
        }
        return lastDays;
    }

    private Optional<DateInterval> read(String text) {
        int time = text.indexOf('T');
        int length = time < 0 ? text.length() : time;
        int year = length == 10 ? number(text, 0, 4) : -1;
        if (year < FIRST_YEAR || year >= LAST_YEAR || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return length > 10 ? Optional.empty() : seen.computeIfAbsent(text.substring(0, length), FhirDate::parse);
        }
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        int place = DAYS_A_YEAR * (year - FIRST_YEAR) + 31 * (month - 1) + day - 1;
        if (days[place] == null) {
            days[place] = day(year, month, day).orElse(null);
        }
        return Optional.ofNullable(days[place]);
    }

    /// The days of a period: from the first of its start to the last of its end, either of which may be missing.
    Optional<DateInterval> period(Fields period) {
        Optional<DateInterval> start = period.text("start").flatMap(this::days);
        Optional<DateInterval> end = period.text("end").flatMap(this::days);
        if (start.isEmpty() || end.isEmpty()) {
            return start.or(() -> end);
        }
        return end.get().last().isBefore(start.get().first())
                ? Optional.empty()
                : Optional.of(new DateInterval(start.get().first(), end.get().last()));
    }

    /// A text that is equal for equal moments: the second since 1970 and its fraction where the time has an offset,
    /// else
    /// the text itself. Written out by hand, because it is asked for every observation of a site.
    String moment(String text) {
        if (!text.equals(lastText)) {
            lastMoment = written(text);
            lastText = text;
        }
        return lastMoment;
    }

    private String written(String text) {
        int seconds = text.indexOf('T') + "hh:mm:ss".length();
        int offset = seconds + 1;
        while (offset < text.length() && (text.charAt(offset) == '.' || Character.isDigit(text.charAt(offset)))) {
            offset++;
        }
        Optional<DateInterval> day = days(text);
        int secondOfDay = clock(text, text.indexOf('T') + 1, true);
        boolean utc = text.length() == offset + 1 && text.charAt(offset) == 'Z';
        int east = utc ? 0 : clock(text, offset + 1, false);
        if (text.indexOf('T') != 10 || secondOfDay < 0 || east < 0 || day.isEmpty()) {
            return text;
        }
        int sign = !utc && text.charAt(offset) == '-' ? 1 : -1;
        long second = day.get().first().toEpochDay() * 86_400 + secondOfDay + (long) sign * east;
        return offset == seconds + 1
                ? Long.toString(second)
                : second + text.substring(seconds + 1, offset).replaceAll("[.0]+$", "");
    }

    /// Seconds of `hh:mm` or `hh:mm:ss` at a place of the text; negative where it is not one, or is not its end.
    private static int clock(String text, int at, boolean withSeconds) {
        int length = withSeconds ? 8 : 5;
        if (at <= 0 || text.length() < at + length || !withSeconds && text.length() != at + length) {
            return -1;
        }
        int total = 0;
        for (int i = 0; i < length; i += 3) {
            int tens = text.charAt(at + i) - '0';
            int ones = text.charAt(at + i + 1) - '0';
            boolean colon = i == 0 || text.charAt(at + i - 1) == ':';
            if (tens < 0 || tens > 9 || ones < 0 || ones > 9 || !colon) {
                return -1;
            }
            total = total * 60 + tens * 10 + ones;
        }
        return withSeconds ? total : total * 60;
    }

    private static Optional<DateInterval> parse(String text) {
        int year = number(text, 0, 4);
        int month = text.length() >= 7 && text.charAt(4) == '-' ? number(text, 5, 7) : -1;
        int day = text.length() == 10 && text.charAt(7) == '-' ? number(text, 8, 10) : -1;
        return switch (text.length()) {
            case 4 -> year < 1 ? Optional.empty() : Optional.of(months(year, 1, 12));
            case 7 -> year < 0 || month < 1 || month > 12 ? Optional.empty() : Optional.of(months(year, month, month));
            case 10 -> year < 0 || month < 1 || month > 12 ? Optional.empty() : day(year, month, day);
            default -> Optional.empty();
        };
    }

    private static DateInterval months(int year, int first, int last) {
        return new DateInterval(
                LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    private static Optional<DateInterval> day(int year, int month, int day) {
        boolean exists = day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(DateInterval.day(LocalDate.of(year, month, day))) : Optional.empty();
    }

    /// The number of ASCII digits; negative where anything else stands there.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = i < text.length() ? text.charAt(i) - '0' : -1;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
