package org.phengen.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.phengen.patient.DateInterval;

/// FHIR `date`, `dateTime` and `instant` as the days they can mean: `1990`, `1990-05`, `1990-05-17`, with or without a
/// time. The day is the one written, in whatever time zone; the zone only decides whether two times are the same
/// moment.
/// Keeps each interval once. Not safe for several threads.
final class FhirDate {
    private final Map<String, Optional<DateInterval>> seen = new HashMap<>();

    /// The days; empty where the text is no FHIR date.
    Optional<DateInterval> days(String text) {
        int time = text.indexOf('T');
        String day = time < 0 ? text : text.substring(0, time);
        return day.length() > 10 ? Optional.empty() : seen.computeIfAbsent(day, FhirDate::parse);
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

    /// A text that is equal for equal moments.
    static String moment(String text) {
        if (text.indexOf('T') < 0) {
            return text;
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException withoutZone) {
            return text;
        }
    }

    private static Optional<DateInterval> parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> {
                    int year = Integer.parseInt(text);
                    yield year < 1
                            ? Optional.empty()
                            : Optional.of(new DateInterval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield Optional.of(new DateInterval(month.atDay(1), month.atEndOfMonth()));
                }
                case 10 -> Optional.of(DateInterval.day(LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException noDate) {
            return Optional.empty();
        }
    }
}
