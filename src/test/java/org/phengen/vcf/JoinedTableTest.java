package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

class JoinedTableTest {
    private static final TypedRegion REGION = TypedRegion.of(new Region("chr1", 100, 200));

    @TempDir
    Path folder;

    private Path patient(String name, String... rows) {
        return VcfLines.write(folder.resolve(name + ".g.vcf.gz"), VcfLines.GRCH38, List.of(name), List.of(rows));
    }

    private static String table(AbsentAs absent, Path... files) {
        return table(Optional.empty(), absent, files);
    }

    private static String table(Optional<List<String>> samples, AbsentAs absent, Path... files) {
        var out = new ByteArrayOutputStream();
        RegionTable.write(List.of(files), REGION, samples, absent, out, JobContext.unwatched());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void oneLinePerAllelePairWithEachKindOfEvidence() {
        Path carrier = patient("carrier", "chr1 150 rs1 A G,<NON_REF> . . . GT:DP:GQ 0/1:30:99");
        Path block = patient("block", "chr1 90 . C <NON_REF> . . END=160 GT:DP:GQ:MIN_DP 0/0:30:60:25");
        Path shallow = patient("shallow", "chr1 90 . C <NON_REF> . . END=160 GT:DP:GQ:MIN_DP 0/0:30:60:9");
        Path unsure = patient("unsure", "chr1 90 . C <NON_REF> . . END=160 GT:DP:GQ:MIN_DP 0/0:30:19:25");
        Path elsewhere = patient("elsewhere", "chr1 90 . C <NON_REF> . . END=149 GT:DP:GQ:MIN_DP 0/0:30:60:25");
        Path noCall = patient("noCall", "chr1 150 . A G . . . GT:DP:GQ ./.:0:0");

        assertThat(table(AbsentAs.NA, carrier, block, shallow, unsure, elsewhere, noCall))
                .isEqualTo("""
                    CHROM\tPOS\tID\tREF\tALT\tcarrier\tblock\tshallow\tunsure\telsewhere\tnoCall
                    chr1\t150\trs1\tA\tG\t0/1\t0/0\tNC\tNC\tNA\t./.
                    """);
        assertThat(table(AbsentAs.REFERENCE, carrier, block, shallow, unsure, elsewhere, noCall))
                .endsWith("0/1\t0/0\tNC\tNC\t0/0\t./.\n");
    }

    @Test
    void aCallOfTwoAltsIsSplitByAlt() {
        Path both = patient("both", "chr1 150 . A C,G,<NON_REF> . . . GT 1/2");
        Path other = patient("other", "chr1 150 . A G,<NON_REF> . . . GT 0|1");

        assertThat(table(AbsentAs.NA, both, other))
                .endsWith("chr1\t150\t.\tA\tC\t1/.\t0|.\nchr1\t150\t.\tA\tG\t./1\t0|1\n");
    }

    @Test
    void blocksMustCoverEveryBaseOfADeletionsRef() {
        Path carrier = patient("carrier", "chr1 150 . ATTT A . . . GT 0/1");
        Path whole = patient(
                "whole",
                "chr1 90 . C <NON_REF> . . END=151 GT:DP:GQ 0/0:30:60",
                "chr1 152 . C <NON_REF> . . END=170 GT:DP:GQ 0/0:20:60");
        Path half = patient("half", "chr1 90 . C <NON_REF> . . END=151 GT:DP:GQ 0/0:30:60");

        assertThat(table(AbsentAs.NA, carrier, whole, half)).endsWith("\t0/1\t0/0\tNA\n");
    }

    @Test
    void aDeletionThatBeginsBeforeTheRegionIsComparedWithEvidenceThere() {
        Path carrier = patient("carrier", "chr1 95 . AAAAAAAA A . . . GT 0/1");
        Path block = patient(
                "block",
                "chr1 90 . C <NON_REF> . . END=99 GT:DP:GQ 0/0:30:60",
                "chr1 100 . C <NON_REF> . . END=160 GT:DP:GQ 0/0:30:60");
        Path late = patient("late", "chr1 100 . C <NON_REF> . . END=160 GT:DP:GQ 0/0:30:60");

        assertThat(table(AbsentAs.NA, carrier, block, late)).endsWith("chr1\t95\t.\tAAAAAAAA\tA\t0/1\t0/0\tNA\n");
    }

    @Test
    void aPositionInsideAPatientsOwnDeletionIsNotReference() {
        Path carrier = patient("carrier", "chr1 150 . A G . . . GT 0/1");
        Path deleted = patient("deleted", "chr1 148 . CCAC C . . . GT 1/1");

        assertThat(table(AbsentAs.NA, carrier, deleted)).contains("chr1\t150\t.\tA\tG\t0/1\t./.\n");
    }

    @Test
    void aSampleListChoosesColumnsInFileOrder() {
        Path one = patient("one", "chr1 150 . A G . . . GT 0/1");
        Path two = patient("two", "chr1 150 . A G . . . GT 1/1");
        Path three = patient("three", "chr1 151 . A G . . . GT 1|1");

        assertThat(table(Optional.of(List.of("three", "one")), AbsentAs.NA, one, two, three))
                .isEqualTo("""
                    CHROM\tPOS\tID\tREF\tALT\tone\tthree
                    chr1\t150\t.\tA\tG\t0/1\tNA
                    chr1\t151\t.\tA\tG\tNA\t1|1
                    """);
        assertThatThrownBy(() -> table(Optional.of(List.of("four")), AbsentAs.NA, one, two))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no file has this sample");
    }

    @Test
    void oneSampleInTwoFilesIsAContradiction() throws IOException {
        Path one = patient("one", "chr1 150 . A G . . . GT 0/1");
        Path copy = folder.resolve("copy.vcf.gz");
        Files.copy(one, copy);
        Files.copy(Path.of(one + ".tbi"), Path.of(copy + ".tbi"));

        assertThatThrownBy(() -> table(AbsentAs.NA, one, copy))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.CONTRADICTION));
    }

    @Test
    void filesOfTwoBuildsAreNotJoined() {
        Path one = patient("one", "chr1 150 . A G . . . GT 0/1");
        Path old = VcfLines.write(
                folder.resolve("old.vcf.gz"), VcfLines.GRCH37, List.of("old"), List.of("1 150 . A G . . . GT 0/1"));

        assertThatThrownBy(() -> table(AbsentAs.NA, one, old))
                .hasMessageContaining("GRCh37")
                .hasMessageContaining("GRCh38");
    }

    @Test
    void aDamagedFileLosesItsColumnAndIsNamedAsAGap() throws IOException {
        Path one = patient("one", "chr1 150 . A G . . . GT 0/1");
        Path broken = patient("broken", "chr1 150 . A G . . . GT 1/1");
        byte[] bytes = Files.readAllBytes(broken);
        bytes[60] ^= 4;
        Files.write(broken, bytes);

        var out = new ByteArrayOutputStream();
        RegionOutcome outcome = RegionTable.write(
                List.of(one, broken), REGION, Optional.empty(), AbsentAs.REFERENCE, out, JobContext.unwatched());

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("CHROM\tPOS\tID\tREF\tALT\tone\nchr1\t150\t.\tA\tG\t0/1\n");
        assertThat(outcome.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.source()).isEqualTo(broken.toString()));
    }

    @Test
    void aBcfStandsInATableAsItsVcfDoes() throws Exception {
        Path one = patient(
                "one",
                "chr1 120 . A <NON_REF> . PASS END=140 GT:DP:MIN_DP:GQ 0/0:30:30:50",
                "chr1 150 . A G,<NON_REF> . . . GT 0/1");
        Path two = patient("two", "chr1 130 . A C . . . GT 0/1", "chr1 140 . A G . . . GT 1/1");
        String both = table(AbsentAs.NA, one, two);

        Optional<Path> bcf = Bcftools.bcfOf(one);
        if (bcf.isPresent()) {
            assertThat(table(AbsentAs.NA, bcf.get(), two)).isEqualTo(both).contains("0/0", "NA");
        }
    }

    @Test
    void aFileWithoutRowsOfTheContigIsAGap() {
        Path one = patient("one", "chr1 150 . A G . . . GT 0/1");
        Path other = patient("other", "chr2 150 . A G . . . GT 0/1");

        var outcome = RegionTable.write(
                List.of(one, other),
                REGION,
                Optional.empty(),
                AbsentAs.NA,
                new ByteArrayOutputStream(),
                JobContext.unwatched());

        assertThat(outcome.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.missing()).contains("its index holds no rows"));
    }
}
