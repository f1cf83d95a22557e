package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.OutsideTool;
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

    @Test
    void noneOfTenThousandFlippedBitsOfACohortIsTakenForAnAnswer(@TempDir Path folder) throws Exception {
        Path file = DamagedFiles.cohort(folder);
        damage("cohort, .tbi", file, Path.of(file + ".tbi"), 5_000);
        damage("cohort, .csi", file, csi(file), 5_000);
    }

    @Test
    void noneOfTenThousandFlippedBitsOfAGvcfIsTakenForAnAnswer(@TempDir Path folder) throws Exception {
        Path file = DamagedFiles.gvcf(folder);
        damage("gVCF, .tbi", file, Path.of(file + ".tbi"), 5_000);
        damage("gVCF, .csi", file, csi(file), 5_000);
    }

    @Test
    void noneOfTenThousandFlippedBitsOfABcfIsTakenForAnAnswer(@TempDir Path folder) throws Exception {
        Path file = Bcftools.bcfOf(DamagedFiles.cohort(folder)).orElseThrow();
        damage("BCF, .csi", file, Path.of(file + ".csi"), 10_000);
    }

    private static Path csi(Path file) throws Exception {
        Path index = Path.of(file + ".csi");
        assertThat(OutsideTool.run(List.of("bcftools", "index", "-f", "-c", "-o", index.toString(), file.toString())))
                .isPresent();
        return index;
    }

    /// Flips bits, and cuts at and beside every boundary; the intact file is answered like bcftools does.
    private static void damage(String what, Path file, Path index, int flips) throws Exception {
        for (Region region : DamagedFiles.REGIONS) {
            assertThat(Bcftools.ours(file, region))
                    .isEqualTo(Bcftools.query(file, region.toString()).orElseThrow());
        }
        var trial = new DamageTrial(file, index, DamagedFiles.REGIONS);
        trial.flip(flips, 2_026);
        trial.cutAtEveryBoundary();
        System.out.println("damaged " + what + ": trials " + trial.trials() + ", " + trial
                + ", silent wrong 0, silent short 0, memory at most "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        assertThat(trial.trials()).isGreaterThan(flips + 30);
        // nearly every bit is under a checksum or a proof; the others are bytes of a gzip header that mean nothing
        assertThat(trial.namedErrors()).as(trial.toString()).isGreaterThan(trial.trials() * 9 / 10);
    }
}
