package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.fhir.FhirFolder.AS_OF;
import static org.phengen.fhir.FhirFolder.condition;
import static org.phengen.fhir.FhirFolder.noted;
import static org.phengen.fhir.FhirFolder.patient;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.patient.ClinicalEvent;
import org.phengen.patient.ClinicalEvent.Kind;
import org.phengen.patient.DateInterval;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;
import org.phengen.patient.PatientRecord.Consent;
import org.phengen.patient.PatientRecord.Identifier;

class PersonRulesTest {
    @TempDir
    Path folder;

    private FhirFolder with(String... lines) throws IOException {
        return new FhirFolder(folder).file("f.ndjson", lines);
    }

    private static String link(String type, String id) {
        return ",'link':[{'type':'" + type + "','other':{'reference':'Patient/" + id + "'}}]";
    }

    private static String mrn(String value) {
        return ",'identifier':[{'system':'urn:mrn','value':'" + value + "'}]";
    }

    @Test
    void aMergedPatientCountsOnceAndTheSurvivorHoldsAllThroughChains() throws IOException {
        PatientAnswer answer = with(
                        patient("old", mrn("1") + link("replaced-by", "middle")),
                        patient("middle", mrn("2") + link("replaced-by", "new")),
                        patient("new", mrn("3") + ",'birthDate':'1990'"),
                        condition("c1", "old", ",'onsetDateTime':'2010'"),
                        condition("c2", "new", ",'onsetDateTime':'2012'"))
                .answer();
        PatientRecord survivor = answer.patients().getFirst();
        assertThat(answer.patients()).extracting(PatientRecord::id).containsExactly("new");
        assertThat(survivor.conditions()).hasSize(2);
        assertThat(survivor.identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("urn:mrn", "1"), new Identifier("urn:mrn", "2"), new Identifier("urn:mrn", "3"));
        assertThat(noted(answer, Note.PATIENT_MERGED)).isEqualTo(2);
        assertThat(answer.gaps()).isEmpty();
    }

    @Test
    void theSurvivorsOwnReplacesLinkMergesToo() throws IOException {
        PatientRecord survivor = with(
                        patient("old", ",'active':false"),
                        patient("new", link("replaces", "old")),
                        condition("c1", "old", ""))
                .only();
        assertThat(survivor.id()).isEqualTo("new");
        assertThat(survivor.conditions()).hasSize(1);
    }

    @Test
    void aCircleOfMergesEndsWithOneRecordAndIsCounted() throws IOException {
        FhirFolder files = with(
                patient("b", link("replaced-by", "a")),
                patient("a", link("replaced-by", "b")),
                condition("c1", "a", ""),
                condition("c2", "b", ",'onsetDateTime':'2010'"));
        assertThat(files.only().id()).isEqualTo("a");
        assertThat(files.only().conditions()).hasSize(2);
        assertThat(noted(files.answer(), Note.MERGE_CIRCLE)).isEqualTo(1);
    }

    @Test
    void aPatientMergedIntoOneWhoIsMissingIsKeptAndMakesTheAnswerPartial() throws IOException {
        PatientAnswer answer = with(patient("old", link("replaced-by", "gone"))).answer();
        assertThat(answer.patients()).hasSize(1);
        assertThat(answer.gaps()).hasSize(1);
    }

    @Test
    void aPatientWithAModifierExtensionIsLeftOutAndNamedAsAGap() throws IOException {
        PatientAnswer answer = with(patient("p1", ",'modifierExtension':[{'url':'http://x'}]"), patient("p2", ""))
                .answer();
        assertThat(answer.patients()).extracting(PatientRecord::id).containsExactly("p2");
        assertThat(answer.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.missing()).contains("1 patients are left out"));
    }

    @Test
    void theDeadAreMarked() throws IOException {
        assertThat(with(patient("p1", ",'deceasedBoolean':true")).only().deceased())
                .isTrue();
        assertThat(with(patient("p1", ",'deceasedDateTime':'2020'")).only().deceased())
                .isTrue();
        assertThat(with(patient("p1", ",'deceasedBoolean':false")).only().deceased())
                .isFalse();
        assertThat(with(patient("p1", "")).only().deceased()).isFalse();
    }

    private static String consent(String id, String status, String provision) {
        return "{'resourceType':'Consent','id':'" + id + "','status':'" + status
                + "','scope':{'coding':[{'code':'research'}]},'patient':{'reference':'Patient/p1'},'provision':{"
                + provision + "}}";
    }

    private Consent consented(String... consents) throws IOException {
        String[] lines = new String[consents.length + 1];
        lines[0] = patient("p1", "");
        System.arraycopy(consents, 0, lines, 1, consents.length);
        return with(lines).only().consent();
    }

    @Test
    void aDenialWinsOverAPermission() throws IOException {
        String permit = consent("a", "active", "'type':'permit'");
        String deny = consent("b", "active", "'type':'deny'");
        assertThat(consented()).isEqualTo(Consent.NOT_RECORDED);
        assertThat(consented(permit)).isEqualTo(Consent.PERMITTED);
        assertThat(consented(permit, deny)).isEqualTo(Consent.DENIED);
        assertThat(consented(deny, permit)).isEqualTo(Consent.DENIED);
        assertThat(consented(consent("a", "active", "'type':'permit','provision':[{'type':'deny'}]")))
                .isEqualTo(Consent.DENIED);
    }

    @Test
    void aConsentCountsOnlyWhileItIsInForce() throws IOException {
        assertThat(consented(consent("a", "active", "'type':'permit','period':{'end':'2026-10-31'}")))
                .isEqualTo(Consent.NOT_RECORDED);
        assertThat(consented(consent("a", "active", "'type':'permit','period':{'start':'2026-11-01'}")))
                .isEqualTo(Consent.PERMITTED);
        // a year-only end: the permission need not last, the denial may
        assertThat(consented(consent("a", "active", "'type':'permit','period':{'end':'2026'}")))
                .isEqualTo(Consent.NOT_RECORDED);
        assertThat(consented(consent("a", "active", "'type':'deny','period':{'end':'2026'}")))
                .isEqualTo(Consent.DENIED);
        assertThat(consented(consent("a", "draft", "'type':'deny'"))).isEqualTo(Consent.NOT_RECORDED);
    }

    @Test
    void aWithdrawnPermissionIsADenialUnlessAnotherPermits() throws IOException {
        String withdrawn = consent("a", "inactive", "'type':'permit'");
        assertThat(consented(withdrawn)).isEqualTo(Consent.DENIED);
        assertThat(consented(withdrawn, consent("b", "active", "'type':'permit'")))
                .isEqualTo(Consent.PERMITTED);
        assertThat(consented(consent("a", "rejected", "'type':'permit'"))).isEqualTo(Consent.DENIED);
    }

    @Test
    void consentToTreatmentSaysNothingAboutResearch() throws IOException {
        assertThat(consented(consent("a", "active", "'type':'permit'").replace("research", "treatment")))
                .isEqualTo(Consent.NOT_RECORDED);
    }

    private static String request(String medicine, String more) {
        return "{'resourceType':'MedicationRequest','id':'m','status':'active','intent':'order','subject':{'reference':"
                + "'Patient/p1'},'authoredOn':'2026-01-02'," + medicine + more + "}";
    }

    private ClinicalEvent event(String... lines) throws IOException {
        String[] all = new String[lines.length + 1];
        all[0] = patient("p1", "");
        System.arraycopy(lines, 0, all, 1, lines.length);
        return with(all).only().events().stream().findFirst().orElseThrow();
    }

    @Test
    void aGlp1MedicineFlagsFromItsOrderToItsEndOrToday() throws IOException {
        String coded = "'medicationCodeableConcept':{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm',"
                + "'code':'1991302'}]}";
        assertThat(event(request(coded, "")))
                .isEqualTo(new ClinicalEvent(
                        Kind.GLP1_MEDICINE, new DateInterval(LocalDate.of(2026, 1, 2), AS_OF), "medicine"));
        assertThat(event(request(coded, ",'dispenseRequest':{'validityPeriod':{'end':'2026-03-01'}}"))
                        .days()
                        .last())
                .isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(event(request("'medicationCodeableConcept':{'text':'Wegovy 1 mg'}", ""))
                        .kind())
                .isEqualTo(Kind.GLP1_MEDICINE);
        assertThat(event(
                                request("'medicationReference':{'reference':'Medication/x'}", ""),
                                "{'resourceType':'Medication','id':'x','code':{'coding':[{'system':"
                                        + "'http://www.whocc.no/atc','code':'A10BJ06'}]}}")
                        .kind())
                .isEqualTo(Kind.GLP1_MEDICINE);
        PatientAnswer stopped = with(patient("p1", ""), request(coded, "").replace("'active'", "'cancelled'"))
                .answer();
        assertThat(stopped.patients().getFirst().events()).isEmpty();
        assertThat(noted(stopped, Note.NOT_DONE)).isEqualTo(1);
    }

    @Test
    void teduglutideIsNoGlp1Medicine() throws IOException {
        PatientAnswer answer = with(
                        patient("p1", ""), request("'medicationCodeableConcept':{'text':'teduglutide'}", ""))
                .answer();
        assertThat(answer.patients().getFirst().events()).isEmpty();
    }

    @Test
    void pregnancyIsSeenInItsStatusInTheExpectedBirthAndInADiagnosis() throws IOException {
        String status = "{'resourceType':'Observation','id':'o','status':'final','subject':{'reference':'Patient/p1'},"
                + "'effectiveDateTime':'2026-01-02','code':{'coding':[{'system':'http://loinc.org','code':'82810-3'}]},"
                + "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'77386006'}]}}";
        assertThat(event(status).kind()).isEqualTo(Kind.PREGNANCY);
        assertThat(with(patient("p1", ""), status.replace("77386006", "60001007"))
                        .only()
                        .events())
                .isEmpty();
        assertThat(event(condition("c", "p1", ",'onsetDateTime':'2025-05-01','abatementDateTime':'2025-12-20'")
                                .replace("372244006", "72892002"))
                        .days())
                .isEqualTo(new DateInterval(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 12, 20)));
    }

    @Test
    void bariatricSurgeryWithoutADateFlagsThroughout() throws IOException {
        ClinicalEvent surgery =
                event("{'resourceType':'Procedure','id':'s','status':'completed','subject':{'reference':'Patient/p1'},"
                        + "'code':{'text':'Laparoscopic sleeve gastrectomy'}}");
        assertThat(surgery.kind()).isEqualTo(Kind.BARIATRIC_SURGERY);
        assertThat(surgery.days().first()).isBefore(LocalDate.of(1900, 1, 1));
        assertThat(noted(new FhirFolder(folder).answer(), Note.EVENT_UNDATED)).isEqualTo(1);
    }
}
