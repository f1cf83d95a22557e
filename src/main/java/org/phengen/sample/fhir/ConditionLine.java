package org.phengen.sample.fhir;

import org.phengen.sample.people.Diagnosis;
import org.phengen.sample.people.Diagnosis.Onset;

/// A Condition resource.
final class ConditionLine {
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String ASSERTED = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate";

    private ConditionLine() {}

    static String of(String id, String patient, Diagnosis diagnosis) {
        Json json = Json.resource("Condition", id);
        diagnosis
                .asserted()
                .ifPresent(date -> json.array(
                        "extension",
                        array -> array.item(item -> item.text("url", ASSERTED).text("valueDateTime", date))));
        diagnosis.clinical().ifPresent(code -> Resources.status(json, "clinicalStatus", CLINICAL, code));
        diagnosis.verification().ifPresent(code -> Resources.status(json, "verificationStatus", VERIFICATION, code));
        json.object("code", code -> {
            Resources.codings(code, diagnosis.codings());
            code.text("text", diagnosis.codings().getFirst().display());
        });
        Resources.subject(json, "subject", patient);
        onset(json, diagnosis.onset());
        diagnosis.recorded().ifPresent(date -> json.text("recordedDate", date));
        return json.line();
    }

    private static void onset(Json json, Onset onset) {
        switch (onset) {
            case Onset.On on -> json.text("onsetDateTime", on.date());
            case Onset.AtAge age -> json.object("onsetAge", quantity -> years(quantity, age.years()));
            case Onset.Between range ->
                json.object(
                        "onsetRange",
                        between -> between.object("low", low -> years(low, range.youngest()))
                                .object("high", high -> years(high, range.oldest())));
            case Onset.During period ->
                json.object(
                        "onsetPeriod",
                        during -> during.text("start", period.start()).text("end", period.end()));
            case Onset.Words words -> json.text("onsetString", words.text());
            case Onset.NotRecorded none -> {
                // nothing was written down
            }
        }
    }

    private static void years(Json json, int years) {
        json.literal("value", Integer.toString(years))
                .text("unit", "years")
                .text("system", ObservationLine.UCUM)
                .text("code", "a");
    }
}
