package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.GenotypeRow;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

/// Rows that are easily misread, each compared with what bcftools prints.
class RowTrapsTest {
    private static final List<String> SAMPLES = List.of("A", "B", "C");

    @TempDir
    Path folder;

    private Path write(String... rows) {
        return VcfLines.write(folder.resolve("a.vcf.gz"), VcfLines.GRCH37, SAMPLES, List.of(rows));
    }

    private void sameAsBcftools(Path file, String... regions) throws Exception {
        for (String region : regions) {
            Optional<String> expected = Bcftools.query(file, region);
            if (expected.isPresent()) {
                assertThat(Bcftools.ours(file, Region.parse(region))).as(region).isEqualTo(expected.get());
            }
        }
    }

    @Test
    void deletionsOverlapARegionByTheirWholeSpan() throws Exception {
        Path file = write("1 100 del AAAAA A . . . GT 0/1 ./. .");

        assertThat(Bcftools.ours(file, new Region("1", 104, 104))).isEqualTo("1\t100\tdel\tAAAAA\tA\t0/1\t./.\t.\n");
        assertThat(Bcftools.ours(file, new Region("1", 105, 105))).isEmpty();
        sameAsBcftools(file, "1:99-99", "1:100-100", "1:104-104", "1:105-105");
    }

    @Test
    void symbolicDeletionsAndReferenceBlocksReachToTheirEnd() throws Exception {
        Path file = write(
                "1 200 sv A <DEL> . . SVTYPE=DEL;END=300 GT 0/1 1 0",
                "1 250 block A <NON_REF> . . END=260 GT:DP 0/0:3 ./.:. .",
                "1 320 two A C . . AEND=400;END=330 GT 0/1 1|0 .|.",
                "1 341 list A <DEL> . . END=360,370 GT 0/1 0/1 .",
                "1 342 tail A <DEL> . . END=380abc GT 0/1 0/1 .");

        assertThat(Bcftools.ours(file, new Region("1", 300, 300))).isEqualTo("1\t200\tsv\tA\t<DEL>\t0/1\t1\t0\n");
        sameAsBcftools(
                file,
                "1:255-255",
                "1:260-260",
                "1:261-261",
                "1:300-300",
                "1:301-301",
                "1:330-330",
                "1:331-340",
                "1:345-360",
                "1:365-380");
    }

    @Test
    void anEndShorterThanRefCountsAndOneBeforePosDoesNot() throws Exception {
        Path file = write(
                "1 100 shorter AAAAAAAAAA A . . END=103 GT 0/1 0/1 .",
                "1 200 before AAAAAAAAAA A . . END=150 GT 0/1 0/1 .");

        sameAsBcftools(file, "1:103-103", "1:104-104", "1:109-109", "1:150-199", "1:209-209", "1:210-210");
    }

    @Test
    void withoutADeclarationEndIsNotReadJustAsInBcftools() throws Exception {
        List<String> lines = new ArrayList<>(
                VcfLines.of(VcfLines.GRCH37, SAMPLES, List.of("1 200 sv A <DEL> . . END=300 GT 0/1 1 0")));
        lines.removeIf(line -> line.startsWith("##INFO=<ID=END"));
        Path file = folder.resolve("a.vcf.gz");
        IndexedVcfWriting.write(file, lines);

        sameAsBcftools(file, "1:200-200", "1:250-250");
    }

    @Test
    void genotypesAreFoundWhereverFormatPutsThem() throws Exception {
        Path file = write(
                "1 440 none A C . . . DP 3 4 5",
                "1 450 last A C . . . DP:GT 3:0/1 4:1/1 5:.",
                "1 460 zeros A C . . . GT 00/1 0/01 0|1",
                "1 470 half A C . . . GT ./1 1/. 0/.",
                "1 480 poly A C . . . GT 0|1/1 0/0/0 1|.",
                "1 490 . A . . . . GT 0/0 0/0 .",
                "1 500 a;b a c . . . GT 0/0 0/0 .",
                "1 520 dropped A C . . . GT:DP:GQ 0/0 0/0:3 .",
                "1 541 noformat A C . . . . . . .");

        sameAsBcftools(file, "1:400-600", "1", "2");
        assertThat(Bcftools.ours(file, new Region("1", 470, 470))).isEqualTo("1\t470\thalf\tA\tC\t./1\t1/.\t0/.\n");
    }

    @Test
    void aDroppedGenotypeIsNoCall() {
        Path file = write("1 450 last A C . . . DP:GT 3:0/1 4:1/1 5");

        assertThat(Bcftools.ours(file, new Region("1", 450, 450))).endsWith("0/1\t1/1\t.\n");
    }

    @Test
    void multiAllelicRowsKeepEveryAllele() throws Exception {
        Path file = write("1 420 multi A C,G,* . . . GT 1/2 2|3 ./3");

        sameAsBcftools(file, "1:420-420");
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            vcf.read(
                    new Region("1", 420, 420),
                    row -> {
                        assertThat(row.variant().alternates()).containsExactly("C", "G", "*");
                        assertThat(row.firstAllele(1)).isEqualTo(2);
                        assertThat(row.secondAllele(1)).isEqualTo(3);
                        assertThat(row.firstAllele(2)).isEqualTo(GenotypeRow.MISSING);
                        assertThat(row.secondAllele(2)).isEqualTo(3);
                    },
                    JobContext.unwatched());
        }
    }

    @Test
    void haploidCallsHaveNoSecondAlleleAndASingleDotIsNoCall() {
        Path file = write("1 430 hap A C . . . GT 0 1 .");
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            vcf.read(
                    new Region("1", 430, 430),
                    row -> {
                        assertThat(row.secondAllele(0)).isEqualTo(GenotypeRow.HAPLOID);
                        assertThat(row.firstAllele(1)).isEqualTo(1);
                        assertThat(row.firstAllele(2)).isEqualTo(GenotypeRow.MISSING);
                        assertThat(row.secondAllele(2)).isEqualTo(GenotypeRow.MISSING);
                    },
                    JobContext.unwatched());
        }
    }

    @Test
    void polyploidCallsAreRefusedByNameButPrintedByRegion() throws Exception {
        Path file = write("1 430 tri A C . . . GT 0/1/1 0 1");

        sameAsBcftools(file, "1:430-430");
        assertFirstCall(file, Category.UNSUPPORTED, "polyploid");
    }

    @Test
    void anAlleleTheRowDoesNotNameIsDamage() {
        assertFirstCall(write("1 530 oor A C . . . GT 0/2 0/1 ."), Category.DAMAGED, "carries allele 2");
    }

    @Test
    void aGenotypeThatIsNoneStopsBothCallsAndTable() {
        for (String wrong : List.of("x", "0/", "|0|1", "1e3", "0/-1", "0\\1")) {
            Path file = write("1 541 x A C . . . GT " + wrong + " 0/1 0/1");
            assertThatThrownBy(() -> Bcftools.ours(file, new Region("1", 541, 541)))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("at 1:541");
            try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
                assertThatThrownBy(() ->
                                vcf.read(new Region("1", 541, 541), row -> row.firstAllele(0), JobContext.unwatched()))
                        .isInstanceOf(SourceException.class);
            }
        }
    }

    @Test
    void aFileWithoutSamplesHasRowsWithoutColumns() throws Exception {
        Path file =
                VcfLines.write(folder.resolve("s.vcf.gz"), VcfLines.GRCH37, List.of(), List.of("1 541 x A C . . ."));

        sameAsBcftools(file, "1:541-541");
    }

    private static void assertFirstCall(Path file, Category category, String problem) {
        try (IndexedVcf vcf = IndexedVcf.open(file, JobContext.unwatched())) {
            assertThatThrownBy(
                            () -> vcf.read(new Region("1", 1, 1000), row -> row.firstAllele(0), JobContext.unwatched()))
                    .isInstanceOfSatisfying(
                            SourceException.class,
                            failure -> assertThat(failure.category()).isEqualTo(category))
                    .hasMessageContaining(problem);
        }
    }
}
