package org.phengen.sample.people;

import java.util.Optional;

/// One observation as recorded.
///
/// @param when effectiveDateTime as written
/// @param status FHIR ObservationStatus
/// @param oddity something a reader must not overlook
public record Reading(Kind kind, String when, String status, Content content, Optional<Oddity> oddity) {
    /// What was observed, by LOINC.
    public enum Kind {
        WEIGHT("29463-7", "Body weight", true),
        HEIGHT("8302-2", "Body height", true),
        BODY_MASS_INDEX("39156-5", "Body mass index (BMI) [Ratio]", true),
        BLOOD_PRESSURE("85354-9", "Blood pressure panel with all children optional", true),
        HBA1C("4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood", false),
        LDL("18262-6", "Cholesterol in LDL [Mass/volume] in Serum or Plasma by Direct assay", false),
        LDL_CALCULATED("13457-7", "Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation", false),
        PREGNANCY_STATUS("82810-3", "Pregnancy status", false);

        private final String loinc;
        private final String display;
        private final boolean vitalSign;

        Kind(String loinc, String display, boolean vitalSign) {
            this.loinc = loinc;
            this.display = display;
            this.vitalSign = vitalSign;
        }

        public String loinc() {
            return loinc;
        }

        public String display() {
            return display;
        }

        public boolean vitalSign() {
            return vitalSign;
        }
    }

    /// What was found.
    public sealed interface Content {
        /// A quantity; the number stands as written.
        record Amount(String number, String unit, String ucum) implements Content {}

        /// Systolic and diastolic, mm[Hg].
        record Pressure(int systolic, int diastolic) implements Content {}

        /// A coded answer.
        record Answer(Coding coding) implements Content {}

        /// dataAbsentReason.
        record Absent(String reason) implements Content {}
    }

    /// What makes a number less than plain.
    public sealed interface Oddity {
        /// Quantity.comparator
        record Comparator(String sign) implements Oddity {}

        /// A modifierExtension on the resource.
        record ModifierExtension(String url) implements Oddity {}
    }

    static Reading of(Kind kind, String when, String number, String unit, String ucum) {
        return new Reading(kind, when, "final", new Content.Amount(number, unit, ucum), Optional.empty());
    }

    Reading withStatus(String other) {
        return new Reading(kind, when, other, content, oddity);
    }

    Reading with(Oddity odd) {
        return new Reading(kind, when, status, content, Optional.of(odd));
    }
}
