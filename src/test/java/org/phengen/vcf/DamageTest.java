package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.Region;

class DamageTest {
    @TempDir
    Path folder;

    @Test
    void aDamagedFileOrIndexGivesTheRightAnswerOrANamedError() throws Exception {
        var random = new SplittableRandom(5);
        var rows = new ArrayList<String>();
        for (int row = 1; row <= 4_000; row++) {
            rows.add("1 " + row * 50 + " rs" + random.nextInt() + " A G . . . GT "
                    + (random.nextBoolean() ? "0|1" : "1|1") + " 0|0 .|.");
        }
        Path file = VcfLines.write(folder.resolve("a.vcf.gz"), VcfLines.GRCH37, List.of("A", "B", "C"), rows);
        var trial = new DamageTrial(
                file, List.of(new Region("1", 1, 1_000_000), new Region("1", 40_000, 41_000), new Region("2", 1, 9)));

        trial.flip(150, 11);
        trial.cut(40, 12);

        assertThat(trial.trials()).isEqualTo(190);
        assertThat(trial.namedErrors()).as(trial.toString()).isGreaterThan(150);
    }

    @Test
    void aFileOrIndexCutAtAnyBlocksBoundaryOrBesideItGivesTheRightAnswerOrANamedError() throws Exception {
        Path file = DamagedFiles.cohort(folder);
        var trial = new DamageTrial(file, DamagedFiles.REGIONS);

        trial.cutAtEveryBoundary();

        // an index of one block gives 4 cuts: its start, its end block's start, and its end, each with its neighbours
        int blocks = DamageTrial.boundaries(java.nio.file.Files.readAllBytes(file)).length;
        assertThat(blocks).isGreaterThan(10);
        assertThat(trial.trials()).isGreaterThan(3 * blocks);
        assertThat(trial.namedErrors()).as(trial.toString()).isEqualTo(trial.trials());
    }
}
