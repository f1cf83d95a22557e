package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.fhir.FhirFolder.condition;
import static org.phengen.fhir.FhirFolder.kilograms;
import static org.phengen.fhir.FhirFolder.noted;
import static org.phengen.fhir.FhirFolder.patient;
import static org.phengen.fhir.FhirFolder.weight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.job.Gap;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;

/// Bundles of every type, and files that are damaged, doubled or written by others' habits.
class BundleFilesTest {
    @TempDir
    Path folder;

    private static String bundle(String type, String... entries) {
        return "{'resourceType':'Bundle','type':'" + type + "','entry':[" + String.join(",", entries) + "]}";
    }

    private static String entry(String resource) {
        return "{'resource':" + resource + "}";
    }

    private PatientAnswer answer(String file, String... lines) throws IOException {
        return new FhirFolder(folder).file(file, lines).answer();
    }

    private static List<String> missing(PatientAnswer answer) {
        return answer.gaps().stream().map(Gap::missing).toList();
    }

    @Test
    void everyTypeOfBundleThatHoldsCurrentRecordsIsRead() throws IOException {
        for (String type : List.of(
                "collection",
                "transaction",
                "transaction-response",
                "batch",
                "batch-response",
                "searchset",
                "document")) {
            PatientAnswer answer =
                    answer("b.json", bundle(type, entry(patient("p1", "")), entry(condition("c", "p1", ""))));
            assertThat(answer.gaps()).as(type).isEmpty();
            assertThat(answer.patients())
                    .singleElement()
                    .satisfies(it -> assertThat(it.conditions()).hasSize(1));
        }
    }

    @Test
    void bundlesInsideOfABundleAndOnALineAreReadLikeOnesByThemselves() throws IOException {
        String inner = bundle("searchset", entry(patient("p1", "")), entry("{'resourceType':'Patient'}"));
        PatientAnswer answer = answer("b.json", bundle("batch-response", entry(inner), entry(patient("p2", ""))));
        assertThat(answer.patients()).extracting(PatientRecord::id).containsExactly("p1", "p2");
        assertThat(missing(answer)).singleElement().asString().contains("entry 1, entry 2: no id");

        Files.delete(folder.resolve("b.json"));
        PatientAnswer lines = answer("b.ndjson", patient("p0", ""), inner);
        assertThat(lines.patients()).extracting(PatientRecord::id).containsExactly("p0", "p1");
        assertThat(missing(lines)).singleElement().asString().contains("line 2, entry 2: no id");
    }

    @Test
    void bundlesWithinBundlesWithoutEndAreRefusedByName() throws IOException {
        String nested = patient("p1", "");
        for (int i = 0; i < 9; i++) {
            nested = bundle("collection", entry(nested));
        }
        PatientAnswer answer = answer("b.json", nested);
        assertThat(answer.patients()).isEmpty();
        assertThat(missing(answer)).singleElement().asString().contains("beyond the limit");
    }

    @Test
    void oneEntryThatIsNoJsonOrHoldsAGiganticNumberLosesOnlyItself() throws IOException {
        PatientAnswer answer = answer(
                "b.json",
                bundle(
                                "transaction",
                                entry(patient("p1", "")),
                                entry(patient("p2", ",'x':NaN")),
                                entry(weight("w", "p1", "2026-01-02", kilograms("1" + "0".repeat(5000)), "")),
                                entry(patient("p3", ",'x':" + "[".repeat(300) + "]".repeat(300))),
                                "null",
                                "{'resource':" + patient("p4", "") + ",'resource':" + patient("p5", "") + "}",
                                entry(patient("p6", "")))
                        .replace("},null", "},null"));
        assertThat(answer.patients()).extracting(PatientRecord::id).containsExactly("p1", "p6");
        assertThat(missing(answer))
                .singleElement()
                .asString()
                .startsWith("5 parts could not be read")
                .contains("entry 2: not valid JSON")
                .contains("entry 3: a number, a text or the nesting is beyond the limits")
                .contains("entry 4: a number, a text or the nesting is beyond the limits")
                .contains("after entry 4: not a JSON object")
                .contains("entry 5: a key stands twice");
    }

    @Test
    void aBundleWhoseEntriesStandTwiceOrWithoutACommaIsNamed() throws IOException {
        PatientAnswer twice = answer(
                "b.json",
                "{'resourceType':'Bundle','type':'collection','entry':[" + entry(patient("p1", "")) + "],'entry':["
                        + entry(patient("p2", "")) + "]}");
        assertThat(missing(twice)).singleElement().asString().contains("a key stands twice");
        PatientAnswer comma = answer(
                "b.json",
                "{'resourceType':'Bundle','type':'collection','entry':[" + entry(patient("p1", ""))
                        + entry(patient("p2", "")) + "]}");
        assertThat(comma.patients()).hasSize(2);
        assertThat(missing(comma)).singleElement().asString().contains("a comma is missing");
    }

    @Test
    void theWordEntryElsewhereIsNoListOfEntries() throws IOException {
        PatientAnswer answer = answer(
                "b.json",
                "{'entry':'entry','id':'entry','resourceType':'Patient','contained':[{'entry':[{'resource':"
                        + patient("inner", "") + "}]}],'name':[{'family':'entry','given':['\\\\\\'','entry']}]}");
        assertThat(answer.patients()).extracting(PatientRecord::id).containsExactly("entry");
        assertThat(answer.gaps()).isEmpty();
    }

    @Test
    void severalResourcesOneAfterTheOtherOrInAnArrayAreAllRead() throws IOException {
        assertThat(answer("b.json", patient("p1", ""), bundle("collection", entry(patient("p2", ""))))
                        .patients())
                .hasSize(2);
        assertThat(answer(
                                "b.json",
                                "[" + patient("p1", "") + ",",
                                bundle("collection", entry(patient("p2", ""))) + "," + patient("p3", "") + "]")
                        .patients())
                .hasSize(3);
        PatientAnswer rest = answer("b.json", patient("p1", ""), "and so on");
        assertThat(rest.patients()).hasSize(1);
        assertThat(missing(rest)).singleElement().asString().contains("the rest of the file is lost");
    }

    @Test
    void aByteOrderMarkIsSteppedOverAndBytesThatAreNoUtf8AreNamed() throws IOException {
        PatientAnswer marked = answer("b.json", "\uFEFF" + patient("p1", ""));
        assertThat(marked.patients()).hasSize(1);
        assertThat(marked.gaps()).isEmpty();
        byte[] latin = bundle(
                        "collection", entry(patient("p1", ",'name':[{'family':'Müller'}]")), entry(patient("p2", "")))
                .replace('\'', '"')
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("b.json"), latin);
        PatientAnswer answer = new FhirFolder(folder).answer();
        assertThat(answer.patients()).extracting(PatientRecord::id).containsExactly("p2");
        assertThat(missing(answer)).singleElement().asString().contains("entry 1: not valid UTF-8");
        Files.write(folder.resolve("b.json"), patient("p1", "").getBytes(StandardCharsets.UTF_16));
        assertThat(missing(new FhirFolder(folder).answer()))
                .singleElement()
                .asString()
                .contains("not a JSON object");
    }

    @Test
    void anAnswerThatReportsAnErrorIsMissingAndEntriesWithoutAResourceAreCounted() throws IOException {
        PatientAnswer answer = answer(
                "b.json",
                bundle(
                        "batch-response",
                        entry(patient("p1", "")),
                        "{'response':{'status':'404 Not Found'}}",
                        "{'response':{'status':'204'}}"));
        assertThat(noted(answer, Note.ENTRY_WITHOUT_RESOURCE)).isEqualTo(2);
        assertThat(missing(answer)).singleElement().asString().contains("met a problem");
    }

    @Test
    void aStoredSearchLacksThePagesAndMatchesThatItsServerAnnounced() throws IOException {
        String first = "{'resourceType':'Bundle','type':'searchset','total':2,'link':[{'relation':'self','url':'u?1'},"
                + "{'relation':'next','url':'u?2'}],'entry':[" + entry(patient("p1", "")) + "]}";
        String second =
                "{'resourceType':'Bundle','type':'searchset','total':2,'link':[{'relation':'self','url':'u?2'}],"
                        + "'entry':[" + entry(patient("p2", "")) + ",{'search':{'mode':'include'},'resource':"
                        + patient("p3", "") + "}]}";
        assertThat(missing(answer("1.json", first)))
                .singleElement()
                .asString()
                .contains("1 further pages")
                .contains("1 searches hold fewer");
        assertThat(answer("2.json", second).gaps()).isEmpty();
        assertThat(missing(answer(
                        "2.json", second.replace("'total':2", "'total':9").replace("u?2", "u?3"))))
                .singleElement()
                .asString()
                .contains("1 further pages")
                .contains("2 searches hold fewer");
    }

    @Test
    void gzipMembersOneAfterTheOtherAreAllReadAndADamagedFurtherOneIsNeverTakenForTheEnd() throws IOException {
        byte[] one = gzip(patient("p1", "") + "\n");
        byte[] two = gzip(patient("p2", "") + "\n");
        assertThat(members(one, two).patients()).hasSize(2);
        assertThat(members(one, two).gaps()).isEmpty();
        assertThat(members(one, new byte[100]).gaps()).as("padding").isEmpty();
        for (int length : new int[] {1, 5, 9, 12, two.length - 9, two.length - 1}) {
            PatientAnswer cut = members(one, Arrays.copyOf(two, length));
            assertThat(cut.patients())
                    .as("cut to %d", length)
                    .extracting(PatientRecord::id)
                    .contains("p1");
            assertThat(missing(cut)).singleElement().asString().contains("cut off or damaged");
        }
        byte[] wrong = two.clone();
        wrong[two.length - 8] ^= 1;
        assertThat(missing(members(one, wrong))).singleElement().asString().contains("cut off or damaged");
        assertThat(missing(members(one, "<html>".getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .asString()
                .contains("cut off or damaged");
    }

    private PatientAnswer members(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        Files.write(folder.resolve("p.ndjson.gz"), all.toByteArray());
        return new FhirFolder(folder).answer();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void conditionalReferencesFindThePatientAlsoWhereTheyAreEncoded() throws IOException {
        String who = ",'identifier':[{'system':'http://hospital.example/mrn','value':'A 7'}]";
        String plain =
                condition("c1", "p1", "").replace("Patient/p1", "Patient?identifier=http://hospital.example/mrn|A 7");
        String encoded = condition("c2", "p1", ",'recordedDate':'2020'")
                .replace("Patient/p1", "Patient?identifier=http%3A%2F%2Fhospital.example%2Fmrn%7CA%207");
        PatientAnswer answer =
                answer("b.json", bundle("transaction", entry(patient("p1", who)), entry(plain), entry(encoded)));
        assertThat(answer.gaps()).isEmpty();
        assertThat(answer.patients())
                .singleElement()
                .satisfies(it -> assertThat(it.conditions()).hasSize(2));
    }
}
