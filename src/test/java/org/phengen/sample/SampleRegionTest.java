package org.phengen.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.sample.people.Untidy;

class SampleRegionTest {
    @Test
    void theSameSeedMakesTheSameContents(@TempDir Path again) throws IOException {
        Summary second = SampleRegion.write(again, SmallRegion.PATIENTS, SmallRegion.SEED, JobContext.unwatched());

        assertThat(second).isEqualTo(SmallRegion.summary());
        for (String file : second.files()) {
            if (!file.endsWith(".tbi")) {
                assertThat(ContentHash.of(again.resolve(file)))
                        .as(file)
                        .isEqualTo(ContentHash.of(SmallRegion.file(file)));
            }
        }
        assertThat(Files.readString(again.resolve("README.md")))
                .isEqualTo(Files.readString(SmallRegion.file("README.md")));
    }

    @Test
    void theReadmeNamesEveryCaseAndEveryFileWithItsHash() throws IOException {
        String readme = Files.readString(SmallRegion.file("README.md"));

        for (Untidy untidy : Untidy.values()) {
            assertThat(readme)
                    .contains("`" + untidy.place().site() + "/" + untidy.patientId() + "` | " + untidy.what());
        }
        for (String file : SmallRegion.summary().files()) {
            if (!file.endsWith(".tbi")) {
                assertThat(readme).contains("| `" + file + "` | `" + ContentHash.of(SmallRegion.file(file)) + "` |");
            }
        }
    }

    @Test
    void textFilesEndTheirLinesWithOneLineFeed() throws IOException {
        for (String file : List.of("README.md", "sites/north/site.yaml", "sites/north/linkage/crosswalk.csv")) {
            assertThat(Files.readString(SmallRegion.file(file)))
                    .doesNotContain("\r")
                    .endsWith("\n");
        }
    }

    @Test
    void sixPatientsAreNamedForTheSameRiskScreen() {
        assertThat(SmallRegion.summary().showcase())
                .hasSize(6)
                .extracting(Summary.Example::patient)
                .contains("north/n0034", "north/n0035", "north/n0055", "north/n0056");
    }

    @Test
    void aFolderThatHoldsARegionIsLeftAlone() {
        assertThatThrownBy(() -> SampleRegion.write(SmallRegion.file(""), 200, 1, JobContext.unwatched()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("there is a region already");
    }

    @Test
    void tooSmallAndTooLargeARegionAreRefused(@TempDir Path out) {
        for (int patients : new int[] {0, 199, 100_001}) {
            assertThatThrownBy(() -> SampleRegion.write(out, patients, 1, JobContext.unwatched()))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("200 to 100000");
        }
    }
}
