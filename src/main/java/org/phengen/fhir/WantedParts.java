package org.phengen.fhir;

import java.util.Set;

/// The names of the JSON members that some reader of this room asks for, at whatever depth they stand.
final class WantedParts {
    private static final Set<String> NAMES = Set.of(
            "resourceType",
            "id",
            "implicitRules",
            "meta",
            "lastUpdated",
            "extension",
            "url",
            "contained",
            // datatypes
            "coding",
            "system",
            "code",
            "display",
            "text",
            "value",
            "unit",
            "comparator",
            "start",
            "end",
            "low",
            "high",
            "reference",
            "identifier",
            "family",
            "given",
            "use",
            "event",
            "type",
            // Patient
            "active",
            "name",
            "gender",
            "birthDate",
            "deceasedBoolean",
            "deceasedDateTime",
            "link",
            "other",
            // Condition
            "clinicalStatus",
            "verificationStatus",
            "subject",
            "onsetDateTime",
            "onsetAge",
            "onsetPeriod",
            "onsetRange",
            "onsetString",
            "abatementDateTime",
            "abatementAge",
            "abatementPeriod",
            "abatementRange",
            "abatementString",
            "recordedDate",
            "valueDateTime",
            // Observation
            "status",
            "focus",
            "effectiveDateTime",
            "effectivePeriod",
            "effectiveInstant",
            "effectiveTiming",
            "valueQuantity",
            "valueCodeableConcept",
            "valueString",
            "valueInteger",
            "dataAbsentReason",
            "component",
            // Procedure and medicines
            "performedDateTime",
            "performedPeriod",
            "performedString",
            "medicationCodeableConcept",
            "medicationReference",
            "authoredOn",
            "dateAsserted",
            "doNotPerform",
            "intent",
            "dispenseRequest",
            "validityPeriod",
            // Consent
            "scope",
            "patient",
            "policyRule",
            "provision",
            "period",
            "purpose",
            // OperationOutcome
            "issue",
            "severity");

    private WantedParts() {}

    static boolean wanted(String name) {
        return NAMES.contains(name);
    }
}
