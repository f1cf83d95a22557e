package org.phengen.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phengen.job.SourceException;
import org.phengen.linkage.LinkageResult.Conflict;
import org.phengen.linkage.LinkageResult.Kind;
import org.phengen.patient.PatientRecord.Identifier;

class LinkageTest {
    private static final String HEADER = "patient_identifier_system,patient_identifier,sample\n";

    private static Crosswalk crosswalk(String... rows) {
        return read(HEADER + String.join("\n", rows) + "\n");
    }

    private static Crosswalk read(String text) {
        return CrosswalkReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "crosswalk.csv");
    }

    /// Patients p1, p2, ... each with the record number of the same digit.
    private static Map<String, List<Identifier>> patients(int count) {
        Map<String, List<Identifier>> patients = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            patients.put("p" + i, List.of(new Identifier("urn:mrn", "m" + i)));
        }
        return patients;
    }

    @Test
    void aPatientIsLinkedByIdentifierAndNeverByOrder() {
        LinkageResult result =
                Linkage.join(patients(2), crosswalk("urn:mrn,m2,s1", "urn:mrn,m1,s2"), List.of("s1", "s2"));
        assertThat(result.sampleOf()).isEqualTo(Map.of("p1", "s2", "p2", "s1"));
        assertThat(result.conflicts()).isEmpty();
    }

    @Test
    void theSameValueInAnotherSystemIsAnotherIdentifier() {
        LinkageResult result = Linkage.join(patients(1), crosswalk("urn:other,m1,s1"), List.of("s1"));
        assertThat(result.sampleOf()).isEmpty();
        assertThat(result.withoutSample()).containsExactly("p1");
        assertThat(result.strangers()).hasSize(1);
    }

    @Test
    void everybodyWhoDoesNotFitIsListed() {
        LinkageResult result = Linkage.join(
                patients(3),
                crosswalk("urn:mrn,m1,s1", "urn:mrn,m2,lost", "urn:mrn,unknown,s9"),
                List.of("s1", "s9", "free"));
        assertThat(result.sampleOf()).isEqualTo(Map.of("p1", "s1"));
        assertThat(result.withoutSample()).containsExactly("p3");
        assertThat(result.withoutPatient()).containsExactly("free");
        assertThat(result.missingSamples()).isEqualTo(Map.of("p2", "lost"));
        assertThat(result.strangers()).extracting(Crosswalk.Row::line).containsExactly(4);
        assertThat(result.summary())
                .isEqualTo("1 linked, 1 patients without a sample, 1 samples without a patient, 1 crosswalk rows of"
                        + " unknown patients, 1 samples missing in the genome files, 0 conflicts");
    }

    @Test
    void aPatientWithTwoSamplesIsNotLinked() {
        LinkageResult result = Linkage.join(
                patients(2), crosswalk("urn:mrn,m1,s1", "urn:mrn,m1,s2", "urn:mrn,m2,s3"), List.of("s1", "s2", "s3"));
        assertThat(result.sampleOf()).isEqualTo(Map.of("p2", "s3"));
        assertThat(result.conflicts())
                .containsExactly(new Conflict(Kind.ONE_PATIENT_SEVERAL_SAMPLES, Set.of("p1"), Set.of("s1", "s2")));
    }

    @Test
    void aSampleWithTwoPatientsLinksNeitherOfThem() {
        LinkageResult result = Linkage.join(patients(2), crosswalk("urn:mrn,m1,s1", "urn:mrn,m2,s1"), List.of("s1"));
        assertThat(result.sampleOf()).isEmpty();
        assertThat(result.conflicts())
                .containsExactly(new Conflict(Kind.ONE_SAMPLE_SEVERAL_PATIENTS, Set.of("p1", "p2"), Set.of("s1")));
        assertThat(result.withoutPatient()).isEmpty();
    }

    @Test
    void anIdentifierThatTwoPatientsBearLinksNeither() {
        var patients = patients(2);
        patients.put("p3", List.of(new Identifier("urn:mrn", "m1")));
        LinkageResult result = Linkage.join(patients, crosswalk("urn:mrn,m1,s1"), List.of("s1"));
        assertThat(result.sampleOf()).isEmpty();
        assertThat(result.conflicts()).extracting(Conflict::kind).contains(Kind.ONE_IDENTIFIER_SEVERAL_PATIENTS);
    }

    @Test
    void aRowSaidTwiceAndTwoIdentifiersOfOnePatientAreNoConflict() {
        var patients = Map.of("p1", List.of(new Identifier("urn:mrn", "m1"), new Identifier("urn:nat", "7")));
        LinkageResult result =
                Linkage.join(patients, crosswalk("urn:mrn,m1,s1", "urn:mrn,m1,s1", "urn:nat,7,s1"), List.of("s1"));
        assertThat(result.sampleOf()).isEqualTo(Map.of("p1", "s1"));
        assertThat(result.repeatedRows()).isEqualTo(1);
        assertThat(result.conflicts()).isEmpty();
    }

    @Test
    void aCrosswalkIsReadWithQuotesByteOrderMarkAndEitherLineEnd() {
        Crosswalk crosswalk = read("\uFEFF" + HEADER.replace("\n", "\r\n") + "urn:mrn,\"m,1\",\"s \"\"1\"\"\"\r\n");
        assertThat(crosswalk.rows()).containsExactly(new Crosswalk.Row(2, new Identifier("urn:mrn", "m,1"), "s \"1\""));
    }

    @Test
    void aFaultNamesFileAndLineButNobodysIdentifier() {
        assertThatThrownBy(() -> crosswalk("urn:mrn,m1,s1", "urn:mrn,SECRET"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("crosswalk.csv:3")
                .hasMessageNotContaining("SECRET");
        assertThatThrownBy(() -> crosswalk("urn:mrn,SECRET,"))
                .hasMessageContaining("crosswalk.csv:2")
                .hasMessageContaining("sample is empty")
                .hasMessageNotContaining("SECRET");
        assertThatThrownBy(() -> read("a,b\nSECRET,2\n"))
                .hasMessageContaining("the header is not patient_identifier_system,patient_identifier,sample")
                .hasMessageNotContaining("SECRET");
        assertThatThrownBy(() -> read("")).isInstanceOf(SourceException.class).hasMessageContaining("header");
    }

    @Test
    void thePersonWithTheSameIdentifierAtTwoSitesIsOne() {
        Map<String, Map<String, List<Identifier>>> sites = new LinkedHashMap<>();
        sites.put("south", Map.of("b", List.of(new Identifier("urn:nat", "7"), new Identifier("urn:s", "1"))));
        sites.put(
                "north",
                Map.of(
                        "a", List.of(new Identifier("urn:nat", "7"), new Identifier("urn:n", "1")),
                        "c", List.of(new Identifier("urn:s", "2"))));
        assertThat(SamePerson.across(sites)).containsExactly(new SamePerson("north", "a", "south", "b"));
    }

    @Test
    void anIdentifierThatTwoPatientsOfOneSiteBearProvesNothing() {
        Map<String, Map<String, List<Identifier>>> sites = new LinkedHashMap<>();
        sites.put("south", Map.of("b", List.of(new Identifier("urn:nat", "0"))));
        sites.put(
                "north",
                Map.of(
                        "a", List.of(new Identifier("urn:nat", "0")),
                        "c", List.of(new Identifier("urn:nat", "0"))));
        assertThat(SamePerson.across(sites)).isEmpty();
    }

    @Test
    void recordsJoinedByDifferentIdentifiersAreStillOnePerson() {
        assertThat(SamePerson.firstRecords(List.of(
                        new SamePerson("clinic", "c", "south", "s"), new SamePerson("north", "n", "south", "s"))))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("clinic/c", "clinic/c", "north/n", "clinic/c", "south/s", "clinic/c"));
        assertThat(SamePerson.firstRecords(List.of(
                        new SamePerson("a", "1", "b", "1"),
                        new SamePerson("c", "1", "d", "1"),
                        new SamePerson("b", "1", "c", "1"))))
                .containsOnlyKeys("a/1", "b/1", "c/1", "d/1")
                .allSatisfy((record, name) -> assertThat(name).isEqualTo("a/1"));
    }
}
