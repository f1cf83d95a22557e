package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;

class ReferenceBlockTest {
    @TempDir
    Path folder;

    /// `block`, `callable` of the one row, as text.
    private String judged(String row) {
        Path file = VcfLines.write(folder.resolve("a.vcf.gz"), VcfLines.GRCH37, List.of("A"), List.of(row));
        var said = new StringBuilder();
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            vcf.read(
                    new Region("1", 150, 150),
                    found -> said.append(found.isReferenceBlock() ? "block " : "row ")
                            .append(found.callable(0) ? "callable" : "not callable"),
                    JobContext.unwatched());
        }
        return said.toString();
    }

    @Test
    void aBlockProvesReferenceFromDepthTenAndQualityTwenty() {
        assertThat(judged("1 100 . A <NON_REF> . . END=200 GT:DP:GQ:MIN_DP 0/0:40:20:10"))
                .isEqualTo("block callable");
        assertThat(judged("1 100 . A <*> . . END=200 GT:DP:GQ:MIN_DP 0/0:40:20:9"))
                .isEqualTo("block not callable");
        assertThat(judged("1 100 . A <*> . . END=200 GT:DP:GQ:MIN_DP 0/0:40:19:10"))
                .isEqualTo("block not callable");
    }

    @Test
    void theLowestDepthCountsAndTheMeanOnlyWhereItIsMissing() {
        assertThat(judged("1 100 . A <NON_REF> . . END=200 GT:DP:GQ 0/0:10:99")).isEqualTo("block callable");
        assertThat(judged("1 100 . A <NON_REF> . . END=200 GT:GQ 0/0:99")).isEqualTo("block not callable");
        assertThat(judged("1 100 . A <NON_REF> . . END=200 GT:DP 0/0:99")).isEqualTo("block not callable");
    }

    @Test
    void aFilteredOrUncalledBlockProvesNothing() {
        assertThat(judged("1 100 . A . . LowGQX END=200 GT:DP:GQ 0/0:30:99")).isEqualTo("block not callable");
        assertThat(judged("1 100 . A . . PASS END=200 GT:DP:GQ 0/0:30:99")).isEqualTo("block callable");
        assertThat(judged("1 100 . A <NON_REF> . . END=200 GT:DP:GQ ./.:30:99")).isEqualTo("block not callable");
    }

    @Test
    void aVariantRowIsNoBlockAndAlwaysCallable() {
        assertThat(judged("1 150 . A G,<NON_REF> . . . GT:DP:GQ 0/0:2:3")).isEqualTo("row callable");
        assertThat(judged("1 140 . A <DEL> . . END=200 GT 0/1")).isEqualTo("row callable");
    }
}
