package org.phengen.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.GenotypeSource.ContigState;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;

class ContigAndBuildTest {
    private static final List<String> ROW = List.of("1 100 x A C . . . GT 0/1");

    @TempDir
    Path folder;

    private IndexedVcf open(String contigs, List<String> rows, Optional<GenomeBuild> stated) {
        Path file = VcfLines.write(folder.resolve("a.vcf.gz"), contigs, List.of("A"), rows);
        return IndexedVcf.open(file, stated, JobContext.unwatched());
    }

    private static int rows(IndexedVcf vcf, String contig) {
        var count = new int[1];
        vcf.read(new Region(contig, 1, 1_000), row -> count[0]++, JobContext.unwatched());
        return count[0];
    }

    /// Rows of the bundled known sites, at the positions of one build, in order.
    private static List<String> knownSites(int column) throws Exception {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownSites.class.getResourceAsStream("known-sites.tsv")),
                StandardCharsets.UTF_8))) {
            var sites = new ArrayList<String[]>();
            lines.lines()
                    .filter(line -> line.matches("rs\\d.*"))
                    .map(line -> line.split("\t"))
                    .filter(fields -> fields[1].equals("1"))
                    .forEach(sites::add);
            return sites.stream()
                    .sorted(Comparator.comparingInt(site -> Integer.parseInt(site[column])))
                    .map(site -> "1 " + site[column] + " " + site[0] + " " + site[4].charAt(0) + " " + site[4].charAt(1)
                            + " . . . GT 0/1")
                    .toList();
        }
    }

    @Test
    void chr1And1AndTheAccessionNameTheSameContig() {
        try (IndexedVcf vcf = open(VcfLines.GRCH37, ROW, Optional.empty())) {
            assertThat(rows(vcf, "1")).isEqualTo(1);
            assertThat(rows(vcf, "chr1")).isEqualTo(1);
            assertThat(rows(vcf, "NC_000001.10")).isEqualTo(1);
        }
    }

    @Test
    void anAccessionOfTheOtherBuildIsAnUnknownContig() {
        try (IndexedVcf vcf = open(VcfLines.GRCH37, ROW, Optional.empty())) {
            assertThatThrownBy(() -> rows(vcf, "NC_000001.11"))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("no contig NC_000001.11")
                    .hasMessageContaining("GRCh37");
        }
    }

    @Test
    void mitochondrialNamesAreOneContig() {
        String contigs = VcfLines.GRCH37 + "\n##contig=<ID=MT,length=16569>";
        try (IndexedVcf vcf =
                open(contigs, List.of("1 5 x A C . . . GT 0/1", "MT 7 y A C . . . GT 1"), Optional.empty())) {
            for (String name : List.of("MT", "M", "chrM", "chrMT", "NC_012920.1")) {
                assertThat(rows(vcf, name)).as(name).isEqualTo(1);
            }
        }
    }

    @Test
    void aContigUnknownToHeaderAndAliasesIsAnError() {
        try (IndexedVcf vcf = open(VcfLines.GRCH37, ROW, Optional.empty())) {
            assertThatThrownBy(() -> rows(vcf, "7"))
                    .isInstanceOfSatisfying(
                            SourceException.class,
                            failure -> assertThat(failure.category()).isEqualTo(Category.INPUT))
                    .hasMessageContaining("no contig 7");
        }
    }

    @Test
    void aContigTheHeaderNamesWithoutRowsIsZeroRowsAndSaidSo() {
        try (IndexedVcf vcf = open(VcfLines.GRCH37, ROW, Optional.empty())) {
            assertThat(vcf.read(new Region("chr2", 1, 10), row -> {}, JobContext.unwatched()))
                    .isEqualTo(ContigState.NO_ROWS);
        }
    }

    @Test
    void theBuildIsThatOfTheContigLengths() {
        try (IndexedVcf vcf = open(VcfLines.GRCH37, ROW, Optional.empty())) {
            assertThat(vcf.build()).isEqualTo(GenomeBuild.GRCH37);
        }
        try (IndexedVcf vcf = open(VcfLines.GRCH38, List.of("chr1 100 x A C . . . GT 0/1"), Optional.empty())) {
            assertThat(vcf.build()).isEqualTo(GenomeBuild.GRCH38);
        }
    }

    @Test
    void lengthsOfBothBuildsAreAContradictionThatNamesBothButRegionStillWorks() {
        String both = "##contig=<ID=1,length=249250621>\n##contig=<ID=2,length=242193529>";
        try (IndexedVcf vcf = open(both, ROW, Optional.empty())) {
            assertThatThrownBy(vcf::build)
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("GRCh37")
                    .hasMessageContaining("GRCh38");
            assertThat(rows(vcf, "1")).isEqualTo(1);
        }
    }

    @Test
    void aLengthOfNoKnownBuildStopsTheDecision() {
        try (IndexedVcf vcf = open("##contig=<ID=1,length=247249719>", ROW, Optional.empty())) {
            assertThatThrownBy(vcf::build).hasMessageContaining("neither that of GRCh37 nor that of GRCh38");
        }
    }

    @Test
    void withoutLengthsKnownVariantsTellTheBuildWhateverTheHeaderTextSays() throws Exception {
        String lying = "##reference=file:///GRCh37.fa\n##contig=<ID=1>";
        try (IndexedVcf vcf = open(lying, knownSites(3), Optional.empty())) {
            assertThat(vcf.build()).isEqualTo(GenomeBuild.GRCH38);
        }
        try (IndexedVcf vcf = open(lying, knownSites(2), Optional.empty())) {
            assertThat(vcf.build()).isEqualTo(GenomeBuild.GRCH37);
        }
    }

    @Test
    void lengthsThatDisagreeWithKnownVariantsStopEverythingAndNameBothBuilds() throws Exception {
        try (IndexedVcf vcf = open(VcfLines.GRCH37, knownSites(3), Optional.empty())) {
            assertThatThrownBy(vcf::build)
                    .isInstanceOfSatisfying(
                            SourceException.class,
                            failure -> assertThat(failure.category()).isEqualTo(Category.CONTRADICTION))
                    .hasMessageContaining("GRCh37")
                    .hasMessageContaining("GRCh38");
        }
    }

    @Test
    void aStatedBuildMustAgreeAndDecidesOnlyWhereNothingElseTells() {
        try (IndexedVcf vcf = open(VcfLines.GRCH37, ROW, Optional.of(GenomeBuild.GRCH38))) {
            assertThatThrownBy(vcf::build).hasMessageContaining("the site file states GRCh38");
        }
        try (IndexedVcf vcf = open("", ROW, Optional.of(GenomeBuild.GRCH38))) {
            assertThat(vcf.build()).isEqualTo(GenomeBuild.GRCH38);
        }
    }

    @Test
    void aBuildThatNothingTellsIsUnsupportedButRegionStillWorks() {
        try (IndexedVcf vcf = open("", ROW, Optional.empty())) {
            assertThatThrownBy(vcf::build)
                    .isInstanceOfSatisfying(
                            SourceException.class,
                            failure -> assertThat(failure.category()).isEqualTo(Category.UNSUPPORTED));
            assertThat(rows(vcf, "chr1")).isEqualTo(1);
            assertThatThrownBy(() -> rows(vcf, "NC_000001.11")).isInstanceOf(SourceException.class);
        }
    }
}
