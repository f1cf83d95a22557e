package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phengen.SharedFolder;

@Tag("slow")
class RegionOracleSlowTest {
    @Test
    void twoHundredRandomRegionsInsideAndTwentyOutsideAreByteEqualToBcftools() throws Exception {
        Optional<Path> file = SharedFolder.find(RegionOracle.FILE);
        if (file.isPresent()) {
            int compared = RegionOracle.compare(file.get(), 200, 20, 2026L);
            System.out.println("regions byte-equal to bcftools: " + compared);
            assertThat(compared).isIn(0, 220);
        }
    }

    @Test
    void twoHundredRandomRegionsOfABcfAndTwentyOutsideAreByteEqualToBcftools() throws Exception {
        Optional<Path> file = SharedFolder.find(RegionOracle.BCF);
        if (file.isPresent()) {
            int compared = RegionOracle.compare(file.get(), 200, 20, 2027L);
            System.out.println("regions of a BCF byte-equal to bcftools: " + compared);
            assertThat(compared).isIn(0, 220);
        }
    }
}
