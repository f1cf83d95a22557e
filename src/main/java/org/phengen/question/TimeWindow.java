package org.phengen.question;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// A stretch of days that something must fall into: on the calendar, or counted back from the site's own date.
public sealed interface TimeWindow {
    /// Longest stretch that is counted back, years.
    int LONGEST_YEARS = 130;

    /// Days of the calendar. "In 2021" is from 1 January 2021, before 1 January 2022.
    ///
    /// @param from first day, inclusive
    /// @param before first day that no longer counts
    record Dates(Optional<LocalDate> from, Optional<LocalDate> before) implements TimeWindow {
        public Dates {
            if (from.isEmpty() && before.isEmpty()) {
                throw new IllegalArgumentException("a window of time needs a limit");
            }
            if (from.isPresent() && before.isPresent() && !from.get().isBefore(before.get())) {
                throw new IllegalArgumentException("no day lies in this window");
            }
        }

        /// Both days included.
        public static Dates between(LocalDate first, LocalDate last) {
            return new Dates(Optional.of(first), Optional.of(last.plusDays(1)));
        }
    }

    /// So many units up to the site's date: from the same day that long before it, through the date itself, both
    /// included.
    record Last(int count, Unit unit) implements TimeWindow {
        public Last {
            refuseOddCount(count, unit);
        }
    }

    /// Longer ago than so many units: before the first day of [Last].
    record LongerAgo(int count, Unit unit) implements TimeWindow {
        public LongerAgo {
            refuseOddCount(count, unit);
        }
    }

    /// What is counted back.
    enum Unit {
        DAYS(366 * LONGEST_YEARS),
        WEEKS(53 * LONGEST_YEARS),
        MONTHS(12 * LONGEST_YEARS),
        YEARS(LONGEST_YEARS);

        private final int most;

        Unit(int most) {
            this.most = most;
        }

        /// How many can be counted back at most.
        int most() {
            return most;
        }

        private Period times(int count) {
            return switch (this) {
                case DAYS -> Period.ofDays(count);
                case WEEKS -> Period.ofWeeks(count);
                case MONTHS -> Period.ofMonths(count);
                case YEARS -> Period.ofYears(count);
            };
        }
    }

    /// The days meant at a site.
    ///
    /// @param today the site's date
    default Dates at(LocalDate today) {
        return switch (this) {
            case Dates dates -> dates;
            case Last last -> Dates.between(today.minus(last.unit().times(last.count())), today);
            case LongerAgo ago ->
                new Dates(Optional.empty(), Optional.of(today.minus(ago.unit().times(ago.count()))));
        };
    }

    private static void refuseOddCount(int count, Unit unit) {
        if (count < 1 || count > unit.most) {
            throw new IllegalArgumentException("from 1 to " + unit.most + " can be counted back");
        }
    }
}
