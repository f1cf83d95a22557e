package org.phengen.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.fhir.ResourceReader.Unreadable;
import org.phengen.job.Gap;
import org.phengen.patient.PatientAnswer.Counted;
import org.phengen.patient.PatientRecord;

/// Everything that is made of a file of lines: read as the program reads it, or every line in full and by itself.
record LineOutcome(List<PatientRecord> people, List<Counted> counts, List<Gap> gaps) {
    static LineOutcome together(byte[] document) throws IOException {
        var into = new SiteReading(FhirFolder.AS_OF);
        var damage = new Damage();
        LineFile.read(new ByteArrayInputStream(document), "file", new ResourceReader(), into, damage, () -> {});
        return outcome(into, damage);
    }

    static LineOutcome oneByOne(byte[] document) {
        var into = new SiteReading(FhirFolder.AS_OF);
        var damage = new Damage();
        var reader = new ResourceReader();
        String[] lines = new String(document, StandardCharsets.ISO_8859_1).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = i == 0 && lines[0].startsWith("\u00EF\u00BB\u00BF") ? lines[0].substring(3) : lines[i];
            if (!line.replaceAll("[ \t\r]", "").isEmpty()) {
                byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
                try {
                    into.accept(reader.read(bytes, 0, bytes.length), Optional.empty(), i + 1);
                } catch (Unreadable broken) {
                    damage.add("file", "line " + (i + 1), broken.reason());
                }
            }
        }
        return outcome(into, damage);
    }

    private static LineOutcome outcome(SiteReading into, Damage damage) {
        into.finish();
        List<Gap> gaps = new ArrayList<>(damage.gaps());
        return new LineOutcome(new People(into, "file").records(gaps), into.tally.counted(), gaps);
    }
}
