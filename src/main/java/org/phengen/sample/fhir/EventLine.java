package org.phengen.sample.fhir;

import org.phengen.sample.people.LifeEvent;

/// Procedure, MedicationRequest, Consent and FamilyMemberHistory resources.
final class EventLine {
    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String LOINC = "http://loinc.org";

    private EventLine() {}

    static String operation(String id, String patient, LifeEvent.Operation operation) {
        Json json = Json.resource("Procedure", id).text("status", "completed");
        json.object("code", code -> Resources.codings(code, operation.codings()));
        Resources.subject(json, "subject", patient);
        return json.text("performedDateTime", operation.performed()).line();
    }

    static String prescription(String id, String patient, LifeEvent.Prescription prescription) {
        Json json = Json.resource("MedicationRequest", id)
                .text("status", prescription.status())
                .text("intent", "order");
        json.object("medicationCodeableConcept", code -> Resources.codings(code, prescription.codings()));
        Resources.subject(json, "subject", patient);
        json.text("authoredOn", prescription.authored());
        prescription
                .until()
                .ifPresent(end -> json.object(
                        "dispenseRequest",
                        request -> request.object(
                                "validityPeriod",
                                period -> period.text(
                                                "start", prescription.authored().substring(0, 10))
                                        .text("end", end))));
        return json.line();
    }

    static String consent(String id, String patient, LifeEvent.Statement statement) {
        Json json = Json.resource("Consent", id).text("status", statement.status());
        Resources.status(json, "scope", SCOPE, "research");
        json.array(
                "category",
                array -> array.item(item -> item.array(
                        "coding",
                        codes -> codes.item(code -> code.text("system", LOINC).text("code", "59284-0")))));
        Resources.subject(json, "patient", patient);
        json.text("dateTime", statement.when());
        // ppc-1: a consent names its policy
        json.object("policyRule", policy -> policy.text("text", "Research use of records and genomes in the region"));
        return json.object("provision", provision -> provision.text("type", statement.provision()))
                .line();
    }

    static String relative(String id, String patient, LifeEvent.Relative relative) {
        Json json = Json.resource("FamilyMemberHistory", id).text("status", "completed");
        Resources.subject(json, "patient", patient);
        json.object(
                "relationship",
                relation -> relation.array(
                        "coding", codes -> codes.item(code -> Resources.coding(code, relative.relation()))));
        json.array(
                "condition",
                array -> array.item(item -> {
                    item.object("code", code -> Resources.codings(code, relative.codings()));
                    item.object(
                            "onsetAge",
                            age -> age.literal("value", Integer.toString(relative.age()))
                                    .text("unit", "years")
                                    .text("system", ObservationLine.UCUM)
                                    .text("code", "a"));
                }));
        return json.line();
    }
}
