package org.phengen.question;

import java.util.Optional;

/// Ages in completed years: at least `from` (inclusive), less than `below` (exclusive). "Under 30" is `below 30`, "30
/// or
/// over" is `from 30`, "over 30" is `from 31`, "between 20 and 30" is `from 20, below 31`.
///
/// @param from youngest completed age, years, inclusive
/// @param below first completed age that no longer counts, years
public record AgeRange(Optional<Integer> from, Optional<Integer> below) {
    public AgeRange {
        if (from.isEmpty() && below.isEmpty()) {
            throw new IllegalArgumentException("an age range needs a limit");
        }
        if (from.orElse(0) < 0 || below.orElse(1) < 1 || from.orElse(0) >= below.orElse(Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("no age lies in this range");
        }
    }

    /// Ages less than so many completed years.
    public static AgeRange under(int years) {
        return new AgeRange(Optional.empty(), Optional.of(years));
    }

    /// Ages of at least so many completed years.
    public static AgeRange atLeast(int years) {
        return new AgeRange(Optional.of(years), Optional.empty());
    }

    public boolean contains(int completedYears) {
        return completedYears >= from.orElse(0) && completedYears < below.orElse(Integer.MAX_VALUE);
    }
}
