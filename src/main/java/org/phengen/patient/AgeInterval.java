package org.phengen.patient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.phengen.question.AgeRange;

/// The ages, in completed years, that a record allows.
///
/// @param youngest completed years, inclusive, not negative
/// @param oldest completed years, inclusive
public record AgeInterval(int youngest, int oldest) {
    public AgeInterval {
        if (youngest < 0 || oldest < youngest) {
            throw new IllegalArgumentException("not an age interval: " + youngest + " to " + oldest);
        }
    }

    /// The ages at an event, given the possible days of birth and of the event. Whoever was born on 29 February
    /// completes a year on 1 March of a common year. Possibilities before birth are left out; empty where no other
    /// remains, because the two dates contradict each other.
    public static Optional<AgeInterval> between(DateInterval birth, DateInterval event) {
        if (event.last().isBefore(birth.first())) {
            return Optional.empty();
        }
        int oldest = completedYears(birth.first(), event.last());
        int youngest = Math.max(0, completedYears(birth.last(), event.first()));
        return Optional.of(new AgeInterval(Math.min(youngest, oldest), oldest));
    }

    /// Completed years of an age given in years with fractions; a hair below a whole year counts as the whole year, as
    /// 360 months do for 30 years.
    public static AgeInterval of(Onset.AtAge age) {
        return new AgeInterval((int) Math.floor(age.youngest() + 1e-9), (int) Math.floor(age.oldest() + 1e-9));
    }

    /// Whether the age lies in the range: surely, perhaps, or surely not.
    public Certainty within(AgeRange range) {
        int from = Math.max(youngest, range.from().orElse(0));
        int below = Math.min(oldest + 1, range.below().orElse(Integer.MAX_VALUE));
        int inside = Math.max(0, below - from);
        if (inside == 0) {
            return Certainty.NO;
        }
        return inside == oldest - youngest + 1 ? Certainty.YES : Certainty.MAYBE;
    }

    /// The ages that the earlier of two events can have.
    public AgeInterval earlier(AgeInterval other) {
        return new AgeInterval(Math.min(youngest, other.youngest), Math.min(oldest, other.oldest));
    }

    public boolean isExact() {
        return youngest == oldest;
    }

    private static int completedYears(LocalDate birth, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birth, day);
    }

    @Override
    public String toString() {
        return isExact() ? Integer.toString(youngest) : youngest + " to " + oldest;
    }
}
