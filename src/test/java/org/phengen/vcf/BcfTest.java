package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.GenotypeSource.ContigState;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;

class BcfTest {
    @TempDir
    Path folder;

    private Path vcf(String... rows) {
        return VcfLines.write(folder.resolve("a.vcf.gz"), VcfLines.GRCH37, List.of("A", "B", "C"), List.of(rows));
    }

    private void sameAsBcftoolsAndAsTheVcf(Path vcf, String... regions) throws Exception {
        Optional<Path> bcf = Bcftools.bcfOf(vcf);
        if (bcf.isPresent()) {
            for (String region : regions) {
                assertThat(Bcftools.ours(bcf.get(), Region.parse(region)))
                        .as(region)
                        .isEqualTo(Bcftools.query(bcf.get(), region).orElseThrow())
                        .isEqualTo(Bcftools.ours(vcf, Region.parse(region)));
            }
        }
    }

    @Test
    void aBcfIsAnsweredLikeBcftoolsDoesAndLikeItsVcf() throws Exception {
        Path file = vcf(
                "1 100 del AAAAA A . . . GT 0/1 ./. .",
                "1 200 sv A <DEL> . . END=300 GT 0/1 1 0",
                "1 250 block A <NON_REF> . PASS END=260 GT:DP 0/0:3 ./.:. .",
                "1 420 multi;two A C,G,* . PASS . GT 1/2 2|3 ./3",
                "1 430 hap A C . . . GT 0 1 .",
                "1 440 none A C . . . DP 3 4 5",
                "1 450 last A C . . . DP:GT 3:0/1 4:1/1 5:.",
                "1 470 half A C . . . GT ./1 1/. 0/.",
                "1 480 poly A C . . . GT 0|1/1 0/0/0 1|.",
                "1 490 . A . . . . GT 0/0 0/0 .",
                "1 500 a;b a c . . . GT 0|0 0/0 .|.",
                "2 7 other G T . . . GT 0|1 1|0 1|1");

        sameAsBcftoolsAndAsTheVcf(
                file,
                "1:99-99",
                "1:104-104",
                "1:105-105",
                "1:255-255",
                "1:261-261",
                "1:300-300",
                "1:301-301",
                "1",
                "2",
                "2:7-7");
    }

    @Test
    void allelesBeyondSixtyTakeWiderNumbersAndAreReadAsWell() throws Exception {
        var alternates = new ArrayList<String>();
        for (int allele = 0; allele < 300; allele++) {
            alternates.add("A" + "C".repeat(allele + 1));
        }
        Path file = vcf(
                "1 100 many A " + String.join(",", alternates) + " . . . GT 62/63 0|299 ./300",
                "1 200 few A " + String.join(",", alternates.subList(0, 70)) + " . . . GT 61/62 70 63|64");

        sameAsBcftoolsAndAsTheVcf(file, "1:100-100", "1:200-200");
    }

    @Test
    void wholeNumbersOfFourBytesAndFilledUpCallsAreRead() {
        Path file = BcfBytes.write(
                folder.resolve("a.bcf"),
                BcfBytes.HEADER,
                BcfBytes.record(
                        BcfBytes.usual(1, 2),
                        BcfBytes.piece().int8(0x11, 2, 0x23).int32(2, 4 | 1, 4, 0x80000001)));

        assertThat(Bcftools.ours(file, new Region("1", 100, 100))).isEqualTo("1\t100\tx\tA\tC\t0|1\t1\n");
    }

    @Test
    void theHeadersOwnNumbersDecideWhatARecordMeans() {
        String header = BcfBytes.HEADER
                        .replace("length=249250621", "length=249250621,IDX=3")
                        .replace("##FORMAT=<ID=GT", "##FORMAT=<IDX=7,ID=GT")
                        .replace("##INFO=<ID=END", "##FILTER=<ID=far,Description=\"x\",IDX=40>\n##INFO=<ID=END")
                + "";
        byte[] record = BcfBytes.record(
                BcfBytes.piece()
                        .start(3, 100, 51, 2, 1, 1, 2)
                        .text("x")
                        .text("A")
                        .text("<DEL>")
                        .int8(0x11, 40)
                        .int8(0x11, 41, 0x12)
                        .int16(150),
                BcfBytes.piece().int8(0x11, 7, 0x21, 2, 4, 4, 5));
        Path file = BcfBytes.write(folder.resolve("a.bcf"), header, record);

        assertThatThrownBy(() -> Bcftools.ours(file, new Region("1", 150, 150)))
                .as("the index is of contig 0, which this header does not name")
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("a contig that the header does not name");

        Path zero = BcfBytes.write(folder.resolve("b.bcf"), header.replace("IDX=3", "IDX=0"), shifted(record));
        assertThat(Bcftools.ours(zero, new Region("1", 150, 150))).isEqualTo("1\t100\tx\tA\t<DEL>\t0/1\t1|1\n");
    }

    /// The same record of contig 0.
    private static byte[] shifted(byte[] record) {
        byte[] copy = record.clone();
        copy[8] = 0;
        return copy;
    }

    @Test
    void malformedRecordsAreRefusedByNameAndPlace() {
        BcfBytes calls = BcfBytes.piece().int8(0x11, 2, 0x21, 2, 4, 2, 4);
        refused("3 samples where", "1:100", BcfBytes.record(BcfBytes.usual(1, 3), calls));
        refused(
                "a key is no single",
                "1:100",
                BcfBytes.record(BcfBytes.usual(1, 2), BcfBytes.piece().int8(0x17, 65)));
        refused(
                "FORMAT field that the header",
                "1:100",
                BcfBytes.record(BcfBytes.usual(1, 2), BcfBytes.piece().int8(0x11, 9, 0)));
        refused(
                "beyond the row's end",
                "1:100",
                BcfBytes.record(BcfBytes.usual(1, 2), BcfBytes.piece().int8(0x11, 2, 0x71, 2, 4)));
        refused(
                "beyond the row's end",
                "1:100",
                BcfBytes.record(
                        BcfBytes.usual(1, 2),
                        BcfBytes.piece().int8(0x11, 2, 0xf1, 0x13).int32(Integer.MAX_VALUE)));
        refused(
                "negative length",
                "1:100",
                BcfBytes.record(BcfBytes.usual(1, 2), BcfBytes.piece().int8(0x11, 2, 0xf1, 0x11, 0xff)));
        refused(
                "a type that BCF 2.2",
                "1:100",
                BcfBytes.record(BcfBytes.usual(1, 2), BcfBytes.piece().int8(0x11, 2, 0x14)));
        refused(
                "longer than what it holds",
                "1:100",
                BcfBytes.record(BcfBytes.usual(1, 2), BcfBytes.piece().int8(0x11, 2, 0x21, 2, 4, 2, 4, 0)));
        refused(
                "GT twice",
                "1:100",
                BcfBytes.record(BcfBytes.usual(2, 2), BcfBytes.piece().int8(0x11, 2, 0x11, 2, 2, 0x11, 2, 0x11, 2, 2)));
        refused(
                "genotype of sample 2 is no call",
                "1:100",
                BcfBytes.record(BcfBytes.usual(1, 2), BcfBytes.piece().int8(0x11, 2, 0x21, 2, 4, 0x80, 4)));
        refused(
                "genotype of sample 1 is no call",
                "1:100",
                BcfBytes.record(BcfBytes.usual(1, 2), BcfBytes.piece().int8(0x11, 2, 0x21, 0x81, 4, 2, 4)));
        refused(
                "GT holds no whole numbers",
                "1:100",
                BcfBytes.record(BcfBytes.usual(1, 2), BcfBytes.piece().int8(0x11, 2, 0x17, 65, 65)));
        refused(
                "contig number 4",
                "",
                BcfBytes.record(
                        BcfBytes.piece()
                                .start(4, 100, 1, 1, 0, 0, 2)
                                .text("x")
                                .text("A")
                                .int8(0),
                        BcfBytes.piece()));
        refused(
                "no REF",
                "1:100",
                BcfBytes.record(
                        BcfBytes.piece().start(0, 100, 1, 0, 0, 0, 2).text("x").int8(0), BcfBytes.piece()));
        refused(
                "a sign that cannot",
                "1:100",
                BcfBytes.record(
                        BcfBytes.piece()
                                .start(0, 100, 1, 1, 0, 0, 2)
                                .text("x\ty")
                                .text("A")
                                .int8(0),
                        BcfBytes.piece()));
        refused(
                "covers no base",
                "1:100",
                BcfBytes.record(
                        BcfBytes.piece()
                                .start(0, 100, 0, 1, 0, 0, 2)
                                .text("x")
                                .text("A")
                                .int8(0),
                        BcfBytes.piece()));
        refused(
                "name with number 77",
                "1:100",
                BcfBytes.record(
                        BcfBytes.piece()
                                .start(0, 100, 1, 1, 0, 0, 2)
                                .text("x")
                                .text("A")
                                .int8(0x11, 77),
                        BcfBytes.piece()));
        refused(
                "no usable POS",
                "1",
                BcfBytes.record(
                        BcfBytes.piece()
                                .start(0, -7, 1, 1, 0, 0, 2)
                                .text("x")
                                .text("A")
                                .int8(0),
                        BcfBytes.piece()));
        refused("fewer than any row", "", BcfBytes.piece().int32(3, 0, 0, 0, 0).get());
        refused("bytes where", "", BcfBytes.piece().int32(24, -1, 0, 0, 0).get());
        refused(
                "ends inside a row",
                "",
                BcfBytes.piece().int32(24, 60_000_000, 0, 0, 0).get());
        refused("ends inside a row", "", BcfBytes.piece().int8(1, 2, 3).get());
    }

    private void refused(String problem, String place, byte[] record) {
        Path file = BcfBytes.write(folder.resolve("a.bcf"), BcfBytes.HEADER, record);
        assertThatThrownBy(() -> Bcftools.ours(file, new Region("1", 1, 1_000)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(problem)
                .hasMessageContaining(place);
    }

    @Test
    void aHeaderThatNumbersANameTwiceOrTwoNamesAlikeIsRefused() {
        for (String wrong : List.of(
                "##FILTER=<ID=a,IDX=1>\n##FILTER=<ID=b,IDX=1>\n",
                "##INFO=<ID=a,IDX=5>\n##FORMAT=<ID=a,IDX=6>\n",
                "##FILTER=<ID=PASS,IDX=3>\n",
                "##FILTER=<ID=a,IDX=-3>\n",
                "##FILTER=<ID=a,IDX=999999999>\n")) {
            Path file = BcfBytes.write(folder.resolve("a.bcf"), BcfBytes.HEADER.replace("##INFO", wrong + "##INFO"));
            assertThatThrownBy(() -> IndexedVcf.open(file, JobContext.unwatched()))
                    .as(wrong)
                    .isInstanceOf(SourceException.class);
        }
    }

    @Test
    void aBcfWithoutRowsIsAnsweredWithNone() {
        Path file = BcfBytes.write(folder.resolve("a.bcf"), BcfBytes.HEADER);
        try (IndexedVcf bcf = IndexedVcf.open(file, JobContext.unwatched())) {
            assertThat(bcf.read(new Region("chr1", 1, 9), row -> {}, JobContext.unwatched()))
                    .isEqualTo(ContigState.INDEXED);
        }
    }
}
