package org.phengen.patient;

/// Something in a person's life that bears on a measure.
///
/// @param kind what
/// @param days from its first to its last possible day
/// @param text as recorded
public record ClinicalEvent(Kind kind, DateInterval days, String text) {
    /// The kinds that the cohort flags.
    public enum Kind {
        PREGNANCY,
        BARIATRIC_SURGERY,
        GLP1_MEDICINE,
        OEDEMA,
        AMPUTATION,
        /// anything else worth a line on the trajectory
        OTHER
    }
}
