package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.SharedFolder;
import org.phengen.job.JobContext;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;

class RegionOracleTest {
    @Test
    void thirtyRandomRegionsOfACohortAreByteEqualToBcftools() throws Exception {
        Optional<Path> file = SharedFolder.find(RegionOracle.FILE);
        if (file.isPresent()) {
            int compared = RegionOracle.compare(file.get(), 26, 4, 22L);
            System.out.println("regions byte-equal to bcftools: " + compared);
            assertThat(compared).isIn(0, 30);
        }
    }

    @Test
    void thirtyRandomRegionsOfABcfAreByteEqualToBcftools() throws Exception {
        Optional<Path> file = SharedFolder.find(RegionOracle.BCF);
        if (file.isPresent()) {
            int compared = RegionOracle.compare(file.get(), 26, 4, 23L);
            System.out.println("regions of a BCF byte-equal to bcftools: " + compared);
            assertThat(compared).isIn(0, 30);
        }
    }

    @Test
    void thirtyRandomRegionsThroughACsiAreByteEqualToBcftools() throws Exception {
        Optional<Path> file = SharedFolder.find(RegionOracle.FILE);
        if (file.isPresent()) {
            Path csi = Path.of(file.get() + ".csi");
            try (IndexedVcf vcf = IndexedVcf.open(
                    ByteStores.usual(),
                    new Location.OnDisk(file.get()),
                    Optional.of(new Location.OnDisk(csi)),
                    Optional.empty(),
                    JobContext.unwatched())) {
                int compared = RegionOracle.compare(file.get(), vcf, 26, 4, 24L);
                System.out.println("regions through a .csi byte-equal to bcftools: " + compared);
                assertThat(compared).isIn(0, 30);
            }
        }
    }
}
