package org.phengen.score;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phengen.genotype.CallableRegions;
import org.phengen.question.Sex;

/// How a score is to be calculated.
///
/// @param ambiguous what happens to A/T and C/G
/// @param missing what happens where a dosage is unknown
/// @param absentIsReference whether the site declares that a missing row means reference for everyone
/// @param samples the samples to score; empty for all
/// @param sexes by sample, for X, Y; samples that are not named are taken as their calls are coded
/// @param knownReference REF by `contig:position` of the same build, from another file: says which base a reference
///     block stands for
/// @param callable where a missing row means reference for everyone, as the site's BED says
public record ScoreOptions(
        AmbiguousRule ambiguous,
        MissingRule missing,
        boolean absentIsReference,
        Optional<Set<String>> samples,
        Map<String, Sex> sexes,
        Map<String, String> knownReference,
        Optional<CallableRegions> callable) {
    public ScoreOptions {
        samples = samples.map(Set::copyOf);
        sexes = Map.copyOf(sexes);
        knownReference = Map.copyOf(knownReference);
    }

    /// `--ambiguous`.
    public enum AmbiguousRule {
        /// kept where the strand is proven, else rescued by frequency or left out
        AUTO,
        EXCLUDE,
        /// taken as written
        KEEP
    }

    /// `--missing`.
    public enum MissingRule {
        /// an unknown dosage adds nothing
        NONE,
        /// an unknown dosage adds its mean at the scoring file's own frequency
        FREQUENCY
    }

    /// Every sample, automatic strand rule, nothing filled, absent rows unknown.
    public static ScoreOptions standard() {
        return new ScoreOptions(
                AmbiguousRule.AUTO, MissingRule.NONE, false, Optional.empty(), Map.of(), Map.of(), Optional.empty());
    }

    public ScoreOptions withAmbiguous(AmbiguousRule rule) {
        return new ScoreOptions(rule, missing, absentIsReference, samples, sexes, knownReference, callable);
    }

    public ScoreOptions withMissing(MissingRule rule) {
        return new ScoreOptions(ambiguous, rule, absentIsReference, samples, sexes, knownReference, callable);
    }

    public ScoreOptions withAbsentAsReference(boolean declared) {
        return new ScoreOptions(ambiguous, missing, declared, samples, sexes, knownReference, callable);
    }

    public ScoreOptions withSamples(Set<String> chosen) {
        return new ScoreOptions(
                ambiguous, missing, absentIsReference, Optional.of(chosen), sexes, knownReference, callable);
    }

    public ScoreOptions withSexes(Map<String, Sex> known) {
        return new ScoreOptions(ambiguous, missing, absentIsReference, samples, known, knownReference, callable);
    }

    public ScoreOptions withKnownReference(Map<String, String> known) {
        return new ScoreOptions(ambiguous, missing, absentIsReference, samples, sexes, known, callable);
    }

    public ScoreOptions withCallable(Optional<CallableRegions> regions) {
        return new ScoreOptions(ambiguous, missing, absentIsReference, samples, sexes, knownReference, regions);
    }

    /// Whether a sample without a row has the reference there.
    ///
    /// @param length of REF, all of which must be known to be reference
    boolean absentIsReferenceAt(String contig, int position, int length) {
        return absentIsReference
                || callable.filter(regions -> regions.covers(contig, position, (long) position + length - 1))
                        .isPresent();
    }
}
