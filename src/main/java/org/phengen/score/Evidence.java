package org.phengen.score;

/// What one sample's dosage of one weight rests on.
public enum Evidence {
    /// the sample has a call at the position
    CALLED,
    /// a reference block above the floor, or a site that declares absent rows to be reference
    REFERENCE,
    /// a row, but no complete call: missing, half a call, a block below the floor
    NO_CALL,
    /// no row: unknown
    NOT_COVERED;

    static final Evidence[] ALL = values();
}
