package org.phengen.patient;

import java.util.Objects;

/// Something in a person's life that bears on a measure. Where it was written makes no other event of it: two are equal
/// when kind, days and text are.
///
/// @param kind what
/// @param days from its first to its last possible day
/// @param text as recorded
/// @param resource `Procedure/x`: which resource says so; empty where nobody told
/// @param place where that stands, see [FactPlace]
public record ClinicalEvent(Kind kind, DateInterval days, String text, String resource, long place) {
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

    /// An event of which nobody told where it stands.
    public ClinicalEvent(Kind kind, DateInterval days, String text) {
        this(kind, days, text, "", FactPlace.UNKNOWN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClinicalEvent event
                && kind == event.kind
                && days.equals(event.days)
                && text.equals(event.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, days, text);
    }
}
