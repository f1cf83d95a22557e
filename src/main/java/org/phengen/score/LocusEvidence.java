package org.phengen.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.phengen.derivation.Origin;
import org.phengen.score.ScoreOptions.MissingRule;

/// One weight of the score and what stands behind it for one sample. With the score kept back, only what it rests on is
/// told: neither call nor copies nor contribution, from which the score could be added up.
///
/// @param id rsID, or the name the scoring file gives
/// @param line in the scoring file
/// @param locus of the scoring file; empty for a row that cannot be looked up
/// @param basis what the dosage rests on
/// @param outcome code of the way it matched, or of the reason it was left out
/// @param share of the published score by weight, 0 to 1
/// @param call as in the file; empty where there is none, or where the score is kept back
/// @param copies of the effect allele; empty where unknown or kept back
/// @param contribution in SD of the score; empty where unknown or kept back
/// @param bytes where it was read
public record LocusEvidence(
        String id,
        int line,
        Optional<ScoreLocus> locus,
        Basis basis,
        String outcome,
        double share,
        String call,
        OptionalInt copies,
        OptionalDouble contribution,
        Optional<Origin.Genome> bytes) {

    /// What a dosage rests on, or why there is none.
    public enum Basis {
        CALLED,
        REFERENCE,
        FILLED,
        NO_CALL,
        NOT_COVERED,
        LEFT_OUT;

        /// Whether the weight counts in the sum.
        public boolean isUsed() {
            return this == CALLED || this == REFERENCE || this == FILLED;
        }
    }

    /// Whether the alleles are a pair that reads the same on both strands, A/T or C/G.
    public boolean ambiguous() {
        return locus.filter(one -> one.alleles().isAmbiguous()).isPresent();
    }

    /// Every weight of the published score, in the order of its file, unusable rows last.
    ///
    /// @param sample row of the run
    /// @param trails one for each locus, see [LocusTrail#of]; none where they are not read again
    /// @param standardDeviation of the score among the people compared with; empty keeps the score back
    public static List<LocusEvidence> of(
            ScoreRun run, int sample, List<LocusTrail> trails, OptionalDouble standardDeviation) {
        var all = new ArrayList<LocusEvidence>();
        List<MatchReport.Weight> weights = run.report().weights();
        int loci = run.scoring().loci().size();
        for (int i = 0; i < weights.size(); i++) {
            LocusTrail trail = i < loci && !trails.isEmpty() ? trails.get(i) : LocusTrail.NOTHING;
            all.add(one(run, sample, weights.get(i), i, trail, standardDeviation));
        }
        return all;
    }

    /// The heaviest weights of a score that has too many for all of them, in the order of its file; their places are
    /// not
    /// read again.
    ///
    /// @param most how many
    public static List<LocusEvidence> heaviest(ScoreRun run, int sample, int most, OptionalDouble standardDeviation) {
        List<MatchReport.Weight> weights = run.report().weights();
        return IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> -weights.get(i).share()))
                .limit(most)
                .sorted()
                .map(i -> one(run, sample, weights.get(i), i, LocusTrail.NOTHING, standardDeviation))
                .toList();
    }

    private static LocusEvidence one(
            ScoreRun run, int sample, MatchReport.Weight weight, int i, LocusTrail trail, OptionalDouble sd) {
        if (i >= run.scoring().loci().size()) {
            return new LocusEvidence(
                    weight.id(),
                    weight.line(),
                    Optional.empty(),
                    Basis.LEFT_OUT,
                    weight.outcome(),
                    weight.share(),
                    "",
                    OptionalInt.empty(),
                    OptionalDouble.empty(),
                    Optional.empty());
        }
        Basis basis = basis(run, i, sample);
        boolean shown = sd.isPresent();
        int copies = run.takesPart(i) ? run.matrix().copies(i, sample) : -1;
        return new LocusEvidence(
                weight.id(),
                weight.line(),
                Optional.of(run.scoring().loci().get(i)),
                basis,
                weight.outcome(),
                weight.share(),
                shown ? trail.call() : "",
                shown && copies >= 0 ? OptionalInt.of(copies) : OptionalInt.empty(),
                contribution(run, i, sample, copies, sd),
                trail.bytes());
    }

    private static OptionalDouble contribution(
            ScoreRun run, int i, int sample, int copies, OptionalDouble standardDeviation) {
        ScoreLocus locus = run.scoring().loci().get(i);
        if (standardDeviation.isEmpty()
                || copies < 0
                || locus.facts().frequency().isEmpty()) {
            return OptionalDouble.empty();
        }
        double mean = locus.effect()
                .mean(locus.facts().frequency().getAsDouble(), run.matrix().ploidy(i, sample));
        return OptionalDouble.of((locus.effect().of(copies) - mean) / standardDeviation.getAsDouble());
    }

    /// What a locus' dosage rests on in one sample.
    public static Basis basis(ScoreRun run, int locus, int sample) {
        if (!run.takesPart(locus)) {
            return Basis.LEFT_OUT;
        }
        Evidence evidence = run.matrix().evidence(locus, sample);
        boolean known = evidence == Evidence.CALLED || evidence == Evidence.REFERENCE;
        if (!known
                && run.options().missing() == MissingRule.FREQUENCY
                && run.scoring().loci().get(locus).facts().frequency().isPresent()) {
            return Basis.FILLED;
        }
        return switch (evidence) {
            case CALLED -> Basis.CALLED;
            case REFERENCE -> Basis.REFERENCE;
            case NO_CALL -> Basis.NO_CALL;
            case NOT_COVERED -> Basis.NOT_COVERED;
        };
    }

    /// Where the bytes of several stand, of those that have any.
    static Origin[] bytes(List<LocusEvidence> of) {
        return of.stream().flatMap(one -> one.bytes().stream()).toArray(Origin[]::new);
    }
}
