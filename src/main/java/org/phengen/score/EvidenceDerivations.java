package org.phengen.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.language.Said;
import org.phengen.score.LocusEvidence.Basis;

/// How the shares of a score's weight by what they rest on were made, and the count of its loci that are used.
final class EvidenceDerivations {
    private final ScoringFile scoring;
    private final List<LocusEvidence> evidence;
    private final ScoreShares shares;

    EvidenceDerivations(ScoringFile scoring, List<LocusEvidence> evidence) {
        this.scoring = scoring;
        this.evidence = evidence;
        this.shares = new ScoreShares(scoring);
    }

    List<Derivation> all() {
        List<Derivation> all = new ArrayList<>();
        double[] whole =
                IntStream.range(0, evidence.size()).mapToDouble(this::part).toArray();
        for (Basis basis : Basis.values()) {
            int[] of = IntStream.range(0, evidence.size())
                    .filter(i -> evidence.get(i).basis() == basis)
                    .toArray();
            if (of.length > 0) {
                all.add(share(basis, of, whole));
            }
        }
        long used = evidence.stream().filter(one -> one.basis().isUsed()).count();
        all.add(new Draft(
                        "evidence.loci",
                        Said.told("derivation.made.lociUsed"),
                        Said.told("derivation.made.weightsPublishedScoreWhose"))
                .numbers(
                        "used",
                        Said.told("derivation.made.1ForEachWeight2"),
                        evidence.stream()
                                .mapToDouble(one -> one.basis().isUsed() ? 1 : 0)
                                .toArray(),
                        ScoreDerivations.file(scoring))
                .value((double) used, Digits.COUNT, "sum(used)")
                .leftOut(evidence.stream()
                        .filter(one -> !one.basis().isUsed())
                        .map(one -> one.id() + ": " + ScoreDerivations.words(one.basis()) + " (" + one.outcome() + ")")
                        .toList())
                .make());
        return all;
    }

    private Derivation share(Basis basis, int[] indexes, double[] whole) {
        List<LocusEvidence> of = IntStream.of(indexes).mapToObj(evidence::get).toList();
        double[] parts = IntStream.of(indexes).mapToDouble(this::part).toArray();
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        Draft draft = new Draft(
                        "evidence." + basis.name().toLowerCase(Locale.ROOT),
                        Said.told("derivation.made.shareScoresWeight", ScoreDerivations.words(basis)),
                        shares.byVariance()
                                ? Said.told("derivation.made.eachWeightCountsWeight")
                                : Said.told("derivation.made.eachWeightCountsSize"))
                .words(
                        Said.told("derivation.made.loci"),
                        String.join(" ", of.stream().map(LocusEvidence::id).toList()),
                        ScoreDerivations.file(scoring))
                .numbers("parts", Said.told("derivation.made.whatEachTheseLoci"), parts, LocusEvidence.bytes(of))
                .numbers(
                        "whole",
                        Said.told("derivation.made.whatEveryWeightPublished"),
                        whole,
                        ScoreDerivations.file(scoring));
        return draft.value(shares.share(sum), Digits.PERCENT, "sum(parts) / sum(whole)")
                .make();
    }

    private double part(int index) {
        int loci = scoring.loci().size();
        return index < loci
                ? shares.part(index)
                : shares.partOf(scoring.unusable().get(index - loci));
    }
}
