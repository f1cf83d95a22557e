package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;

/// Indexes that were edited so that rows would be lost in silence.
class IndexCoverageTest {
    /// Magic, number of contigs, tabix settings and the names `1` and `2`.
    private static final int FIRST_BIN = 4 + 4 + 24 + 4 + 4 + 4;

    @TempDir
    Path folder;

    private byte[] data;
    private byte[] index;

    @BeforeEach
    void intact() throws Exception {
        Path file = DamagedFiles.cohort(folder);
        data = Files.readAllBytes(file);
        byte[] packed = Files.readAllBytes(Path.of(file + ".tbi"));
        index = new BgzfStream(new BytesInMemory("index", packed)).readAllBytes();
    }

    private String rows(byte[] ofIndex) {
        try (IndexedVcf vcf = IndexedVcf.open(
                new BytesInMemory("data", data),
                new BytesInMemory("index", ofIndex),
                Optional.empty(),
                JobContext.unwatched())) {
            return Bcftools.ours(vcf, new Region("1", 1, 200_000_000));
        }
    }

    private void refused(String problem, Consumer<ByteBuffer> edit) {
        assertThat(rows(index).lines()).hasSize(2_900);
        byte[] edited = index.clone();
        edit.accept(ByteBuffer.wrap(edited).order(ByteOrder.LITTLE_ENDIAN));
        assertThatThrownBy(() -> rows(edited))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aChunkThatEndsEarlyLeavesRowsOutAndIsRefused() {
        // a row of this file is longer than 200 bytes: the edited end lies inside one
        refused("into the middle of a row", bytes -> {
            long end = bytes.getLong(FIRST_BIN + 16);
            bytes.putLong(FIRST_BIN + 16, end - 1);
        });
    }

    @Test
    void aBinThatIsRenamedIsOutOfOrderAndIsRefused() {
        refused("contradict the order", bytes -> bytes.putInt(FIRST_BIN, 4_681 + 2_000));
    }

    @Test
    void aWindowThatPointsBehindItsRowsIsRefused() {
        int windows = windowsOfFirstContig();
        refused("contradict the order", bytes -> {
            long last = bytes.getLong(windows + 8 * (bytes.getInt(windows - 4) - 1));
            bytes.putLong(windows, last);
        });
    }

    private int windowsOfFirstContig() {
        ByteBuffer bytes = ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN);
        int at = FIRST_BIN;
        for (int bin = bytes.getInt(FIRST_BIN - 4); bin > 0; bin--) {
            at += 8 + 16 * bytes.getInt(at + 4);
        }
        return at + 4;
    }

    @Test
    void hardlyAnySingleEditOfAnIndexLosesRowsInSilence() throws Exception {
        var trial = new DamageTrial(folder.resolve("cohort.vcf.gz"), DamagedFiles.REGIONS);

        int lost = trial.edit(2_000, 77);

        System.out.println("edited index: " + trial + ", lost in silence " + lost);
        assertThat(lost).isLessThan(10);
    }
}
