package org.phengen.patient;

/// Whether a criterion holds for one person, as far as the record tells.
///
/// The tables, in both of which the order of the two does not matter:
///
/// | and     | YES     | MAYBE | NO | UNKNOWN | | or      | YES | MAYBE | NO      | UNKNOWN |
/// |---------|---------|-------|----|---------|-|---------|-----|-------|---------|---------|
/// | YES     | YES     | MAYBE | NO | UNKNOWN | | YES     | YES | YES   | YES     | YES     |
/// | MAYBE   | MAYBE   | MAYBE | NO | MAYBE   | | MAYBE   | YES | MAYBE | MAYBE   | MAYBE   |
/// | NO      | NO      | NO    | NO | NO      | | NO      | YES | MAYBE | NO      | UNKNOWN |
/// | UNKNOWN | UNKNOWN | MAYBE | NO | UNKNOWN | | UNKNOWN | YES | MAYBE | UNKNOWN | UNKNOWN |
///
/// `not` exchanges YES and NO and leaves the other two. MAYBE outweighs UNKNOWN in both tables: something is recorded
/// that allows both answers, so the person is shown with the maybes; De Morgan's laws hold.
public enum Certainty {
    YES,
    /// the record allows both (a year-only date, an approximate value)
    MAYBE,
    NO,
    /// the record has nothing to decide with (no date at all, no measure)
    UNKNOWN;

    /// Both hold.
    public Certainty and(Certainty other) {
        if (this == NO || other == NO) {
            return NO;
        }
        if (this == MAYBE || other == MAYBE) {
            return MAYBE;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
    }

    /// At least one holds.
    public Certainty or(Certainty other) {
        return not().and(other.not()).not();
    }

    /// It does not hold.
    public Certainty not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case MAYBE -> MAYBE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /// Yes or no.
    public static Certainty of(boolean holds) {
        return holds ? YES : NO;
    }
}
