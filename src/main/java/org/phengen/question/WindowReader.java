package org.phengen.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.phengen.language.Said;
import org.phengen.question.grammar.QuestionGrammar.*;

/// Reads windows of time. A year, a month or a day counts whole: "since 2019" begins on 1 January 2019, "after 2019" on
/// 1
/// January 2020, "between 2015 and 2018" ends on 31 December 2018.
final class WindowReader {
    private final Marks marks;

    WindowReader(Marks marks) {
        this.marks = marks;
    }

    /// Thrown inside this class where words make no window; the reason is marked.
    private static final class NoWindow extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Said reason;

        NoWindow(Said reason) {
            super(reason.english());
            this.reason = reason;
        }
    }

    /// The windows asked for, one of which must hold; empty where the words make none, which is marked.
    List<TimeWindow> read(WindowsContext context) {
        List<TimeWindow> windows = new ArrayList<>();
        for (WindowContext window : context.window()) {
            try {
                windows.add(window(window));
            } catch (NoWindow e) {
                marks.mark(context, e.reason);
                return List.of();
            }
        }
        return windows;
    }

    /// Whether it begins with a date that no word leads to: "melanoma 2019".
    static boolean isBare(WindowsContext context) {
        return context.window(0) instanceof DuringDayContext during && during.DURING() == null
                || isSign(context.window(0));
    }

    /// "melanoma - 2019"
    private static boolean isSign(WindowContext context) {
        return context instanceof UntilDayContext until
                && until.TO() != null
                && !Character.isLetter(until.TO().getText().charAt(0));
    }

    private static TimeWindow window(WindowContext context) throws NoWindow {
        return switch (context) {
            case LastTimeContext c -> last(c);
            case BetweenEventsContext c -> throw new NoWindow(Said.told("question.reason.timeBetweenTwoEvents"));
            case LongerAgoContext c ->
                new TimeWindow.LongerAgo(count(c, (Piece) c.NUMBER().getSymbol()), unit(c.span()));
            case ExactlyAgoContext c ->
                throw new NoWindow(Said.told("question.reason.sayLastOrMore", words(c), words(c)));
            case SinceDayContext c -> new TimeWindow.Dates(Optional.of(first(c.day())), Optional.empty());
            case BeforeDayContext c -> new TimeWindow.Dates(Optional.empty(), Optional.of(first(c.day())));
            case AfterDayContext c -> new TimeWindow.Dates(Optional.of(next(c.day())), Optional.empty());
            case UntilDayContext c -> new TimeWindow.Dates(Optional.empty(), Optional.of(next(c.day())));
            case BetweenDaysContext c -> between(c.day(0), c.day(1));
            case FromDayToContext c -> between(c.day(0), c.day(1));
            case DuringDayContext c -> between(c.day(), c.day());
            default -> throw new IllegalStateException("a window the grammar does not have");
        };
    }

    /// "In the last year" are twelve months; "last year" may be the year of the calendar.
    private static TimeWindow last(LastTimeContext context) throws NoWindow {
        if (context.NUMBER() == null) {
            if (!context.LAST().getText().toLowerCase(Locale.ROOT).contains("the ")) {
                throw new NoWindow(Said.told("question.reason.canMeanCalendarOr"));
            }
            return new TimeWindow.Last(1, unit(context.span()));
        }
        return new TimeWindow.Last(count(context, (Piece) context.NUMBER().getSymbol()), unit(context.span()));
    }

    private static String words(ExactlyAgoContext context) {
        return context.NUMBER().getText() + " " + context.span().getText();
    }

    private static TimeWindow between(DayContext from, DayContext to) throws NoWindow {
        if (!first(from).isBefore(next(to))) {
            throw new NoWindow(Said.told("question.reason.timeEndsBeforeBegins"));
        }
        return new TimeWindow.Dates(Optional.of(first(from)), Optional.of(next(to)));
    }

    private static LocalDate first(DayContext context) {
        return days(context).from().orElseThrow();
    }

    private static LocalDate next(DayContext context) {
        return days(context).before().orElseThrow();
    }

    private static TimeWindow.Dates days(DayContext context) {
        return ((Piece) context.getStart()).days().orElseThrow();
    }

    private static int count(ParserRuleContext context, Piece number) throws NoWindow {
        BigDecimal value = number.amount().stripTrailingZeros();
        if (value.scale() > 0) {
            throw new NoWindow(Said.told("question.reason.wholeUnitsOnlySay"));
        }
        if (value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(most(context))) > 0) {
            throw new NoWindow(Said.told("question.reason.moreThanLifetimeOr"));
        }
        return value.intValueExact();
    }

    private static int most(ParserRuleContext context) throws NoWindow {
        SpanContext span = context.getRuleContext(SpanContext.class, 0);
        return unit(span).most();
    }

    /// "2 years", not "2 years old" or a birthday.
    private static TimeWindow.Unit unit(SpanContext span) throws NoWindow {
        return switch (span.getText().toLowerCase(Locale.ROOT)) {
            case "year", "years", "yr", "yrs", "y" -> TimeWindow.Unit.YEARS;
            case "month", "months", "mo" -> TimeWindow.Unit.MONTHS;
            case "week", "weeks", "wk" -> TimeWindow.Unit.WEEKS;
            case "day", "days" -> TimeWindow.Unit.DAYS;
            default -> throw new NoWindow(Said.told("question.reason.ageWhereTimeAwaited"));
        };
    }
}
