package org.phengen.patient;

/// Whether a criterion holds for one person, as far as the record tells.
public enum Certainty {
    YES,
    /// the record allows both (a year-only date, an approximate value)
    MAYBE,
    NO,
    /// the record has nothing to decide with (no date at all, no measure)
    UNKNOWN
}
