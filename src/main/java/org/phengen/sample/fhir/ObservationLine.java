package org.phengen.sample.fhir;

import java.util.Optional;
import org.phengen.sample.people.Coding;
import org.phengen.sample.people.Reading;
import org.phengen.sample.people.Reading.Content;
import org.phengen.sample.people.Reading.Kind;
import org.phengen.sample.people.Reading.Oddity;

/// An Observation resource.
final class ObservationLine {
    static final String UCUM = "http://unitsofmeasure.org";

    private static final String LOINC = "http://loinc.org";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    private ObservationLine() {}

    static String of(String id, String patient, Reading reading) {
        Kind kind = reading.kind();
        Json json = Json.resource("Observation", id);
        if (reading.oddity().orElse(null) instanceof Oddity.ModifierExtension modifier) {
            json.array(
                    "modifierExtension",
                    array -> array.item(item -> item.text("url", modifier.url()).literal("valueBoolean", "true")));
        }
        json.text("status", reading.status());
        json.array(
                "category",
                array -> array.item(item -> item.array(
                        "coding",
                        codes -> codes.item(code -> code.text("system", CATEGORY)
                                .text("code", kind.vitalSign() ? "vital-signs" : "laboratory")))));
        code(json, kind.loinc(), kind.display());
        Resources.subject(json, "subject", patient);
        json.text("effectiveDateTime", reading.when());
        switch (reading.content()) {
            case Content.Amount amount ->
                json.object("valueQuantity", value -> quantity(value, amount, comparator(reading)));
            case Content.Answer answer ->
                json.object(
                        "valueCodeableConcept",
                        value -> value.array(
                                "coding", codes -> codes.item(code -> Resources.coding(code, answer.coding()))));
            case Content.Absent absent -> Resources.status(json, "dataAbsentReason", ABSENT, absent.reason());
            case Content.Pressure pressure ->
                json.array(
                        "component",
                        array -> array.item(item ->
                                        component(item, "8480-6", "Systolic blood pressure", pressure.systolic()))
                                .item(item ->
                                        component(item, "8462-4", "Diastolic blood pressure", pressure.diastolic())));
        }
        return json.line();
    }

    private static Optional<String> comparator(Reading reading) {
        return reading.oddity().orElse(null) instanceof Oddity.Comparator comparator
                ? Optional.of(comparator.sign())
                : Optional.empty();
    }

    private static void component(Json json, String loinc, String display, int value) {
        code(json, loinc, display);
        json.object(
                "valueQuantity",
                quantity -> quantity(
                        quantity, new Content.Amount(Integer.toString(value), "mmHg", "mm[Hg]"), Optional.empty()));
    }

    private static void code(Json json, String loinc, String display) {
        json.object(
                "code",
                code -> code.array(
                        "coding",
                        codes -> codes.item(item -> Resources.coding(item, new Coding(LOINC, loinc, display)))));
    }

    private static void quantity(Json json, Content.Amount amount, Optional<String> comparator) {
        json.literal("value", amount.number());
        comparator.ifPresent(sign -> json.text("comparator", sign));
        json.text("unit", amount.unit()).text("system", UCUM).text("code", amount.ucum());
    }
}
