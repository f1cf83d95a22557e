package org.phengen.score;

import java.util.Optional;
import java.util.OptionalDouble;

/// One weighted allele of a scoring file, at its place in the file's build.
///
/// @param line in the scoring file, 1-based
/// @param id rsID, else `contig:position:effect:other`; the same locus in files of other builds has the same rsID
/// @param contig `1`-`22`, `X`, `Y`, `MT`
/// @param position of the first base of the alleles, 1-based
/// @param alleles on the file's strand
/// @param facts what else the file knows of it
public record ScoreLocus(
        int line, String id, String contig, int position, Alleles alleles, AlleleEffect effect, Facts facts) {

    /// @param effect the allele whose copies count, upper case
    /// @param other the other allele, empty where the file names none (or more than one)
    /// @param otherInferred whether `other` was filled in by harmonisation (`hm_inferOtherAllele`)
    public record Alleles(String effect, Optional<String> other, boolean otherInferred) {
        /// A/T or C/G: reads the same on both strands.
        public boolean isAmbiguous() {
            return other.isPresent() && Strand.isPalindromic(effect, other.get());
        }
    }

    /// @param frequency of the effect allele in the study's population, 0 to 1
    /// @param standardError of the weight
    /// @param gene nearest gene or locus name
    public record Facts(OptionalDouble frequency, OptionalDouble standardError, Optional<String> gene) {}

    /// Names the same weight in the files of other builds.
    public String key() {
        return id + ":" + alleles.effect();
    }

    /// SD of this weight's part of the score in the study's population; empty where no frequency is known.
    public OptionalDouble standardDeviation() {
        return facts.frequency().isPresent()
                ? OptionalDouble.of(Math.sqrt(effect.variance(facts.frequency().getAsDouble())))
                : OptionalDouble.empty();
    }
}
