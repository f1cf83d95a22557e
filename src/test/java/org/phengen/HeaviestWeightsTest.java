package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.phengen.score.LocusEvidence;
import org.phengen.site.PatientStudy;

/// Rows of evidence that no genome is read again for.
class HeaviestWeightsTest {
    @Test
    void theHeaviestWeightsAreTheLargestSharesInTheOrderOfTheFileAndCountAsAlways() {
        PatientStudy study = SampleStudies.study("north/n0390");
        PatientStudy.Genome genome = study.genome().orElseThrow();
        int sample = genome.run().indexOf(genome.sample()).orElseThrow();
        OptionalDouble sd =
                OptionalDouble.of(study.answer().score().orElseThrow().scale().sd());
        List<LocusEvidence> whole = study.provenance().evidence();
        List<LocusEvidence> heaviest = LocusEvidence.heaviest(genome.run(), sample, 10, sd);

        double tenth = whole.stream()
                .map(LocusEvidence::share)
                .sorted(Comparator.reverseOrder())
                .skip(9)
                .findFirst()
                .orElseThrow();
        assertThat(heaviest)
                .hasSize(10)
                .allSatisfy(one -> assertThat(one.share()).isGreaterThanOrEqualTo(tenth));
        assertThat(heaviest).extracting(LocusEvidence::line).isSorted();
        for (LocusEvidence one : heaviest) {
            LocusEvidence same = whole.stream()
                    .filter(other -> other.line() == one.line())
                    .findFirst()
                    .orElseThrow();
            assertThat(one.contribution()).isEqualTo(same.contribution());
            assertThat(one.copies()).isEqualTo(same.copies());
            assertThat(one.basis()).isEqualTo(same.basis());
            assertThat(one.bytes()).isEmpty();
        }
    }

    @Test
    void everyWeightOfTheTableIsDerivedWhenAskedAsItIsDerivedBeforehand() {
        PatientStudy study = SampleStudies.study("north/n0390");
        for (LocusEvidence one : study.provenance().evidence()) {
            assertThat(study.provenance().loci().apply(one))
                    .isEqualTo(study.provenance().derivation("locus." + one.id()));
        }
    }
}
