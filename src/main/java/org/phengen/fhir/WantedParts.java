package org.phengen.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
            // other versions of FHIR, known by their form
            "profile",
            "animal",
            "assertedDate",
            "dateRecorded",
            "taken",
            "wasNotTaken",
            "notGiven",
            "wasNotGiven",
            "notDone",
            "notPerformed",
            "medication",
            "occurrenceDateTime",
            "occurrencePeriod",
            "occurenceDateTime",
            "occurencePeriod",
            "decision",
            "grantor",
            "grantee",
            "except",
            "consentingParty",
            // Bundle
            "relation",
            "total",
            "mode",
            // OperationOutcome
            "issue",
            "severity");

    /// Of these there are as many as resources: their texts are not looked up to be kept once.
    private static final Set<String> UNIQUE = Set.of("id", "value", "lastUpdated");
    /// What stands again in the next resource about the same visit.
    private static final Set<String> IN_ROWS = Set.of(
            "effectiveDateTime",
            "effectiveInstant",
            "onsetDateTime",
            "recordedDate",
            "performedDateTime",
            "authoredOn",
            "start",
            "end",
            "birthDate",
            "valueDateTime");

    /// How often the texts under a name come again.
    enum Texts {
        AGAIN_AND_AGAIN,
        IN_ROWS,
        ONCE
    }

    private static final Map<String, Texts> PARTS = parts();

    private WantedParts() {}

    /// Null where no reader asks for a member of this name.
    static @Nullable Texts of(String name) {
        return PARTS.get(name);
    }

    private static Map<String, Texts> parts() {
        // a hash map of plain strings, because it is asked for every member of every resource
        Map<String, Texts> parts = new HashMap<>();
        for (String name : NAMES) {
            parts.put(
                    name,
                    UNIQUE.contains(name)
                            ? Texts.ONCE
                            : IN_ROWS.contains(name) ? Texts.IN_ROWS : Texts.AGAIN_AND_AGAIN);
        }
        return parts;
    }
}
