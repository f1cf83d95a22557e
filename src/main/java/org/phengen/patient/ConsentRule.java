package org.phengen.patient;

/// What a site does with people of whom no consent is recorded. A denial always excludes.
public enum ConsentRule {
    /// only people with a recorded permission
    REQUIRED,
    /// everybody without a recorded denial
    ASSUMED;

    /// Whether this person's data may be used.
    public boolean allows(PatientRecord.Consent consent) {
        return switch (consent) {
            case PERMITTED -> true;
            case DENIED -> false;
            case NOT_RECORDED -> this == ASSUMED;
        };
    }
}
