package org.phengen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.job.JobContext;
import org.phengen.sample.SampleRegion;

/// Twenty thousand people made and read within the slow suite's 512 MB, and answered as by the straight-line script.
@Tag("slow")
class LargeRegionSlowTest {
    private static final int PATIENTS = 20_000;

    @TempDir
    Path folder;

    @Test
    void twentyThousandPeopleAreMadeAndAnsweredLikeTheStraightLineScriptInHalfAGigabyte() throws Exception {
        assertThat(Runtime.getRuntime().maxMemory()).as("the slow suite's heap").isLessThan(1L << 30);
        Path region = folder.resolve("region");
        SampleRegion.write(region, PATIENTS, 5, JobContext.unwatched());

        for (String site : List.of("north", "south", "clinic")) {
            MelanomaOracleTest.compare(region.resolve("sites").resolve(site).resolve("fhir"), folder);
        }
    }
}
