package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.Region;
import org.phengen.genotype.TypedRegion;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

class RegionTableTest {
    @TempDir
    Path folder;

    private Path cohort() {
        return VcfLines.write(
                folder.resolve("a.vcf.gz"),
                VcfLines.GRCH37,
                List.of("S1", "S2", "S3"),
                List.of("1 100 x A C . . . GT 0/1 1|1 ./.", "1 200 y G T . . . GT 0/0 0|1 1"));
    }

    private static RegionOutcome write(
            Path file, Region region, Optional<List<String>> samples, ByteArrayOutputStream out) {
        return RegionTable.write(
                List.of(file), TypedRegion.of(region), samples, AbsentAs.NA, out, JobContext.unwatched());
    }

    @Test
    void theHeaderNamesTheSamplesAndEachRowItsGenotypes() {
        var out = new ByteArrayOutputStream();

        RegionOutcome outcome = write(cohort(), new Region("chr1", 1, 150), Optional.empty(), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("CHROM\tPOS\tID\tREF\tALT\tS1\tS2\tS3\n1\t100\tx\tA\tC\t0/1\t1|1\t./.\n");
        assertThat(outcome).isEqualTo(new RegionOutcome(1, 3, List.of(), List.of()));
    }

    @Test
    void aRegionThatBeginsBeyondTheEndOfItsContigIsRefusedAndNothingIsWritten() {
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> write(cohort(), new Region("chr1", 249_250_622, 249_250_700), Optional.empty(), out))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.INPUT))
                .hasMessageContaining("beyond the end of chr1")
                .hasMessageContaining("249250621");
        assertThat(out.size()).isZero();
    }

    @Test
    void aRegionThatReachesBeyondTheEndOfItsContigIsAnswered() {
        var out = new ByteArrayOutputStream();

        RegionOutcome outcome = write(cohort(), new Region("1", 249_250_621, 900_000_000), Optional.empty(), out);

        assertThat(outcome).isEqualTo(new RegionOutcome(0, 3, List.of(), List.of()));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("CHROM\tPOS\tID\tREF\tALT\tS1\tS2\tS3\n");
    }

    @Test
    void askedSamplesStandInFileOrder() {
        var out = new ByteArrayOutputStream();

        write(cohort(), new Region("1", 1, 300), Optional.of(List.of("S3", "S1")), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("CHROM\tPOS\tID\tREF\tALT\tS1\tS3\n1\t100\tx\tA\tC\t0/1\t./.\n1\t200\ty\tG\tT\t0/0\t1\n");
    }

    @Test
    void anUnknownSampleIsAnInputErrorByItsLine() {
        assertThatThrownBy(() -> write(
                        cohort(), new Region("1", 1, 9), Optional.of(List.of("S1", "S9")), new ByteArrayOutputStream()))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.INPUT))
                .hasMessageContaining("line 2");
    }

    @Test
    void aContigWithoutRowsLeavesTheHeaderAndNamesTheGap() {
        var out = new ByteArrayOutputStream();

        RegionOutcome outcome = write(cohort(), new Region("2", 1, 150), Optional.empty(), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("CHROM\tPOS\tID\tREF\tALT\tS1\tS2\tS3\n");
        assertThat(outcome.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.line()).contains("contig 2"));
    }

    @Test
    void aRegionWithoutRowsIsCompleteAndEmpty() {
        RegionOutcome outcome =
                write(cohort(), new Region("1", 110, 150), Optional.empty(), new ByteArrayOutputStream());

        assertThat(outcome).isEqualTo(new RegionOutcome(0, 3, List.of(), List.of()));
    }
}
