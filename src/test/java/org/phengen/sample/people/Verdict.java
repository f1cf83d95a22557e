package org.phengen.sample.people;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.phengen.sample.people.Diagnosis.Onset;

/// Whether a diagnosis was made under 30, decided by plain reading of one record: written apart from the program's own
/// rule.
enum Verdict {
    UNDER,
    EITHER,
    OVER,
    UNKNOWN;

    static boolean isMelanoma(Diagnosis diagnosis) {
        return diagnosis.codings().stream()
                .anyMatch(coding ->
                        coding.display().toLowerCase(java.util.Locale.ROOT).contains("melanoma"));
    }

    static Verdict of(Diagnosis diagnosis, Identity who) {
        if (who.birthText().isEmpty()) {
            return UNKNOWN;
        }
        String born = who.birthText().get();
        if (diagnosis.asserted().isPresent()) {
            return onDate(diagnosis.asserted().get(), born);
        }
        return switch (diagnosis.onset()) {
            case Onset.On on -> onDate(on.date(), born);
            case Onset.During during -> onDate(during.start(), born);
            case Onset.AtAge age -> age.years() < 30 ? UNDER : OVER;
            case Onset.Between range -> range.oldest() < 30 ? UNDER : range.youngest() >= 30 ? OVER : EITHER;
            case Onset.Words words -> recorded(diagnosis, born);
            case Onset.NotRecorded none -> recorded(diagnosis, born);
        };
    }

    private static Verdict recorded(Diagnosis diagnosis, String born) {
        return diagnosis.recorded().map(date -> onDate(date, born)).orElse(UNKNOWN);
    }

    private static Verdict onDate(String date, String born) {
        int oldest = Period.between(first(born), last(date)).getYears();
        int youngest = Period.between(last(born), first(date)).getYears();
        return oldest < 30 ? UNDER : youngest >= 30 ? OVER : EITHER;
    }

    private static LocalDate first(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date.substring(0, 10));
        };
    }

    private static LocalDate last(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date.substring(0, 10));
        };
    }
}
