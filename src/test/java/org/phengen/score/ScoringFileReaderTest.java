package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.GenomeBuild;
import org.phengen.job.SourceException;

class ScoringFileReaderTest {
    private static final String ONE_MORE = "rs9\t1\t990\tA\tG\t0.25\tENSEMBL\trs9\t1\t1000\t\n";
    private static final String HARMONISED = """
        ###PGS CATALOG SCORING FILE - see https://www.pgscatalog.org/downloads/#dl_ftp_scoring for additional information
        #format_version=2.0
        ##POLYGENIC SCORE (PGS) INFORMATION
        #pgs_id=PGS123456
        #trait_reported=Body mass index
        #genome_build=GRCh37
        #variants_number=4
        ##SOURCE INFORMATION
        #citation=Somebody et al. (2020). doi:10.1/x=y
        ##HARMONIZATION DETAILS
        #HmPOS_build=GRCh38
        #HmPOS_match_chr={"True": 4, "False": 0}
        rsID\tchr_name\tchr_position\teffect_allele\tother_allele\teffect_weight\thm_source\thm_rsID\thm_chr\thm_pos\thm_inferOtherAllele
        rs1\t1\t90\ta\tg\t0.5\tENSEMBL\trs1\t1\t100\t
        rs2\t1\t190\tA\t\t-1e-3\tENSEMBL\trs2\t1\t200\tG
        rs3\t1\t290\tA\t\t2\tENSEMBL\trs3\t1\t300\tG/T
        rs4\t1\t390\tA\tG\t3\tUnknown\t\t\t\t
        """;

    @Test
    void aHarmonisedFileIsReadAtItsHarmonisedPositions() {
        ScoringFile file = Scores.read(HARMONISED);
        assertThat(file.id()).isEqualTo("PGS123456");
        assertThat(file.build()).isEqualTo(GenomeBuild.GRCH38);
        assertThat(file.about().trait()).isEqualTo("Body mass index");
        assertThat(file.about().citation()).isEqualTo("Somebody et al. (2020). doi:10.1/x=y");
        assertThat(file.loci()).extracting(ScoreLocus::position).containsExactly(100, 200, 300);
        assertThat(file.loci().getFirst().alleles()).isEqualTo(new ScoreLocus.Alleles("A", Optional.of("G"), false));
        assertThat(file.loci().getFirst().line()).isEqualTo(14);
    }

    @Test
    void anInferredOtherAlleleIsMarkedAndTwoAreNone() {
        ScoringFile file = Scores.read(HARMONISED);
        assertThat(file.loci().get(1).alleles()).isEqualTo(new ScoreLocus.Alleles("A", Optional.of("G"), true));
        assertThat(file.loci().get(2).alleles()).isEqualTo(new ScoreLocus.Alleles("A", Optional.empty(), false));
    }

    @Test
    void aRowThatCouldNotBeHarmonisedIsCountedAsPublished() {
        ScoringFile file = Scores.read(HARMONISED);
        assertThat(file.variants()).isEqualTo(4);
        assertThat(file.unusable())
                .containsExactly(new UnusableRow(17, "rs4", ExclusionReason.NO_POSITION, 3, OptionalDouble.empty()));
    }

    @Test
    void aGzippedFileAndOneWithWindowsLineEndsReadTheSame() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(HARMONISED.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        ScoringFile file = ScoringFileReader.read(new ByteArrayInputStream(bytes.toByteArray()), "test.txt");
        assertThat(file).isEqualTo(Scores.read(HARMONISED));
    }

    @Test
    void dominantRecessiveAndDosageWeightsCountAsTheCatalogSays() {
        ScoringFile file = Scores.read(Scores.header("GRCh38")
                + "rsID\tchr_name\tchr_position\teffect_allele\tother_allele\teffect_weight\tis_dominant\tis_recessive"
                + "\tdosage_0_weight\tdosage_1_weight\tdosage_2_weight\n"
                + "rs1\t1\t1\tA\tG\t2\tTrue\tFalse\t\t\t\n"
                + "rs2\t1\t2\tA\tG\t2\tFalse\tTrue\t\t\t\n"
                + "rs3\t1\t3\tA\tG\t\t\t\t0.1\t0.5\t0.7\n"
                + "rs4\t1\t4\tA\tG\t2\t\t\t\t\t\n");
        assertThat(file.loci())
                .extracting(ScoreLocus::effect)
                .containsExactly(
                        new AlleleEffect.Dominant(2),
                        new AlleleEffect.Recessive(2),
                        new AlleleEffect.ByDosage(0.1, 0.5, 0.7),
                        new AlleleEffect.Additive(2));
        double[][] expected = {{0, 2, 2}, {0, 0, 2}, {0.1, 0.5, 0.7}, {0, 2, 4}};
        for (int i = 0; i < expected.length; i++) {
            for (int copies = 0; copies <= 2; copies++) {
                assertThat(file.loci().get(i).effect().of(copies)).isEqualTo(expected[i][copies]);
            }
        }
    }

    @Test
    void haplotypesDiplotypesAndInteractionsAreLeftOutWithTheirLostWeight() {
        ScoringFile file = Scores.read(Scores.header("GRCh38")
                + "rsID\tchr_name\tchr_position\teffect_allele\tother_allele\teffect_weight\tis_haplotype"
                + "\tis_interaction\n"
                + "rs1\t1\t1\tA\tG\t1\tFalse\tFalse\n"
                + "HLA-A\t6\t29942470\tP\tN\t2\tTrue\tFalse\n"
                + "rs1_x_rs2\t\t\tA_x_G\t\t-5\tFalse\tTrue\n");
        assertThat(file.unusable())
                .extracting(UnusableRow::reason, UnusableRow::magnitude)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ExclusionReason.HAPLOTYPE, 2.0),
                        org.assertj.core.groups.Tuple.tuple(ExclusionReason.HAPLOTYPE, 5.0));
        ScoreRun run = Scores.run(file, Scores.cohort("a").row("1", 1, "A", "G", "0/1"));
        // 7 of 8 by weight are lost: no score
        assertThat(Scores.score(run, "a").score()).isNaN();
        assertThat(run.report().outcomes()).containsEntry("haplotype", new MatchReport.Tally(2, 7.0 / 8));
    }

    @Test
    void theSameAllelesOfAPositionTwiceAreBothLeftOut() {
        ScoringFile file = Scores.of("rs1 1 100 A G 1", "rs1b 1 100 G A 2", "rs2 1 200 A G 4");
        assertThat(file.loci()).extracting(ScoreLocus::id).containsExactly("rs2");
        assertThat(file.unusable())
                .extracting(UnusableRow::reason)
                .containsOnly(ExclusionReason.DUPLICATE_IN_SCORE)
                .hasSize(2);
    }

    @Test
    void twoAltsOfOnePositionAreTwoWeights() {
        assertThat(Scores.of("rs1 1 100 C A 1", "rs1 1 100 G A 2").loci()).hasSize(2);
    }

    @Test
    void anErrorNamesFileAndLine() {
        assertRefused("rs1\t1\t100\tA\tG\tNaN", "test.txt:5", "effect_weight is not a finite number");
        assertRefused("rs1\t1\t100\tA\tG\tInfinity", "test.txt:5", "effect_weight is not a finite number");
        assertRefused("rs1\t1\t100\tA\tG\t1e999", "test.txt:5", "effect_weight is not a finite number");
        assertRefused("rs1\t1\t100\tA\tG\t0x1p3", "test.txt:5", "effect_weight is not a finite number");
        assertRefused("rs1\t1\t100\tA\tG\t", "test.txt:5", "no effect_weight");
        assertRefused("rs1\t1\t0\tA\tG\t1", "test.txt:5", "chr_position is not a position");
        assertRefused("rs1\t1\t10.5\tA\tG\t1", "test.txt:5", "chr_position is not a position");
        assertRefused("rs1\t1\t100\tA", "test.txt:5", "4 cells");
        assertRefused("rs1\t1\t100\tA\tG\t1\tx", "test.txt:5", "7 cells");
    }

    private static void assertRefused(String row, String... parts) {
        assertThatThrownBy(() -> Scores.read(Scores.header("GRCh38") + Scores.COLUMNS + row + "\n"))
                .isInstanceOf(SourceException.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void aFileThatDoesNotSayItsBuildIsRefusedAndSoIsAnOldBuild() {
        assertThatThrownBy(() -> Scores.read("#pgs_id=X\n" + Scores.COLUMNS + "rs1\t1\t1\tA\tG\t1\n"))
                .hasMessageContaining("does not say which genome build");
        assertThatThrownBy(() -> Scores.read("#genome_build=NR\n" + Scores.COLUMNS + "rs1\t1\t1\tA\tG\t1\n"))
                .hasMessageContaining("does not say which genome build");
        assertThatThrownBy(() -> Scores.read("#genome_build=NCBI36\n" + Scores.COLUMNS + "rs1\t1\t1\tA\tG\t1\n"))
                .hasMessageContaining("NCBI36");
    }

    @Test
    void aFileWithNamesOnlyIsRefused() {
        assertThatThrownBy(() -> Scores.read("#genome_build=GRCh37\nrsID\teffect_allele\teffect_weight\nrs1\tA\t1\n"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("names alone cannot be looked up");
    }

    @Test
    void aFileWithoutAWeightColumnOrWithoutRowsIsRefused() {
        assertThatThrownBy(() -> Scores.read("#genome_build=GRCh37\nrsID\teffect_allele\nrs1\tA\n"))
                .hasMessageContaining("no column effect_weight");
        assertThatThrownBy(() -> Scores.read(Scores.header("GRCh38") + Scores.COLUMNS))
                .hasMessageContaining("no weights");
        assertThatThrownBy(() -> Scores.read("#genome_build=GRCh37\n")).hasMessageContaining("no column line");
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
        String endless = "A".repeat(BoundedLines.LONGEST + 1);
        assertThatThrownBy(() -> Scores.read(Scores.header("GRCh38") + Scores.COLUMNS + endless))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        failure -> assertThat(failure.category()).isEqualTo(SourceException.Category.LIMIT));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ScoreCatalog.find(Path.of("no", "such.txt").toString()))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        failure -> assertThat(failure.category()).isEqualTo(SourceException.Category.MISSING));
    }

    @Test
    void aTruncatedGzipIsNamedAndNotReadAsAShorterScore() throws IOException {
        byte[] whole = gzip(HARMONISED);
        byte[] cut = Arrays.copyOf(whole, whole.length - 12);
        assertDamaged(cut);
    }

    /// Found by fuzzing: the two bytes by which gzip is known, and nothing more.
    @Test
    void aGzipThatEndsInItsOwnHeaderIsNamed() {
        assertDamaged(new byte[] {0x1f, (byte) 0x8b});
    }

    /// As bgzip and many servers write them.
    @Test
    void gzipMembersAreReadToTheLastAndADamagedOneIsNeverTakenForTheEnd() throws IOException {
        byte[] first = gzip(HARMONISED);
        byte[] second = gzip(ONE_MORE);
        byte[] both = joined(first, second);
        int alone = read(first).variants();
        assertThat(read(both).variants()).isEqualTo(alone + 1);
        for (int damage = 0; damage < 3; damage++) {
            byte[] damaged = both.clone();
            damaged[first.length + damage] ^= 1;
            assertDamaged(damaged);
        }
        assertDamaged(Arrays.copyOf(both, first.length + 5));
    }

    @Test
    void aBlockGzippedFileCutBetweenTwoBlocksIsNamed() throws IOException {
        byte[] first = block(HARMONISED);
        byte[] second = block(ONE_MORE);
        byte[] end = block("");
        assertThat(read(joined(first, second, end)).variants())
                .isEqualTo(read(joined(first, end)).variants() + 1);
        assertDamaged(joined(first, second));
        assertDamaged(first);
    }

    /// A gzip member with the extra field of BGZF; only its name is looked at.
    private static byte[] block(String text) throws IOException {
        byte[] member = gzip(text);
        var made = ByteBuffer.allocate(member.length + 8);
        made.put(member, 0, 3).put((byte) 4).put(member, 4, 6);
        made.put(new byte[] {6, 0, 'B', 'C', 2, 0, 0, 0});
        return made.put(member, 10, member.length - 10).array();
    }

    private static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static ScoringFile read(byte[] bytes) {
        return ScoringFileReader.read(new ByteArrayInputStream(bytes), "test.txt.gz");
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void assertDamaged(byte[] gzip) {
        assertThatThrownBy(() -> ScoringFileReader.read(new ByteArrayInputStream(gzip), "cut.txt.gz"))
                .isInstanceOfSatisfying(SourceException.class, failure -> {
                    assertThat(failure.category()).isEqualTo(SourceException.Category.DAMAGED);
                    assertThat(failure).hasMessageContaining("cut.txt.gz");
                });
    }
}
