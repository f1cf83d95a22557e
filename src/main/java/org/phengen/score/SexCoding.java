package org.phengen.score;

import java.util.List;
import java.util.Locale;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.SexChromosomes;
import org.phengen.job.JobContext;
import org.phengen.linkage.SexCheck;

/// How X, Y and MT were counted, so that the report can say it.
final class SexCoding {
    private int xLoci;
    private int yLoci;
    private int mtLoci;
    private int folded;
    private int heterozygous;

    /// Sexes from the X calls themselves, where the score has loci that depend on sex and the caller gave none.
    static ScoreOptions infer(
            ScoringFile scoring,
            GenomeBuild build,
            List<GenotypeSource> sources,
            ScoreOptions options,
            JobContext job) {
        boolean needed = scoring.loci().stream()
                .map(locus -> SexChromosomes.at(locus.contig(), locus.position(), build))
                .anyMatch(place -> place == SexChromosomes.X_ONLY || place == SexChromosomes.Y_ONLY);
        return needed && options.sexes().isEmpty()
                ? options.withSexes(SexCheck.infer(sources, job).sexes())
                : options;
    }

    void count(SexChromosomes place, LocusCalls calls) {
        switch (place) {
            case TWO_COPIES -> {}
            case X_ONLY -> xLoci++;
            case Y_ONLY -> yLoci++;
            case MITOCHONDRIAL -> mtLoci++;
        }
        folded += calls.malesFolded();
        heterozygous += calls.malesHeterozygous();
    }

    String sentence(ScoreOptions options) {
        if (xLoci + yLoci + mtLoci == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%d loci on X outside the pseudoautosomal regions, %d on Y, %d mitochondrial: one copy counts 1 (a "
                        + "haploid 1, or a male's 1/1, is one copy); %d calls of single places were written as two "
                        + "equal alleles and counted once, %d with two different alleles are no calls; the sex of %d "
                        + "samples was known or told from X, the others are counted as coded",
                xLoci,
                yLoci,
                mtLoci,
                folded,
                heterozygous,
                options.sexes().size());
    }
}
