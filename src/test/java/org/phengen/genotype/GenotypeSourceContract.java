package org.phengen.genotype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.phengen.genotype.GenotypeSource.ContigState;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// What every genome source must do, whatever stands behind it. Subclasses bring a source of the rows below; a new
/// adapter is right when it passes.
///
/// ```
/// contigs 1 (249250621) and 2 (243199373), samples A and B, GRCh37
/// 1  100  del  ACGT  A    0/1  0/0
/// 1  101  snp  C     T,G  1|2  ./.
/// 1  300  hap  G     A    1    .
/// ```
public abstract class GenotypeSourceContract {
    /// Opens the source; the test closes it.
    protected abstract GenotypeSource open();

    private static List<String> ids(GenotypeSource source, Region region) {
        var ids = new ArrayList<String>();
        source.read(region, row -> ids.add(row.variant().id()), JobContext.unwatched());
        return ids;
    }

    @Test
    void samplesStandInFileOrder() {
        try (GenotypeSource source = open()) {
            assertThat(source.samples()).containsExactly("A", "B");
        }
    }

    @Test
    void theBuildIsKnown() {
        try (GenotypeSource source = open()) {
            assertThat(source.build()).isEqualTo(GenomeBuild.GRCH37);
        }
    }

    @Test
    void everyOverlappingRowComesOnceInFileOrder() {
        try (GenotypeSource source = open()) {
            assertThat(ids(source, new Region("1", 1, 1_000))).containsExactly("del", "snp", "hap");
            assertThat(ids(source, new Region("1", 101, 101))).containsExactly("del", "snp");
            assertThat(ids(source, new Region("1", 103, 103))).containsExactly("del");
            assertThat(ids(source, new Region("1", 104, 299))).isEmpty();
        }
    }

    @Test
    void aliasesNameTheSameContig() {
        try (GenotypeSource source = open()) {
            assertThat(ids(source, new Region("chr1", 300, 300))).containsExactly("hap");
        }
    }

    @Test
    void callsAreAlleleNumbersOfTheRow() {
        try (GenotypeSource source = open()) {
            source.read(
                    new Region("1", 101, 101),
                    row -> {
                        if (row.variant().id().equals("snp")) {
                            assertThat(row.variant().allele(row.firstAllele(0))).isEqualTo("T");
                            assertThat(row.variant().allele(row.secondAllele(0)))
                                    .isEqualTo("G");
                            assertThat(row.firstAllele(1)).isEqualTo(GenotypeRow.MISSING);
                            assertThat(row.genotypeText(0)).isEqualTo("1|2");
                        }
                    },
                    JobContext.unwatched());
        }
    }

    @Test
    void aContigWithoutRowsIsToldApartFromAnUnknownOne() {
        try (GenotypeSource source = open()) {
            assertThat(source.read(new Region("2", 1, 9), row -> {}, JobContext.unwatched()))
                    .isEqualTo(ContigState.NO_ROWS);
            assertThat(source.read(new Region("1", 900, 999), row -> {}, JobContext.unwatched()))
                    .isEqualTo(ContigState.INDEXED);
            assertThatThrownBy(() -> source.read(new Region("9", 1, 9), row -> {}, JobContext.unwatched()))
                    .isInstanceOf(SourceException.class);
        }
    }

    @Test
    void manyLociAreAnsweredAsEachAlone() {
        var loci = List.of(new Region("1", 101, 101), new Region("2", 5, 5), new Region("1", 300, 300));
        var found = new ArrayList<String>();
        try (GenotypeSource source = open()) {
            List<ContigState> states = source.readEach(
                    loci, (locus, row) -> found.add(locus + " " + row.variant().id()), JobContext.unwatched());
            assertThat(states).containsExactly(ContigState.INDEXED, ContigState.NO_ROWS, ContigState.INDEXED);
        }
        assertThat(found).containsExactlyInAnyOrder("0 del", "0 snp", "2 hap");
    }

    @Test
    void aCancelledJobLeavesWithoutAnAnswer() {
        var cancelled = new JobContext() {
            @Override
            public void progress(Said doing, long done, long total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        try (GenotypeSource source = open()) {
            assertThatThrownBy(() -> source.read(new Region("1", 1, 999), row -> {}, cancelled))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void severalThreadsReadAtOnce() throws Exception {
        try (GenotypeSource source = open();
                var threads = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<Future<List<String>>>();
            for (int reader = 0; reader < 40; reader++) {
                answers.add(threads.submit(() -> ids(source, new Region("1", 1, 1_000))));
            }
            for (Future<List<String>> answer : answers) {
                assertThat(answer.get()).containsExactly("del", "snp", "hap");
            }
        }
    }
}
