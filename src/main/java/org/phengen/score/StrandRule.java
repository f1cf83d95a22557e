package org.phengen.score;

import java.util.ArrayList;
import java.util.List;
import org.phengen.score.ScoreOptions.AmbiguousRule;

/// What becomes of A/T and C/G: kept as written where the strand is proven for this file and score, otherwise rescued
/// by frequency or left out.
///
/// Proven: at least 50 loci whose alleles tell the strand were matched, and none of them flipped. Rescue: both the
/// score's and the data's frequency are clearly away from one half (minor allele below 0.4), the data's from at least
/// 50 people.
///
/// @param proven whether the strand is proven
/// @param unambiguous matched loci whose alleles tell the strand
/// @param flipped of these, on the other strand
public record StrandRule(boolean proven, int unambiguous, int flipped) {
    static final int PROOF = 50;
    static final double CLEAR_MINOR_FREQUENCY = 0.4;
    static final int PEOPLE_FOR_FREQUENCY = 50;

    static StrandRule of(List<ScoreLocus> loci, List<AlleleMatch> matches) {
        int unambiguous = 0;
        int flipped = 0;
        for (int i = 0; i < loci.size(); i++) {
            if (matches.get(i) instanceof AlleleMatch.Usable usable
                    && loci.get(i).alleles().other().isPresent()
                    && Strand.canFlip(loci.get(i).alleles().effect())
                    && Strand.canFlip(loci.get(i).alleles().other().get())) {
                unambiguous++;
                flipped += usable.way().isFlipped() ? 1 : 0;
            }
        }
        return new StrandRule(unambiguous >= PROOF && flipped == 0, unambiguous, flipped);
    }

    /// Decides every ambiguous match.
    ///
    /// @param dataFrequencies frequency of the allele counted as written, by locus; NaN where fewer than 50 people have
    ///     a call. One person's file never tells a frequency.
    List<AlleleMatch> decide(
            List<ScoreLocus> loci, List<AlleleMatch> matches, double[] dataFrequencies, AmbiguousRule rule) {
        var decided = new ArrayList<AlleleMatch>(matches.size());
        for (int i = 0; i < matches.size(); i++) {
            AlleleMatch match = matches.get(i);
            decided.add(
                    match instanceof AlleleMatch.Ambiguous ambiguous
                            ? decide(loci.get(i), ambiguous.asWritten(), dataFrequencies[i], rule)
                            : match);
        }
        return decided;
    }

    private AlleleMatch decide(
            ScoreLocus locus, AlleleMatch.Usable asWritten, double dataFrequency, AmbiguousRule rule) {
        return switch (rule) {
            case KEEP -> asWritten;
            case EXCLUDE -> new AlleleMatch.Excluded(ExclusionReason.AMBIGUOUS);
            case AUTO -> proven ? asWritten : rescued(locus, asWritten, dataFrequency);
        };
    }

    private static AlleleMatch rescued(ScoreLocus locus, AlleleMatch.Usable asWritten, double dataFrequency) {
        double published = locus.facts().frequency().orElse(Double.NaN);
        if (!isClear(published) || !isClear(dataFrequency)) {
            return new AlleleMatch.Excluded(ExclusionReason.AMBIGUOUS);
        }
        if (published < 0.5 == dataFrequency < 0.5) {
            return asWritten;
        }
        MatchWay way = switch (asWritten.way()) {
            case REF_ALT, ALT_REF_FLIPPED -> MatchWay.ALT_REF_FLIPPED;
            case ALT_REF, REF_ALT_FLIPPED -> MatchWay.REF_ALT_FLIPPED;
            case EFFECT_IS_REF, EFFECT_IS_REF_FLIPPED -> MatchWay.EFFECT_IS_ALT_FLIPPED;
            case EFFECT_IS_ALT, EFFECT_IS_ALT_FLIPPED -> MatchWay.EFFECT_IS_REF_FLIPPED;
            case REFERENCE_ONLY, REFERENCE_ONLY_FLIPPED -> MatchWay.REFERENCE_ONLY_FLIPPED;
        };
        return new AlleleMatch.Usable(way, asWritten.reference(), Strand.flip(asWritten.counted()));
    }

    /// NaN is not clear.
    private static boolean isClear(double frequency) {
        return Math.min(frequency, 1 - frequency) < CLEAR_MINOR_FREQUENCY;
    }
}
