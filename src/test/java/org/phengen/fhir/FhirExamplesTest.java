package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.fhir.FhirFolder.noted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.SharedFolder;
import org.phengen.job.JobContext;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientAnswer.Counted;
import org.phengen.question.Criterion;

/// Real FHIR that nobody here wrote: nothing crashes the reader, and every resource is used or counted. A tree parser
/// counts what is there.
class FhirExamplesTest {
    private static final ObjectMapper TREE = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void theOfficialExamplesAreAllUsedOrCounted() throws IOException {
        Optional<Path> archive = SharedFolder.find("testdata/fhir/hl7-r4-examples.tar.gz");
        if (archive.isPresent()) {
            everythingIsAccountedFor(unpacked(archive.get()));
        }
    }

    @Test
    void theOncologyExamplesAreAllUsedOrCounted() throws IOException {
        Optional<Path> archive = SharedFolder.find("testdata/fhir/mcode.tar.gz");
        if (archive.isPresent()) {
            everythingIsAccountedFor(unpacked(archive.get()));
        }
    }

    @Test
    void syntheticPatientsInTransactionBundlesAreAllUsedOrCounted() throws IOException {
        Optional<Path> bundles = SharedFolder.find("testdata/fhir/synthea-smart");
        if (bundles.isPresent()) {
            PatientAnswer answer = everythingIsAccountedFor(bundles.get());
            assertThat(answer.gaps()).isEmpty();
            assertThat(noted(answer, Note.UNKNOWN_PATIENT)).isZero();
        }
    }

    private static PatientAnswer everythingIsAccountedFor(Path files) throws IOException {
        PatientAnswer answer = new NdjsonPatients(List.of(files), FhirFolder.AS_OF)
                .find(new Criterion.AllOf(List.of()), JobContext.unwatched());
        Map<String, Integer> there = new TreeMap<>();
        try (var list = Files.list(files)) {
            for (Path file : list.filter(it -> it.toString().contains(".json")).toList()) {
                count(TREE.readTree(bytes(file)), there);
            }
        }
        for (Counted note : answer.notes()) {
            if (note.what().endsWith(" resources: not used")) {
                assertThat(there)
                        .as(note.what())
                        .containsEntry(note.what().substring(0, note.what().indexOf(' ')), note.count());
            }
        }
        assertThat(answer.patients().size() + noted(answer, Note.PATIENT_MERGED) + noted(answer, Note.OLDER_VERSION))
                .as("patients")
                .isGreaterThanOrEqualTo(there.get("Patient"));
        int used = answer.patients().stream()
                .mapToInt(patient -> patient.conditions().size())
                .sum();
        int counted = noted(answer, Note.CONDITION_ENTERED_IN_ERROR)
                + noted(answer, Note.CONDITION_REFUTED)
                + noted(answer, Note.CONDITION_DUPLICATE)
                + noted(answer, Note.OLDER_VERSION)
                + noted(answer, Note.UNKNOWN_PATIENT)
                + noted(answer, Note.WITHOUT_SUBJECT)
                + noted(answer, Note.NOT_ABOUT_A_PATIENT);
        assertThat(there.get("Condition")).as("conditions").isBetween(used, used + counted);
        return answer;
    }

    private static void count(JsonNode node, Map<String, Integer> into) {
        String type = node.path("resourceType").asText();
        if (type.equals("Bundle")) {
            node.path("entry").forEach(entry -> {
                if (entry.has("resource")) {
                    String inner = entry.get("resource").path("resourceType").asText();
                    into.merge(inner, 1, Integer::sum);
                }
            });
        } else if (!type.isEmpty()) {
            into.merge(type, 1, Integer::sum);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return all;
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    /// The regular files of a small tar archive, flat.
    private Path unpacked(Path archive) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            for (byte[] header = in.readNBytes(512);
                    header.length == 512 && header[0] != 0;
                    header = in.readNBytes(512)) {
                String name = text(header, 0, 100);
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((512 - size % 512) % 512);
                boolean file = header[156] == '0' || header[156] == 0;
                if (file && name.endsWith(".json") && !name.endsWith("package.json")) {
                    Files.write(folder.resolve(Path.of(name).getFileName()), content);
                }
            }
        }
        return folder;
    }

    private static String text(byte[] header, int from, int length) {
        String text = new String(header, from, length, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
