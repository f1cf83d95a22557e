package org.phengen.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.GenomeBuild;

class ScoreCatalogTest {
    @Test
    void theBmiScoreComesInBothBuildsWithItsCitation() {
        List<ScoringFile> files = ScoreCatalog.find("phengen-bmi97");
        assertThat(files).extracting(ScoringFile::build).containsExactly(GenomeBuild.GRCH37, GenomeBuild.GRCH38);
        for (ScoringFile file : files) {
            assertThat(file.id()).isEqualTo("PHENGEN-BMI97");
            assertThat(file.loci()).hasSize(97);
            assertThat(file.unusable()).isEmpty();
            assertThat(file.about().citation()).contains("Locke", "10.1038/nature14177");
        }
    }

    @Test
    void itsFrequenciesGiveTheMeanAndSpreadThatAreKnownOfIt() {
        for (ScoringFile file : ScoreCatalog.find(ScoreCatalog.BMI)) {
            ScoringFile.Expected expected = file.expected();
            assertThat(expected.mean()).isCloseTo(2.3315, within(5e-5));
            assertThat(expected.standardDeviation()).isCloseTo(0.1643, within(5e-5));
            // the variance explained, in SD of BMI squared: 2.70 % in the paper
            assertThat(expected.standardDeviation() * expected.standardDeviation())
                    .isCloseTo(0.02699, within(5e-6));
        }
    }

    @Test
    void fiveOfItsLociReadTheSameOnBothStrandsAndFtoIsOneOfThem() {
        for (ScoringFile file : ScoreCatalog.find(ScoreCatalog.BMI)) {
            assertThat(file.loci().stream()
                            .filter(locus -> locus.alleles().isAmbiguous())
                            .map(ScoreLocus::id))
                    .containsExactlyInAnyOrder("rs17001654", "rs9641123", "rs4256980", "rs1558902", "rs9914578");
        }
    }

    @Test
    void bothBuildsNameTheSameWeights() {
        for (String id : ScoreCatalog.ids()) {
            List<ScoringFile> files = ScoreCatalog.find(id);
            assertThat(files.get(0).loci()).extracting(ScoreLocus::key).doesNotHaveDuplicates();
            assertThat(files.get(0).loci().stream().map(locus -> locus.key() + locus.effect()))
                    .containsExactlyElementsOf(files.get(1).loci().stream()
                            .map(locus -> locus.key() + locus.effect())
                            .toList());
        }
    }

    @Test
    void weightsPublishedWithoutAPositionStayPartOfTheScore() {
        ScoringFile file = ScoreCatalog.find("PHENGEN-OBESITY1").getFirst();
        assertThat(file.variants()).isEqualTo(17);
        assertThat(file.unusable()).hasSize(4).allMatch(row -> row.reason() == ExclusionReason.NO_POSITION);
        assertThat(ScoreCatalog.find("PHENGEN-OBESITY2").getFirst().variants()).isEqualTo(11);
        assertThat(ScoreCatalog.find("PHENGEN-T2D").getFirst().variants()).isEqualTo(39);
        assertThat(ScoreCatalog.find("PHENGEN-BMI79").getFirst().variants()).isEqualTo(79);
    }
}
