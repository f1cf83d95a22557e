package org.phengen.score;

import java.util.List;
import org.phengen.genotype.GenomeBuild;

/// A polygenic score as published, in one genome build.
///
/// @param source the file, for messages
/// @param about what its header says
/// @param build that its positions are of
/// @param loci rows that can be looked up
/// @param unusable rows that cannot, with the reason
public record ScoringFile(
        String source, About about, GenomeBuild build, List<ScoreLocus> loci, List<UnusableRow> unusable) {
    public ScoringFile {
        loci = List.copyOf(loci);
        unusable = List.copyOf(unusable);
    }

    /// The header; empty text where it says nothing.
    ///
    /// @param id `pgs_id`, or the file's name
    /// @param trait `trait_reported`
    /// @param unit `weight_type`
    public record About(String id, String name, String trait, String citation, String license, String unit) {}

    public String id() {
        return about.id();
    }

    /// How many weights the published score has, usable or not.
    public int variants() {
        return loci.size() + unusable.size();
    }

    /// Mean and SD that the file's own frequencies give in Hardy-Weinberg proportions and without linkage between loci;
    /// NaN where a locus has no frequency.
    public Expected expected() {
        double mean = 0;
        double variance = 0;
        for (ScoreLocus locus : loci) {
            double p = locus.facts().frequency().orElse(Double.NaN);
            mean += locus.effect().mean(p, 2);
            variance += locus.effect().variance(p);
        }
        return new Expected(mean, Math.sqrt(variance));
    }

    /// @param mean of the score
    /// @param standardDeviation of the score
    public record Expected(double mean, double standardDeviation) {}
}
