package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.fhir.FhirFolder.noted;
import static org.phengen.fhir.FhirFolder.patient;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.SharedFolder;
import org.phengen.job.JobContext;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.ClinicalEvent.Kind;
import org.phengen.patient.DateInterval;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;
import org.phengen.question.Criterion;

/// What flags a measure: pregnancy, bariatric surgery, GLP-1 medicines, oedema, amputation; by code and by words, with
/// every status and date that files have.
class FlaggingEventsTest {
    @TempDir
    Path folder;

    private PatientAnswer with(String... resources) throws IOException {
        String[] lines = new String[resources.length + 1];
        lines[0] = patient("p", "");
        System.arraycopy(resources, 0, lines, 1, resources.length);
        return new FhirFolder(folder).file("f.ndjson", lines).answer();
    }

    private List<ClinicalEvent> events(String... resources) throws IOException {
        return with(resources).patients().getFirst().events();
    }

    private static String coded(String system, String code) {
        return "{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
    }

    private static String resource(String area, int id, String concept) {
        String head = "'id':'" + id + "','subject':{'reference':'Patient/p'},";
        return switch (area) {
            case "CONDITION" ->
                "{'resourceType':'Condition'," + head + "'code':" + concept + ",'onsetDateTime':'2025-02-03'}";
            case "PROCEDURE" ->
                "{'resourceType':'Procedure','status':'completed'," + head + "'code':" + concept
                        + ",'performedDateTime':'2025-02-03'}";
            default ->
                "{'resourceType':'MedicationRequest','status':'active','intent':'order'," + head
                        + "'medicationCodeableConcept':" + concept + ",'authoredOn':'2025-02-03'}";
        };
    }

    private static List<String[]> facts() throws IOException {
        try (InputStream in = EventFacts.class.getResourceAsStream("flagging-events.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @Test
    void everyCodeAndEveryWordOfTheTableFlagsItsKindAndNothingElse() throws IOException {
        List<String[]> facts = facts();
        for (Kind kind : Kind.values()) {
            List<String> resources = new ArrayList<>();
            for (String[] fact : facts) {
                if (fact[0].equals(kind.name()) && !fact[2].equals("except")) {
                    String concept = fact[2].equals("words")
                            ? "{'text':'"
                                    + fact[4].toUpperCase(java.util.Locale.ROOT).replace("'", "") + "'}"
                            : coded(
                                    fact[3],
                                    fact[2].equals("below") && fact[3].contains("icd-10") ? fact[4] + ".9" : fact[4]);
                    resources.add(resource(fact[1], resources.size(), concept));
                }
            }
            if (kind != Kind.OTHER) {
                List<Statement> read = read(resources);
                assertThat(read).hasSize(resources.size());
                for (int i = 0; i < read.size(); i++) {
                    assertThat(read.get(i).content().events())
                            .as(resources.get(i))
                            .extracting(ClinicalEvent::kind)
                            .containsExactly(kind);
                }
            }
        }
    }

    /// Each resource by itself, before a person's equal events become one.
    private static List<Statement> read(List<String> resources) {
        List<Statement> statements = new ArrayList<>();
        for (String json : resources) {
            SiteReading into = new SiteReading(FhirFolder.AS_OF);
            byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            try {
                into.accept(new ResourceReader().read(bytes, 0, bytes.length), Optional.empty(), 1);
            } catch (ResourceReader.Unreadable broken) {
                throw new AssertionError(json, broken);
            }
            into.finish();
            into.bySubject.values().forEach(statements::addAll);
        }
        return statements;
    }

    @Test
    void whatOnlySoundsLikeItFlagsNothing() throws IOException {
        assertThat(events(
                        resource("CONDITION", 1, "{'text':'History of pregnancy'}"),
                        resource("CONDITION", 2, "{'text':'Past pregnancy history of miscarriage (situation)'}"),
                        resource("CONDITION", 3, "{'text':'Not pregnant'}"),
                        resource("PROCEDURE", 4, "{'text':'Standard pregnancy test'}"),
                        resource("PROCEDURE", 5, "{'text':'Amputation of toe'}"),
                        resource("PROCEDURE", 6, "{'text':'Bariatric surgery counselling'}"),
                        resource("CONDITION", 7, "{'text':'Macular edema'}"),
                        resource("CONDITION", 8, coded("http://snomed.info/sct", "402387002")),
                        resource("MEDICATION", 9, "{'text':'teduglutide'}"),
                        resource("CONDITION", 10, "{'text':'Acquired absence of breast'}")))
                .isEmpty();
    }

    @Test
    void aProcedureFlagsOnlyWhereItWasDone() throws IOException {
        String bypass = resource("PROCEDURE", 1, "{'text':'Gastric bypass'}");
        for (String done : List.of("completed", "in-progress")) {
            assertThat(events(bypass.replace("completed", done))).as(done).hasSize(1);
        }
        for (String notDone : List.of("not-done", "entered-in-error", "preparation", "on-hold", "stopped")) {
            PatientAnswer answer = with(bypass.replace("completed", notDone));
            assertThat(answer.patients().getFirst().events()).as(notDone).isEmpty();
            assertThat(noted(answer, Note.NOT_DONE)).as(notDone).isEqualTo(1);
            assertThat(noted(answer, Note.BARIATRIC_SURGERY)).as(notDone).isZero();
        }
    }

    @Test
    void aPartialDateOfAProcedureIsTheIntervalOfAllItsDays() throws IOException {
        String amputation = resource("PROCEDURE", 1, "{'text':'Below knee amputation'}");
        assertThat(events(amputation.replace("2025-02-03", "2025")).getFirst().days())
                .isEqualTo(new DateInterval(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(events(amputation.replace(
                                "'performedDateTime':'2025-02-03'",
                                "'performedPeriod':{'start':'2025-02','end':'2025-03-04T10:00:00Z'}"))
                        .getFirst()
                        .days())
                .isEqualTo(new DateInterval(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 4)));
        PatientAnswer undated =
                with(amputation.replace("'performedDateTime':'2025-02-03'", "'performedString':'long ago'"));
        assertThat(noted(undated, Note.EVENT_UNDATED)).isEqualTo(1);
        assertThat(undated.patients().getFirst().events().getFirst().days().last())
                .isEqualTo(FhirFolder.AS_OF);
    }

    @Test
    void aConditionFlagsFromItsOnsetToItsAbatementAndNotWhereItIsRefutedOrInDoubt() throws IOException {
        String oedema = resource("CONDITION", 1, "{'text':'Peripheral edema'}");
        String end = oedema.substring(0, oedema.length() - 1);
        assertThat(events(end + ",'abatementDateTime':'2025-05'}").getFirst().days())
                .isEqualTo(new DateInterval(LocalDate.of(2025, 2, 3), LocalDate.of(2025, 5, 31)));
        assertThat(events(end + ",'abatementPeriod':{'start':'2025-05-01','end':'2025-06-01'}}")
                        .getFirst()
                        .days()
                        .last())
                .isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(events(oedema).getFirst().days().last()).as("still current").isEqualTo(FhirFolder.AS_OF);
        assertThat(events(end + ",'clinicalStatus':{'coding':[{'code':'resolved'}]}}")
                        .getFirst()
                        .days()
                        .last())
                .as("resolved at an unknown time")
                .isEqualTo(LocalDate.of(2025, 2, 3));
        for (String status : List.of("entered-in-error", "refuted", "unconfirmed", "provisional", "differential")) {
            assertThat(events(end + ",'verificationStatus':{'coding':[{'code':'" + status + "'}]}}"))
                    .as(status)
                    .isEmpty();
        }
    }

    @Test
    void aMedicineFlagsWhileItWasTakenAndNotWhereItWasOnlyThoughtOf() throws IOException {
        String order = resource("MEDICATION", 1, "{'text':'liraglutide'}");
        String stopped = order.replace("'active'", "'stopped'")
                .replace("'authoredOn'", "'dispenseRequest':{'validityPeriod':{'end':'2025-09-30'}},'authoredOn'");
        assertThat(events(stopped).getFirst().days())
                .isEqualTo(new DateInterval(LocalDate.of(2025, 2, 3), LocalDate.of(2025, 9, 30)));
        for (String never : List.of("'draft'", "'cancelled'", "'entered-in-error'")) {
            assertThat(events(order.replace("'active'", never))).as(never).isEmpty();
        }
        assertThat(events(order.replace("'order'", "'proposal'"))).isEmpty();
        assertThat(events(order.replace("'intent'", "'doNotPerform':true,'intent'")))
                .isEmpty();
        String statement = order.replace("MedicationRequest", "MedicationStatement")
                .replace("'authoredOn':'2025-02-03'", "'effectivePeriod':{'start':'2025-02','end':'2025-04-05'}");
        assertThat(events(statement).getFirst().days())
                .isEqualTo(new DateInterval(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 4, 5)));
        assertThat(events(statement.replace("'active'", "'not-taken'"))).isEmpty();
        String given = order.replace("MedicationRequest", "MedicationAdministration")
                .replace("'active'", "'completed'")
                .replace("'authoredOn'", "'effectiveDateTime'");
        assertThat(events(given).getFirst().days())
                .isEqualTo(new DateInterval(LocalDate.of(2025, 2, 3), LocalDate.of(2025, 3, 10)));
        assertThat(events(given.replace("'completed'", "'not-done'"))).isEmpty();
    }

    @Test
    void theRealSyntheaFilesFlagThePregnanciesTheyRecordAndNothingElse() {
        Optional<Path> newer = SharedFolder.find("testdata/fhir/synthea-2026");
        Optional<Path> older = SharedFolder.find("testdata/fhir/synthea-smart");
        if (newer.isPresent() && older.isPresent()) {
            PatientAnswer answer = new NdjsonPatients(List.of(newer.get(), older.get()), FhirFolder.AS_OF)
                    .find(new Criterion.AllOf(List.of()), JobContext.unwatched());
            Map<String, Integer> flagged = new TreeMap<>();
            TreeSet<String> people = new TreeSet<>();
            for (PatientRecord patient : answer.patients()) {
                for (ClinicalEvent event : patient.events()) {
                    flagged.merge(event.kind() + " " + event.text(), 1, Integer::sum);
                    people.add(patient.id());
                }
            }
            assertThat(flagged).isEqualTo(Map.of("PREGNANCY Normal pregnancy", 20, "PREGNANCY Tubal pregnancy", 1));
            assertThat(noted(answer, Note.PREGNANCY)).isEqualTo(people.size());
        }
    }
}
