package org.phengen.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dates as people write them: "2021", "March 2020", "3 March 2020", "March 3rd, 2020", "2020-03-03", "2020-03", "the
/// 1990s". Dates in figures with strokes (3/4/2020) are not read: the order of day and month is not agreed.
final class CalendarWords {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Map<String, Integer> MONTH_NUMBERS = new HashMap<>(Map.of("sept", 9));

    static {
        for (String month : MONTHS) {
            MONTH_NUMBERS.put(month, MONTHS.indexOf(month) + 1);
            MONTH_NUMBERS.put(month.substring(0, 3), MONTHS.indexOf(month) + 1);
        }
    }

    private CalendarWords() {}

    /// Days and how many words they took.
    ///
    /// @param first first day meant, inclusive
    /// @param last last day meant, inclusive
    /// @param bareYear a plain number that could also be an amount
    record Found(LocalDate first, LocalDate last, int words, boolean bareYear) {}

    /// The names of the months.
    static List<String> words() {
        return MONTHS;
    }

    /// Whether a number can be a year of the calendar here: 1900 to 2099.
    static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    static Optional<Found> at(List<Word> words, int from) {
        // read at every word of every key typed: most are neither a number nor a month
        if (!isFigure(text(words, from)) && month(text(words, from)).isEmpty()) {
            return Optional.empty();
        }
        try {
            return iso(words, from)
                    .or(() -> decade(words, from))
                    .or(() -> dayMonthYear(words, from))
                    .or(() -> monthYear(words, from))
                    .or(() -> year(words, from)
                            .map(year -> span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), 1, true)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// `2020-03-03` or `2020-03`, written without spaces.
    private static Optional<Found> iso(List<Word> words, int from) {
        Optional<Integer> year = digits(words, from, 4);
        Optional<Integer> month = glued(words, from + 1, "-") ? digits(words, from + 2, 2) : Optional.empty();
        if (year.isEmpty() || month.isEmpty() || !isGlued(words, from + 2)) {
            return Optional.empty();
        }
        YearMonth whole = YearMonth.of(year.get(), month.get());
        Optional<Integer> day =
                glued(words, from + 3, "-") && isGlued(words, from + 4) ? digits(words, from + 4, 2) : Optional.empty();
        if (day.isPresent()) {
            LocalDate one = whole.atDay(day.get());
            return Optional.of(span(one, one, 5, false));
        }
        return Optional.of(span(whole.atDay(1), whole.atEndOfMonth(), 3, false));
    }

    /// `1990s`
    private static Optional<Found> decade(List<Word> words, int from) {
        boolean s = text(words, from + 1).matches("'?s") && isGlued(words, from + 1);
        return year(words, from)
                .filter(year -> s && year % 10 == 0)
                .map(year -> span(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), 2, false));
    }

    /// `3 March 2020`, `3rd of March 2020`, `March 3, 2020`
    private static Optional<Found> dayMonthYear(List<Word> words, int from) {
        boolean monthFirst = month(text(words, from)).isPresent();
        int at = monthFirst ? from + 1 : from;
        Optional<Integer> day = number(words, at).filter(number -> number >= 1 && number <= 31);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        at++;
        at += text(words, at).matches("st|nd|rd|th") && isGlued(words, at) ? 1 : 0;
        Optional<Integer> month = month(text(words, from));
        if (!monthFirst) {
            at += text(words, at).equals("of") ? 1 : 0;
            month = month(text(words, at));
            at++;
        }
        at += text(words, at).equals(",") ? 1 : 0;
        Optional<Integer> year = year(words, at);
        if (month.isEmpty() || year.isEmpty()) {
            return Optional.empty();
        }
        LocalDate one = LocalDate.of(year.get(), month.get(), day.get());
        return Optional.of(span(one, one, at + 1 - from, false));
    }

    /// `March 2020`, `March of 2020`
    private static Optional<Found> monthYear(List<Word> words, int from) {
        Optional<Integer> month = month(text(words, from));
        int at = from + 1;
        at += text(words, at).equals("of") || text(words, at).equals(",") ? 1 : 0;
        Optional<Integer> year = year(words, at);
        if (month.isEmpty() || year.isEmpty()) {
            return Optional.empty();
        }
        YearMonth whole = YearMonth.of(year.get(), month.get());
        return Optional.of(span(whole.atDay(1), whole.atEndOfMonth(), at + 1 - from, false));
    }

    private static Found span(LocalDate first, LocalDate last, int words, boolean bareYear) {
        return new Found(first, last, words, bareYear);
    }

    private static Optional<Integer> year(List<Word> words, int at) {
        return digits(words, at, 4).filter(CalendarWords::isYear);
    }

    private static Optional<Integer> number(List<Word> words, int at) {
        return digits(words, at, 2).or(() -> digits(words, at, 1));
    }

    private static Optional<Integer> digits(List<Word> words, int at, int length) {
        String text = text(words, at);
        return text.length() == length && text.chars().allMatch(CalendarWords::isFigure)
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private static boolean isFigure(String text) {
        return !text.isEmpty() && isFigure(text.charAt(0));
    }

    private static boolean isFigure(int character) {
        return character >= '0' && character <= '9';
    }

    private static Optional<Integer> month(String word) {
        return Optional.ofNullable(MONTH_NUMBERS.get(word));
    }

    private static boolean glued(List<Word> words, int at, String text) {
        return text(words, at).equals(text) && isGlued(words, at);
    }

    private static boolean isGlued(List<Word> words, int at) {
        return at < words.size() && words.get(at - 1).end() == words.get(at).start();
    }

    private static String text(List<Word> words, int at) {
        return at < words.size() ? words.get(at).text() : "";
    }
}
