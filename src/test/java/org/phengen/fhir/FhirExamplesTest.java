package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.SharedFolder;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.patient.PatientAnswer;
import org.phengen.question.Criterion;

/// Real FHIR that nobody here wrote: nothing crashes the reader, and every resource is used or counted. A tree parser
/// counts what is there.
class FhirExamplesTest {
    private static final ObjectMapper TREE = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void each733OfficialExamplesResourceIsUsedOrCountedWithItsReason() throws IOException {
        Optional<Path> archive = SharedFolder.find("testdata/fhir/hl7-r4-examples.tar.gz");
        if (archive.isPresent()) {
            int files = unpacked(archive.get());
            assertThat(files).isEqualTo(733);
            PatientAnswer answer = everythingIsAccountedFor("hl7-r4", List.of(folder));
            assertThat(answer.gaps())
                    .extracting(Gap::missing)
                    .filteredOn(missing -> missing.contains("could not be read"))
                    .as("the package's own description is no resource; two messages may hold old versions")
                    .hasSize(3);
        }
    }

    @Test
    void eachOncologyExamplesResourceIsUsedOrCountedWithItsReason() throws IOException {
        Optional<Path> archive = SharedFolder.find("testdata/fhir/mcode.tar.gz");
        if (archive.isPresent()) {
            unpacked(archive.get());
            everythingIsAccountedFor("mcode", List.of(folder));
        }
    }

    @Test
    void eachResourceOfTheEightyTwoSyntheticPatientsIsUsedOrCountedAndNothingIsMissing() throws IOException {
        Optional<Path> newer = SharedFolder.find("testdata/fhir/synthea-2026");
        Optional<Path> older = SharedFolder.find("testdata/fhir/synthea-smart");
        if (newer.isPresent() && older.isPresent()) {
            PatientAnswer answer = everythingIsAccountedFor("synthea", List.of(newer.get(), older.get()));
            assertThat(answer.gaps()).isEmpty();
            assertThat(answer.patients()).hasSize(82);
        }
    }

    /// Every resource in the files has one fate, by type, and the fates are those of the committed table.
    private static PatientAnswer everythingIsAccountedFor(String name, List<Path> folders) throws IOException {
        NdjsonPatients source = new NdjsonPatients(folders, FhirFolder.AS_OF);
        PatientAnswer answer = source.find(new Criterion.AllOf(List.of()), JobContext.unwatched());
        Map<String, Integer> there = new TreeMap<>();
        for (Path files : folders) {
            try (var list = Files.list(files)) {
                for (Path file :
                        list.filter(it -> it.toString().contains(".json")).toList()) {
                    count(TREE.readTree(bytes(file)), there);
                }
            }
        }
        Map<String, Integer> accounted = new TreeMap<>();
        List<String> table = new ArrayList<>();
        source.fates(JobContext.unwatched()).forEach((fate, count) -> {
            accounted.merge(fate.type(), count, Integer::sum);
            table.add(String.join("\t", name, fate.type(), fate.why(), count.toString()));
        });
        assertThat(accounted).isEqualTo(there);
        assertThat(table).containsExactlyInAnyOrderElementsOf(expectedFates(name));
        return answer;
    }

    private static List<String> expectedFates(String name) throws IOException {
        try (InputStream in = FhirExamplesTest.class.getResourceAsStream("example_fates.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name + "\t"))
                    .toList();
        }
    }

    /// Resources by type, those inside of bundles instead of the bundles.
    private static void count(JsonNode node, Map<String, Integer> into) {
        String type = node.path("resourceType").asText();
        if (type.equals("Bundle")) {
            node.path("entry").forEach(entry -> {
                if (entry.has("resource")) {
                    count(entry.get("resource"), into);
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

    /// Unpacks the JSON files of a small tar archive, flat, and tells how many they are.
    private int unpacked(Path archive) throws IOException {
        int files = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            for (byte[] header = in.readNBytes(512);
                    header.length == 512 && header[0] != 0;
                    header = in.readNBytes(512)) {
                String name = text(header, 0, 100);
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((512 - size % 512) % 512);
                boolean file = header[156] == '0' || header[156] == 0;
                if (file && name.endsWith(".json") && !name.endsWith("/package.json")) {
                    Files.write(folder.resolve(Path.of(name).getFileName()), content);
                    files++;
                }
            }
        }
        return files;
    }

    private static String text(byte[] header, int from, int length) {
        String text = new String(header, from, length, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
