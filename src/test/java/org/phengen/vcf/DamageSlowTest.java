package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phengen.SharedFolder;
import org.phengen.genotype.Region;

/// Meant to run in 512 MB of memory.
@Tag("slow")
class DamageSlowTest {
    @Test
    void threeHundredFlippedBitsAndSixtyCutsOfACohortAreNoticed() throws Exception {
        Optional<Path> file = SharedFolder.find(RegionOracle.FILE);
        if (file.isPresent()) {
            var trial = new DamageTrial(
                    file.get(),
                    List.of(
                            new Region("22", 16_050_075, 16_644_646),
                            new Region("22", 16_400_000, 16_401_000),
                            new Region("22", 16_644_646, 16_644_646)));

            trial.flip(300, 300);
            trial.cut(60, 60);

            System.out.println("damaged cohort: " + trial + ", memory at most "
                    + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
            assertThat(trial.trials()).isEqualTo(360);
            assertThat(trial.namedErrors()).as(trial.toString()).isGreaterThan(300);
        }
    }
}
