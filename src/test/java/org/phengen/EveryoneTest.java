package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.score.ScoreCatalog;
import org.phengen.score.ScoreOptions;
import org.phengen.site.Everyone;
import org.phengen.site.Federation;
import org.phengen.site.SiteFileReader;

class EveryoneTest {
    @TempDir
    private Path folder;

    @Test
    void aSiteOfCountsThatIsNotCompleteStaysOutAndTellsNoNumbers() throws IOException {
        Path counts = site("counts", "  individualView: false\n");
        Path team = site("team", "  individualView: true\n");
        Everyone everyone = everyone(counts, team);
        assertThat(everyone.table().sites()).contains("team", "clinic").doesNotContain("counts");
        assertThat(everyone.completeSites()).isEqualTo(1);
        assertThat(everyone.askedSites()).isEqualTo(3);
        assertThat(everyone.rule().individualView()).isFalse();
        assertThat(everyone.gaps())
                .extracting(Gap::missing)
                .anySatisfy(missing -> assertThat(missing).contains("some resources are about some patients"));
        assertThat(everyone.gaps())
                .extracting(Gap::missing)
                .anySatisfy(missing -> assertThat(missing).contains("1 resources are about 1 patients"));
    }

    /// One person, and a diagnosis of somebody whose Patient resource is not in the files.
    private Path site(String name, String privacy) throws IOException {
        return new SmallSite(Files.createDirectories(folder.resolve(name)))
                .patient("a", "female", "1980-01-01")
                .melanoma("stranger", "")
                .write(name, privacy);
    }

    private static Everyone everyone(Path... more) {
        List<Path> files = new java.util.ArrayList<>(List.of(more));
        files.add(Path.of("sample-data/sites/clinic/site.yaml"));
        JobContext job = JobContext.unwatched();
        try (Federation federation = Federation.open(
                files.stream().map(SiteFileReader::read).toList(), Wiring.sources(), Clock.systemUTC(), job)) {
            return federation.everyone(ScoreCatalog.find(ScoreCatalog.BMI), ScoreOptions.standard(), job);
        }
    }
}
