package org.phengen.sample.fhir;

import java.io.IOException;
import java.util.List;
import org.phengen.sample.people.Diagnosis;
import org.phengen.sample.people.LifeEvent;
import org.phengen.sample.people.Person;
import org.phengen.sample.people.Place;
import org.phengen.sample.people.Reading;

/// Writes one person's resources.
public final class Resources {
    private Resources() {}

    /// @throws IOException when a file cannot be written
    public static void write(Person person, NdjsonFolder folder) throws IOException {
        String id = person.id();
        folder.write(NdjsonFolder.Type.PATIENT, PatientLine.of(person));
        int number = 0;
        for (Diagnosis diagnosis : person.diagnoses()) {
            folder.write(NdjsonFolder.Type.CONDITION, ConditionLine.of(id + "-c" + ++number, id, diagnosis));
        }
        number = 0;
        for (Reading reading : person.readings()) {
            folder.write(NdjsonFolder.Type.OBSERVATION, ObservationLine.of(id + "-o" + ++number, id, reading));
        }
        number = 0;
        for (LifeEvent event : person.events()) {
            String eventId = id + "-e" + ++number;
            switch (event) {
                case LifeEvent.Operation operation ->
                    folder.write(NdjsonFolder.Type.PROCEDURE, EventLine.operation(eventId, id, operation));
                case LifeEvent.Prescription prescription ->
                    folder.write(
                            NdjsonFolder.Type.MEDICATION_REQUEST, EventLine.prescription(eventId, id, prescription));
                case LifeEvent.Statement statement ->
                    folder.write(NdjsonFolder.Type.CONSENT, EventLine.consent(eventId, id, statement));
                case LifeEvent.Relative relative ->
                    folder.write(NdjsonFolder.Type.FAMILY_MEMBER_HISTORY, EventLine.relative(eventId, id, relative));
            }
        }
    }

    static void codings(Json json, List<org.phengen.sample.people.Coding> codings) {
        json.array("coding", array -> codings.forEach(coding -> array.item(item -> coding(item, coding))));
    }

    static void coding(Json json, org.phengen.sample.people.Coding coding) {
        json.text("system", coding.system()).text("code", coding.code()).text("display", coding.display());
    }

    /// A CodeableConcept of one code of an HL7 code system.
    static void status(Json json, String name, String system, String code) {
        json.object(
                name,
                concept -> concept.array(
                        "coding",
                        array -> array.item(item -> item.text("system", system).text("code", code))));
    }

    static void subject(Json json, String name, String patient) {
        json.object(name, reference -> reference.text("reference", "Patient/" + patient));
    }

    /// The system of a place's own record numbers.
    public static String recordSystem(Place place) {
        return "https://" + place.site() + ".phengen.example/record-number";
    }

    /// The system of the number that the fictional region shares (an OID of HL7's arc for examples).
    public static final String NATIONAL_SYSTEM = "urn:oid:2.16.840.1.113883.19.4.6";
}
