package org.phengen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes one small site's files, made by this code alone: people as bulk NDJSON, a crosswalk, a site file.
final class SmallSite {
    private final Path folder;
    private final List<String> patients = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> observations = new ArrayList<>();
    private final List<String> consents = new ArrayList<>();
    private final List<String> crosswalk = new ArrayList<>();

    SmallSite(Path folder) {
        this.folder = folder;
    }

    SmallSite patient(String id, String sex, String birth) {
        patients.add("{\"resourceType\":\"Patient\",\"id\":\"" + id
                + "\",\"identifier\":[{\"system\":\"urn:test\",\"value\":\"" + id + "\"}],\"gender\":\"" + sex + "\""
                + (birth.isEmpty() ? "" : ",\"birthDate\":\"" + birth + "\"") + "}");
        return this;
    }

    /// @param more further members of the resource, such as `"onsetDateTime":"2001"`
    SmallSite melanoma(String patient, String more) {
        conditions.add("{\"resourceType\":\"Condition\",\"id\":\"c" + conditions.size()
                + "\",\"subject\":{\"reference\":\"Patient/"
                + patient
                + "\"},\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"372244006\",\"display\":"
                + "\"Malignant melanoma\"}]}" + (more.isEmpty() ? "" : "," + more) + "}");
        return this;
    }

    SmallSite bmi(String patient, String day, double value) {
        observations.add(String.format(
                Locale.ROOT,
                "{\"resourceType\":\"Observation\",\"id\":\"o%d\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":"
                        + "\"http://loinc.org\",\"code\":\"39156-5\"}]},\"subject\":{\"reference\":\"Patient/%s\"},"
                        + "\"effectiveDateTime\":\"%s\",\"valueQuantity\":{\"value\":%.2f,\"system\":"
                        + "\"http://unitsofmeasure.org\",\"code\":\"kg/m2\"}}",
                observations.size(),
                patient,
                day,
                value));
        return this;
    }

    SmallSite denied(String patient) {
        consents.add("{\"resourceType\":\"Consent\",\"id\":\"k" + consents.size()
                + "\",\"status\":\"active\",\"patient\":{\"reference\":" + "\"Patient/" + patient
                + "\"},\"provision\":{\"type\":\"deny\"}}");
        return this;
    }

    SmallSite linked(String patient, String sample) {
        crosswalk.add("urn:test," + patient + "," + sample);
        return this;
    }

    Path folder() {
        return folder;
    }

    /// Writes a site without genomes.
    Path write(String name, String privacy) {
        return write(name, privacy, "");
    }

    /// @param genome lines of the section `genome:`, indented; empty for none
    Path write(String name, String privacy, String genome) {
        try {
            Path fhir = Files.createDirectories(folder.resolve("fhir"));
            Files.write(fhir.resolve("Patient.ndjson"), patients);
            Files.write(fhir.resolve("Condition.ndjson"), conditions);
            Files.write(fhir.resolve("Observation.ndjson"), observations);
            Files.write(fhir.resolve("Consent.ndjson"), consents);
            List<String> rows = new ArrayList<>(List.of("patient_identifier_system,patient_identifier,sample"));
            rows.addAll(crosswalk);
            Files.write(folder.resolve("crosswalk.csv"), rows);
            String linkage = genome.isEmpty() ? "" : "genome:\n" + genome + "linkage:\n  crosswalk: crosswalk.csv\n";
            Path file = folder.resolve("site.yaml");
            Files.writeString(
                    file,
                    "site: " + name + "\nasOf: 2026-11-01\nconsent: assumed\nphenome:\n  files: fhir\n" + linkage
                            + "privacy:\n" + privacy);
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
