package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.fhir.FhirFolder.condition;
import static org.phengen.fhir.FhirFolder.noted;
import static org.phengen.fhir.FhirFolder.patient;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.job.Gap;
import org.phengen.patient.PatientAnswer;

class FhirVersionTest {
    @TempDir
    Path folder;

    private static String about(String type, String more) {
        return "{'resourceType':'" + type + "','id':'x','status':'completed','subject':{'reference':'Patient/p1'},"
                + more + "}";
    }

    private PatientAnswer with(String... resources) throws IOException {
        String[] lines = new String[resources.length + 1];
        lines[0] = patient("p1", "");
        System.arraycopy(resources, 0, lines, 1, resources.length);
        return new FhirFolder(folder).file("f.ndjson", lines).answer();
    }

    @Test
    void resourcesInTheFormOfR5AreLeftOutCountedAndNamedAsAGap() throws IOException {
        PatientAnswer answer = with(
                about("Procedure", "'code':{'text':'Gastric bypass'},'occurrenceDateTime':'2020-01-01'"),
                about("MedicationRequest", "'intent':'order','medication':{'concept':{'text':'semaglutide'}}"),
                about("MedicationAdministration", "'occurenceDateTime':'2020-01-01'"),
                about("Consent", "'decision':'deny'"),
                condition("c1", "p1", ",'meta':{'profile':['http://hl7.org/fhir/5.0/StructureDefinition/Condition']}"),
                condition(
                        "c2", "p1", ",'meta':{'profile':['http://hl7.org/fhir/StructureDefinition/Condition|5.0.0']}"));
        assertThat(noted(answer, Note.OTHER_VERSION_R5)).isEqualTo(6);
        assertThat(answer.gaps())
                .extracting(Gap::missing)
                .containsExactly("6 resources are written in another version of FHIR than R4 or R4B");
        assertThat(answer.patients().getFirst().events()).isEmpty();
    }

    @Test
    void resourcesInTheFormOfOlderVersionsAreLeftOutBecauseTheyWouldSaySomethingElse() throws IOException {
        PatientAnswer answer = with(
                condition("c1", "p1", ",'clinicalStatus':'active'"),
                condition("c2", "p1", ",'assertedDate':'2020'"),
                about("Procedure", "'notDone':true"),
                about("MedicationStatement", "'taken':'n','medicationCodeableConcept':{'text':'semaglutide'}"),
                about("MedicationOrder", "'medicationCodeableConcept':{'text':'semaglutide'}"));
        assertThat(noted(answer, Note.OTHER_VERSION_OLDER)).isEqualTo(5);
        assertThat(answer.gaps()).hasSize(1);
        assertThat(answer.patients().getFirst().conditions()).isEmpty();
    }

    @Test
    void r4AndR4bProfilesAndProfilesOfOthersAreRead() throws IOException {
        PatientAnswer answer = with(
                condition(
                        "c1", "p1", ",'meta':{'profile':['http://hl7.org/fhir/StructureDefinition/Condition|4.3.0']}"),
                condition(
                        "c2",
                        "p1",
                        ",'recordedDate':'2020','meta':{'profile':['http://hl7.org/fhir/4.0/StructureDefinition/Condition']}"),
                condition(
                        "c3",
                        "p1",
                        ",'recordedDate':'2021','meta':{'profile':['http://hl7.org/fhir/us/core/StructureDefinition/us-core-condition|5.0.1']}"),
                condition(
                        "c4",
                        "p1",
                        ",'recordedDate':'2022','meta':{'profile':['http://hl7.org/fhir/StructureDefinition/Condition']}"));
        assertThat(answer.patients().getFirst().conditions()).hasSize(4);
        assertThat(answer.gaps()).isEmpty();
    }
}
