package org.phengen.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.job.SourceException;

class FilePatternTest {
    @TempDir
    Path folder;

    private SiteFile site(String files) {
        return SiteFileReader.read(
                "site: s\nconsent: assumed\nphenome:\n  files: " + files + "\n", folder.resolve("site.yaml"));
    }

    @Test
    void aPatternStandsForTheFilesOfItsFolderThatFitInNameOrder() throws IOException {
        Files.createDirectories(folder.resolve("fhir/below"));
        for (String name : new String[] {"b.json", "a.json.gz", "c.txt", "below/d.json"}) {
            Files.writeString(folder.resolve("fhir").resolve(name), "");
        }
        SiteFile.Phenome.Files found =
                (SiteFile.Phenome.Files) site("[\"fhir/*.json*\", fhir/c.txt]").phenome();
        assertThat(found.locations())
                .extracting(file -> folder.relativize(file).toString().replace('\\', '/'))
                .containsExactly("fhir/a.json.gz", "fhir/b.json", "fhir/c.txt");
    }

    @Test
    void aPatternThatNoFileFitsIsRefusedWithItsFileAndRemedy() {
        assertThatThrownBy(() -> site("\"fhir/*.json\""))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no file fits 'fhir/*.json'")
                .hasMessageContaining("Check the folder");
    }
}
