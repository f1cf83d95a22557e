package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.phengen.fhir.BundleFuzz;
import org.phengen.fhir.NdjsonFuzz;
import org.phengen.question.SentenceFuzz;
import org.phengen.score.ScoringFileFuzz;
import org.phengen.site.SiteFileFuzz;
import org.phengen.vcf.BcfFuzz;
import org.phengen.vcf.BgzfFuzz;
import org.phengen.vcf.IndexFuzz;
import org.phengen.vcf.VcfTextFuzz;

/// A short run of every fuzz target: its seeds, the past findings, and 5,000 mutations, always the same. The long run
/// is `.ci/fuzz`. A time limit only ends what would hang for ever.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FuzzTest {
    private static void run(FuzzTarget target, int inputs) {
        var trial = new FuzzTrial(target);
        trial.seeds();
        trial.mutations(inputs, 20_261_125);
        System.out.println(target.getClass().getSimpleName() + ": understood " + trial.understood() + ", refused "
                + trial.refused());
        // a trial that only tries refusals, or that nothing refuses, would prove little
        assertThat(trial.understood()).isGreaterThan(inputs / 50);
        assertThat(trial.refused()).isGreaterThan(inputs / 50);
    }

    @Test
    void aBgzfFileIsDecodedLikeItsGzipMembersOrRefused() {
        run(new BgzfFuzz(), 5_000);
    }

    @Test
    void anIndexLeadsToRowsOfItsFileOrIsRefused() {
        run(new IndexFuzz(), 5_000);
    }

    @Test
    void aVcfsLinesAreDecodedOrRefused() {
        run(new VcfTextFuzz(), 5_000);
    }

    @Test
    void aBcfsRecordsAreDecodedOrRefused() {
        run(new BcfFuzz(), 5_000);
    }

    @Test
    void aBundleIsReadWithoutAnythingThrown() {
        run(new BundleFuzz(), 5_000);
    }

    @Test
    void everyLineOfNdjsonIsCountedOnce() {
        run(new NdjsonFuzz(), 5_000);
    }

    @Test
    void everyRowOfAScoringFileIsCountedOnce() {
        run(new ScoringFileFuzz(), 5_000);
    }

    @Test
    void aSiteFileIsReadAsWrittenOrRefused() {
        run(new SiteFileFuzz(), 5_000);
    }

    @Test
    void aSentenceIsMarkedOrReadsBackToItself() {
        run(new SentenceFuzz(), 5_000);
    }
}
