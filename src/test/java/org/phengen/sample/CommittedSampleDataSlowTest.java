package org.phengen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.job.JobContext;

/// The region in the repository is what the generator makes today.
@Tag("slow")
class CommittedSampleDataSlowTest {
    private static final Path COMMITTED = Path.of("sample-data");

    @Test
    void theGeneratorMakesTheCommittedRegionAgain(@TempDir Path again) throws IOException {
        SampleRegion.write(again, SampleRegion.PATIENTS, SampleRegion.SEED, JobContext.unwatched());

        assertThat(Files.readString(again.resolve("README.md")))
                .as("the README holds the hash of every file")
                .isEqualTo(Files.readString(COMMITTED.resolve("README.md")));
    }

    @Test
    void everyCommittedFileHoldsWhatItsHashSays() throws IOException {
        String readme = Files.readString(COMMITTED.resolve("README.md"));
        long bytes = 0;
        for (String file : ContentHash.files(COMMITTED)) {
            bytes += Files.size(COMMITTED.resolve(file));
            if (!file.endsWith(".tbi")) {
                assertThat(readme).contains("| `" + file + "` | `" + ContentHash.of(COMMITTED.resolve(file)) + "` |");
            }
        }
        assertThat(bytes).as("under 20 MB").isLessThan(20_000_000);
    }
}
