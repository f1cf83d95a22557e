package org.phengen.sample.fhir;

import org.phengen.sample.people.Identity;
import org.phengen.sample.people.Person;
import org.phengen.sample.people.Untidy;

/// A Patient resource.
final class PatientLine {
    private PatientLine() {}

    static String of(Person person) {
        Identity who = person.identity();
        Json json = Json.resource("Patient", person.id())
                .array(
                        "identifier",
                        array -> array.item(item -> item.text("system", Resources.NATIONAL_SYSTEM)
                                        .text("value", who.nationalNumber()))
                                .item(item -> item.text("system", Resources.recordSystem(person.place()))
                                        .text("value", who.recordNumber())))
                .literal("active", person.replacedBy().isEmpty() ? "true" : "false")
                .array(
                        "name",
                        array -> array.item(item -> item.text("use", "official")
                                .text("family", who.family())
                                .oneText("given", who.given())))
                .text("gender", who.gender());
        who.birthText().ifPresent(text -> json.text("birthDate", text));
        if (person.cases().contains(Untidy.DEAD_WITHOUT_DATE)) {
            json.literal("deceasedBoolean", "true");
        } else {
            who.death().ifPresent(day -> json.text("deceasedDateTime", day.toString()));
        }
        person.replacedBy()
                .ifPresent(kept -> json.array(
                        "link",
                        array -> array.item(item -> {
                            Resources.subject(item, "other", person.place().patientId(kept));
                            item.text("type", "replaced-by");
                        })));
        if (person.cases().contains(Untidy.KEPT_RECORD)) {
            json.array(
                    "link",
                    array -> array.item(item -> {
                        Resources.subject(item, "other", Untidy.MERGED_RECORD.patientId());
                        item.text("type", "replaces");
                    }));
        }
        return json.line();
    }
}
