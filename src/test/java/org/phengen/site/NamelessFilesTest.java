package org.phengen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phengen.job.Gap;

class NamelessFilesTest {
    @Test
    void aBundleCalledAfterItsPatientIsNotNamedAndHowManyThereAreIsNotTold() {
        assertThat(NamelessFiles.of(List.of(
                        "/site/fhir/Alejandro916_Bruen238_034e7b46.json.gz",
                        "/site/fhir/Nga248 O'Conner.json",
                        "/site/fhir/Condition.ndjson.gz")))
                .containsExactly("/site/fhir/a bundle", "/site/fhir/Condition.ndjson.gz");
        Gap gap = NamelessFiles.of(
                new Gap("/site/fhir/Ann Doe.json", "1 part could not be read (entry 3: no id)", "Repair it"));
        assertThat(gap.source()).isEqualTo("/site/fhir/a bundle");
        assertThat(gap.missing()).contains("entry 3");
    }
}
