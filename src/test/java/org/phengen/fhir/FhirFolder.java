package org.phengen.fhir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.phengen.job.JobContext;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientAnswer.Counted;
import org.phengen.patient.PatientRecord;
import org.phengen.question.Criterion;

/// A folder of small FHIR files that a test writes, and what is read from it. Single quotes stand for double ones.
final class FhirFolder {
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    final Path folder;

    FhirFolder(Path folder) {
        this.folder = folder;
    }

    FhirFolder file(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), json(lines));
        return this;
    }

    FhirFolder gzipped(String name, String... lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json(lines).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve(name), bytes.toByteArray());
        return this;
    }

    private static String json(String... lines) {
        return String.join("\n", lines).replace('\'', '"');
    }

    static String patient(String id, String more) {
        return "{'resourceType':'Patient','id':'" + id + "'" + more + "}";
    }

    static String condition(String id, String patient, String more) {
        return "{'resourceType':'Condition','id':'" + id + "','subject':{'reference':'Patient/" + patient + "'},"
                + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'372244006','display':'Melanoma'}]}"
                + more
                + "}";
    }

    static String weight(String id, String patient, String when, String quantity, String more) {
        return "{'resourceType':'Observation','id':'" + id + "','status':'final','subject':{'reference':'Patient/"
                + patient + "'},'effectiveDateTime':'" + when
                + "','code':{'coding':[{'system':'http://loinc.org','code':'29463-7'}]},'valueQuantity':{" + quantity
                + "}" + more + "}";
    }

    static String kilograms(String value) {
        return "'value':" + value + ",'unit':'kg','system':'http://unitsofmeasure.org','code':'kg'";
    }

    NdjsonPatients source() {
        return new NdjsonPatients(List.of(folder), AS_OF);
    }

    PatientAnswer answer() {
        return source().find(new Criterion.AllOf(List.of()), JobContext.unwatched());
    }

    PatientRecord only() {
        List<PatientRecord> patients = answer().patients();
        if (patients.size() != 1) {
            throw new AssertionError("one patient expected, " + patients.size() + " found");
        }
        return patients.getFirst();
    }

    static int noted(PatientAnswer answer, Note note) {
        return answer.notes().stream()
                .filter(counted -> counted.what().equals(note.words()))
                .mapToInt(Counted::count)
                .sum();
    }
}
