package org.phengen.score;

/// What one sample's dosage of one weight rests on.
public enum Evidence {
    /// the sample has a call at the position
    CALLED(0),
    /// a reference block above the floor, or a site that declares absent rows to be reference
    REFERENCE(1),
    /// a row, but no complete call: missing, half a call, a block below the floor
    NO_CALL(2),
    /// no row: unknown
    NOT_COVERED(3);

    private static final Evidence[] BY_CODE = {CALLED, REFERENCE, NO_CALL, NOT_COVERED};
    private final int code;

    Evidence(int code) {
        this.code = code;
    }

    /// Two bits of a cell of [EvidenceMatrix]; known dosages come first.
    int code() {
        return code;
    }

    static Evidence of(int code) {
        return BY_CODE[code];
    }
}
