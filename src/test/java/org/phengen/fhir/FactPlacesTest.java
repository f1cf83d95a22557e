package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.fhir.FhirFolder.condition;
import static org.phengen.fhir.FhirFolder.kilograms;
import static org.phengen.fhir.FhirFolder.patient;
import static org.phengen.fhir.FhirFolder.weight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.patient.FactPlace;
import org.phengen.patient.PatientAnswer;
import org.phengen.patient.PatientRecord;

class FactPlacesTest {
    @TempDir
    Path folder;

    private static String place(long packed, PatientAnswer answer) {
        FactPlace place = FactPlace.of(packed).orElseThrow();
        String file = place.sourceIn(answer.searches());
        return file.substring(file.lastIndexOf('/') + 1) + ", " + place.entryIn(answer.searches());
    }

    @Test
    void everyFactKnowsTheFileAndTheLineOrEntryItStandsIn() throws IOException {
        PatientAnswer answer = new FhirFolder(folder)
                .gzipped("a.ndjson.gz", "", weight("w1", "p1", "2026-01-02", kilograms("81.5"), ""))
                .file(
                        "b.json",
                        "{'resourceType':'Bundle','type':'collection','entry':[",
                        "{'resource':" + patient("p1", "") + "},",
                        "{'resource':" + condition("c1", "p1", "") + "}]}")
                .answer();
        PatientRecord person = answer.patients().getFirst();
        assertThat(place(person.measurements().getFirst().place(), answer)).isEqualTo("a.ndjson.gz, line 2");
        assertThat(place(person.place(), answer)).isEqualTo("b.json, entry 1");
        assertThat(place(person.conditions().getFirst().place(), answer)).isEqualTo("b.json, entry 2");
    }

    @Test
    void aPlaceComesBackFromItsLongAndUnknownOnesSayNothing() {
        var furthest = new FactPlace((1 << 23) - 1, (1L << 40) - 1);
        assertThat(FactPlace.of(furthest.packed())).contains(furthest);
        assertThat(FactPlace.of(FactPlace.UNKNOWN)).isEmpty();
        assertThat(new FactPlace(3, 7).sourceIn(List.of("only"))).isEqualTo("source 4");
    }
}
