package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.phengen.fhir.FhirFolder.condition;
import static org.phengen.fhir.FhirFolder.kilograms;
import static org.phengen.fhir.FhirFolder.noted;
import static org.phengen.fhir.FhirFolder.patient;
import static org.phengen.fhir.FhirFolder.weight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.patient.DateInterval;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;
import org.phengen.question.Criterion;
import org.phengen.question.Sex;
import org.phengen.terminology.PresentCode;

class NdjsonPatientsTest {
    @TempDir
    Path folder;

    @Test
    void resourcesOfAnyTypeInAnyOrderInPlainAndGzippedFilesMakeOneRecord() throws IOException {
        new FhirFolder(folder)
                .gzipped("a.ndjson.gz", weight("w1", "p1", "2026-01-02", kilograms("81.5"), ""))
                .file(
                        "b.ndjson",
                        condition("c1", "p1", ",'onsetDateTime':'2019'"),
                        "",
                        patient(
                                "p1",
                                ",'gender':'female','birthDate':'1990-05','name':[{'family':'Doe','given':['Ann']}]"));
        PatientRecord person = new FhirFolder(folder).only();
        assertThat(person.sex()).isEqualTo(Sex.FEMALE);
        assertThat(person.name()).contains("Ann Doe");
        assertThat(person.birth()).contains(new DateInterval(LocalDate.of(1990, 5, 1), LocalDate.of(1990, 5, 31)));
        assertThat(person.conditions()).hasSize(1);
        assertThat(person.measurements())
                .singleElement()
                .satisfies(it -> assertThat(it.value()).isEqualTo(81.5));
    }

    @Test
    void anUnreadableLineIsCountedAndNamedButNeverQuotedAndTheRestIsKept() throws IOException {
        PatientAnswer answer = new FhirFolder(folder)
                .file(
                        "p.ndjson",
                        patient("p1", ""),
                        "{'resourceType':'Patient','id':'secret-name','id':'twice'}",
                        "{'resourceType':'Patient','id':'secret-cut",
                        "{'resourceType':'Observation','valueQuantity':{'value':1" + "0".repeat(100) + "}}",
                        "{'resourceType':'Patient','a':" + "[".repeat(200) + "]".repeat(200) + "}",
                        "{'resourceType':'Patient'}",
                        "{} trailing",
                        patient("p2", ""))
                .answer();
        assertThat(answer.patients()).extracting(PatientRecord::id).containsExactly("p1", "p2");
        assertThat(answer.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.source()).endsWith("p.ndjson");
            assertThat(gap.missing())
                    .startsWith("6 parts could not be read")
                    .contains(
                            "line 2: a key stands twice",
                            "line 3: ends in the middle",
                            "line 4: a number, a text or the nesting is beyond the limits",
                            "line 5: a number, a text or the nesting is beyond the limits",
                            "line 6: no id",
                            "and 1 more")
                    .doesNotContain("secret");
        });
    }

    @Test
    void aNumberWithAGiganticExponentIsRefusedAndCostsNothing() throws IOException {
        FhirFolder files = new FhirFolder(folder)
                .file("f.ndjson", patient("p1", ""), weight("w1", "p1", "2026-01-02", kilograms("1e999999999"), ""));
        assertThat(noted(files.answer(), Note.VALUE_OUT_OF_RANGE)).isEqualTo(1);
        assertThat(files.only().measurements())
                .singleElement()
                .satisfies(it -> assertThat(it.usable()).isFalse());
    }

    @Test
    void aBundleIsReadEntryByEntryAndABadEntryLosesOnlyItself() throws IOException {
        PatientAnswer answer = new FhirFolder(folder)
                .file(
                        "bundle.json",
                        "{'resourceType':'Bundle','type':'transaction','entry':[",
                        "{'fullUrl':'urn:uuid:11','resource':" + patient("p1", "") + ",'request':{'method':'POST'}},",
                        "{'resource':{'resourceType':'Patient','id':'x','id':'y'}},",
                        "{'fullUrl':'urn:uuid:12','resource':"
                                + condition("c1", "p1", "").replace("Patient/p1", "urn:uuid:11") + "}]}")
                .answer();
        assertThat(answer.patients())
                .singleElement()
                .satisfies(it -> assertThat(it.conditions()).hasSize(1));
        assertThat(answer.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.missing()).contains("entry 2: a key stands twice"));
    }

    @Test
    void aBundleCutInTheMiddleKeepsWhatWasReadAndSaysThatTheRestIsLost() throws IOException {
        PatientAnswer answer = new FhirFolder(folder)
                .file(
                        "bundle.json",
                        "{'resourceType':'Bundle','type':'collection','entry':[",
                        "{'resource':" + patient("p1", "") + "},{'resource':{'resourceType':'Pat")
                .answer();
        assertThat(answer.patients()).hasSize(1);
        assertThat(answer.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.missing()).contains("the rest of the file is lost"));
    }

    @Test
    void aHistoryBundleIsNotTakenForCurrentRecordsSilently() throws IOException {
        PatientAnswer answer = new FhirFolder(folder)
                .file(
                        "h.json",
                        "{'resourceType':'Bundle','type':'history','entry':[{'resource':" + patient("p1", "") + "}]}")
                .answer();
        assertThat(answer.gaps()).hasSize(1);
    }

    @Test
    void theManifestOfABulkExportIsNoDamage() throws IOException {
        PatientAnswer answer = new FhirFolder(folder)
                .file("p.ndjson", patient("p1", ""))
                .file(
                        "manifest.json",
                        "{'transactionTime':'2026-11-01T00:00:00Z','request':'x','output':[{'type':'Patient'}]}")
                .answer();
        assertThat(answer.gaps()).isEmpty();
        assertThat(noted(answer, Note.EXPORT_MANIFEST)).isEqualTo(1);
    }

    @Test
    void aGzipFileThatIsCutOffKeepsWhatWasReadAndMakesTheAnswerPartial() throws IOException {
        String[] lines = new String[5000];
        Arrays.setAll(lines, i -> patient("p" + i, ",'birthDate':'19" + (10 + i % 90) + "-01-0" + (1 + i % 9) + "'"));
        new FhirFolder(folder).gzipped("p.ndjson.gz", lines);
        byte[] whole = Files.readAllBytes(folder.resolve("p.ndjson.gz"));
        Files.write(folder.resolve("p.ndjson.gz"), Arrays.copyOf(whole, whole.length * 3 / 4));
        PatientAnswer answer = new FhirFolder(folder).answer();
        assertThat(answer.patients()).hasSizeBetween(1000, 4999);
        assertThat(answer.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.missing()).contains("cut off"));
    }

    @Test
    void resourcesAboutPatientsWhoAreNotInTheFilesAreCountedAndMakeTheAnswerPartial() throws IOException {
        PatientAnswer answer = new FhirFolder(folder)
                .file("f.ndjson", patient("p1", ""), condition("c1", "stranger", ""))
                .answer();
        assertThat(noted(answer, Note.UNKNOWN_PATIENT)).isEqualTo(1);
        assertThat(answer.gaps())
                .extracting(Gap::missing)
                .singleElement()
                .asString()
                .contains("not in the files");
    }

    @Test
    void absoluteReferencesAreFollowedOnlyWhereTheirServerIsTheFilesOwn() throws IOException {
        String absolute =
                condition("c1", "p1", "").replace("Patient/p1", "https://a.example/fhir/Patient/p1/_history/2");
        FhirFolder files = new FhirFolder(folder).file("f.ndjson", patient("p1", ""), absolute);
        assertThat(files.only().conditions()).hasSize(1);
        files.file(
                "g.ndjson", condition("c2", "p1", "").replace("Patient/p1", "https://other.example/fhir/Patient/p1"));
        assertThat(files.only().conditions()).isEmpty();
        assertThat(noted(files.answer(), Note.UNKNOWN_PATIENT)).isEqualTo(2);
    }

    @Test
    void aChangedFileIsNoticedAndAnUnchangedOneIsNotReadAgain() throws IOException {
        FhirFolder files = new FhirFolder(folder).file("f.ndjson", patient("p1", ""));
        NdjsonPatients source = files.source();
        Criterion everybody = new Criterion.AllOf(List.of());
        PatientAnswer first = source.find(everybody, JobContext.unwatched());
        assertThat(source.find(everybody, JobContext.unwatched())).isSameAs(first);
        files.file("f.ndjson", patient("p1", ""), patient("p2", ""));
        assertThat(source.find(everybody, JobContext.unwatched()).patients()).hasSize(2);
    }

    @Test
    void aFolderThatIsNotThereOrHoldsNothingIsAFailureWithARemedy() {
        assertThatThrownBy(() -> new FhirFolder(folder.resolve("nowhere")).answer())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("is not there");
        assertThatThrownBy(() -> new FhirFolder(folder).answer())
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no .ndjson");
    }

    @Test
    void theCodesInTheFilesAreCountedForTheTerminology() throws IOException {
        List<PresentCode> codes = new FhirFolder(folder)
                .file(
                        "f.ndjson",
                        patient("p1", ""),
                        condition("c1", "p1", ""),
                        condition("c2", "p1", ",'onsetString':'x'"))
                .source()
                .presentCodes(JobContext.unwatched());
        assertThat(codes).containsExactly(new PresentCode("http://snomed.info/sct", "372244006", "Melanoma", 2));
    }
}
