package org.phengen.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phengen.score.ScoreLocus.Alleles;

/// Decides which allele of the data a weight counts. The ways are tried in the order of [MatchWay]; the first that fits
/// wins, and two rows that fit equally well are a tie.
///
/// Rows with several ALTs are split by allele: the two alleles of the score must be REF and one ALT. Copies of a third
/// allele then count as no copies of the effect allele, as in plink2.
final class AlleleJudge {
    private AlleleJudge() {}

    /// Judges one locus over all panels.
    ///
    /// @param panels what each panel has at the locus; null where it has nothing
    /// @param knownReference REF there, from elsewhere; empty where not known
    static AlleleMatch judge(ScoreLocus locus, List<@Nullable LocusRows> panels, Optional<String> knownReference) {
        Alleles alleles = locus.alleles();
        AlleleMatch.@Nullable Usable best = null;
        var usable = new ArrayList<AlleleMatch.Usable>();
        Set<String> references = new HashSet<>(knownReference.stream().toList());
        boolean rowsThatDisagree = false;
        boolean tie = false;
        boolean thirdAlleles = false;
        boolean blocks = false;
        for (LocusRows panel : panels) {
            if (panel == null) {
                continue;
            }
            blocks |= panel.hasBlocks();
            if (!panel.blockReference().isEmpty()) {
                references.add(panel.blockReference());
            }
            AlleleMatch.@Nullable Usable ofPanel = null;
            boolean tieHere = false;
            for (LocusRows.Row row : panel.rows()) {
                var match = match(alleles, row);
                if (match.isPresent()) {
                    int order = ofPanel == null
                            ? 1
                            : ofPanel.way().compareTo(match.get().way());
                    tieHere = order == 0 || tieHere && order < 0;
                    ofPanel = order > 0 ? match.get() : ofPanel;
                    thirdAlleles |= alleles.other().isEmpty() && realAlternates(row) > 1;
                } else if (realAlternates(row) == 0) {
                    references.add(row.reference());
                } else {
                    rowsThatDisagree = true;
                }
            }
            tie |= tieHere;
            if (ofPanel != null) {
                usable.add(ofPanel);
                best = best == null || best.way().compareTo(ofPanel.way()) > 0 ? ofPanel : best;
            }
        }
        if (best == null) {
            return withoutAlternate(alleles, references, rowsThatDisagree, blocks);
        }
        if (tie) {
            return excluded(ExclusionReason.DUPLICATE_IN_DATA);
        }
        if (thirdAlleles) {
            return excluded(ExclusionReason.MULTI_ALLELIC);
        }
        for (AlleleMatch.Usable each : usable) {
            if (each.way().isFlipped() != best.way().isFlipped()
                    || !each.reference().equals(best.reference())) {
                return excluded(ExclusionReason.STRAND_DISAGREES);
            }
        }
        if (alleles.other().isEmpty() && rowIsPalindromic(panels, best)) {
            return new AlleleMatch.Ambiguous(best);
        }
        return judged(alleles, best);
    }

    /// Without an other allele the row's own two alleles say whether the strand matters.
    private static boolean rowIsPalindromic(List<@Nullable LocusRows> panels, AlleleMatch.Usable usable) {
        for (LocusRows panel : panels) {
            if (panel != null) {
                for (LocusRows.Row row : panel.rows()) {
                    if (row.reference().equals(usable.reference())
                            && Strand.canFlip(row.reference())
                            && row.alternates().contains(Strand.flip(row.reference()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static AlleleMatch judged(Alleles alleles, AlleleMatch.Usable usable) {
        return alleles.isAmbiguous() ? new AlleleMatch.Ambiguous(usable) : usable;
    }

    /// Nobody's row names both alleles: the base of REF alone may still tell, on the same strand. One base on the other
    /// strand would be no evidence: half of all wrong positions have it.
    private static AlleleMatch withoutAlternate(
            Alleles alleles, Set<String> references, boolean rowsThatDisagree, boolean blocks) {
        if (rowsThatDisagree) {
            return excluded(ExclusionReason.ALLELES_DISAGREE);
        }
        if (references.size() > 1) {
            return excluded(ExclusionReason.STRAND_DISAGREES);
        }
        if (references.isEmpty()) {
            return blocks ? excluded(ExclusionReason.REFERENCE_UNKNOWN) : new AlleleMatch.Uncovered();
        }
        String reference = references.iterator().next();
        String effect = alleles.effect();
        if (reference.equals(effect)
                || alleles.other().filter(reference::equals).isPresent()) {
            return judged(alleles, new AlleleMatch.Usable(MatchWay.REFERENCE_ONLY, reference, effect));
        }
        return excluded(ExclusionReason.ALLELES_DISAGREE);
    }

    /// The first way in which a row has the alleles.
    private static Optional<AlleleMatch.Usable> match(Alleles alleles, LocusRows.Row row) {
        String effect = alleles.effect();
        if (alleles.other().isEmpty()) {
            return matchEffectOnly(effect, row);
        }
        String other = alleles.other().get();
        if (isPair(row, effect, other)) {
            return usable(MatchWay.REF_ALT, row, effect);
        }
        if (isPair(row, other, effect)) {
            return usable(MatchWay.ALT_REF, row, effect);
        }
        if (!Strand.canFlip(effect) || !Strand.canFlip(other)) {
            return Optional.empty();
        }
        String flippedEffect = Strand.flip(effect);
        String flippedOther = Strand.flip(other);
        if (isPair(row, flippedEffect, flippedOther)) {
            return usable(MatchWay.REF_ALT_FLIPPED, row, flippedEffect);
        }
        if (isPair(row, flippedOther, flippedEffect)) {
            return usable(MatchWay.ALT_REF_FLIPPED, row, flippedEffect);
        }
        return Optional.empty();
    }

    private static Optional<AlleleMatch.Usable> matchEffectOnly(String effect, LocusRows.Row row) {
        if (row.reference().equals(effect)) {
            return usable(MatchWay.EFFECT_IS_REF, row, effect);
        }
        if (row.alternates().contains(effect)) {
            return usable(MatchWay.EFFECT_IS_ALT, row, effect);
        }
        if (!Strand.canFlip(effect)) {
            return Optional.empty();
        }
        String flipped = Strand.flip(effect);
        if (row.reference().equals(flipped)) {
            return usable(MatchWay.EFFECT_IS_REF_FLIPPED, row, flipped);
        }
        return row.alternates().contains(flipped)
                ? usable(MatchWay.EFFECT_IS_ALT_FLIPPED, row, flipped)
                : Optional.empty();
    }

    private static boolean isPair(LocusRows.Row row, String reference, String alternate) {
        return row.reference().equals(reference) && row.alternates().contains(alternate);
    }

    private static Optional<AlleleMatch.Usable> usable(MatchWay way, LocusRows.Row row, String counted) {
        return Optional.of(new AlleleMatch.Usable(way, row.reference(), counted));
    }

    /// ALTs that are alleles somebody can carry: not the "any other" of a gVCF.
    private static int realAlternates(LocusRows.Row row) {
        int count = 0;
        for (String alternate : row.alternates()) {
            count += LocusCalls.isUnspecified(alternate) ? 0 : 1;
        }
        return count;
    }

    private static AlleleMatch excluded(ExclusionReason reason) {
        return new AlleleMatch.Excluded(reason);
    }
}
