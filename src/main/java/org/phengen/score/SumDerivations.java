package org.phengen.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;

/// How one sample's raw sum was made, and its standard error.
final class SumDerivations {
    private final ScoreRun run;
    private final int sample;
    private final List<LocusEvidence> evidence;

    SumDerivations(ScoreRun run, int sample, List<LocusEvidence> evidence) {
        this.run = run;
        this.sample = sample;
        this.evidence = evidence;
    }

    private Origin file() {
        return ScoreDerivations.file(run.scoring());
    }

    Derivation sum() {
        int[] used = IntStream.range(0, run.scoring().loci().size())
                .filter(i -> evidence.get(i).basis().isUsed())
                .toArray();
        double[] effects = new double[used.length];
        double[] copies = new double[used.length];
        for (int k = 0; k < used.length; k++) {
            effects[k] = effect(used[k]);
            copies[k] = copies(used[k]);
        }
        List<LocusEvidence> of = IntStream.of(used).mapToObj(evidence::get).toList();
        return new Draft(
                        "score.sum",
                        Said.told("derivation.made.rawScore"),
                        Said.told("derivation.made.whatCopiesEachEffect"))
                .words(
                        Said.told("derivation.made.loci"),
                        String.join(" ", of.stream().map(LocusEvidence::id).toList()),
                        file())
                .numbers("copies", Said.told("derivation.made.copiesEffectAllele"), copies, LocusEvidence.bytes(of))
                .numbers("effects", Said.told("derivation.made.whatTheseCopiesAdd2"), effects, file())
                .value(run.scores().get(sample).sum(), Digits.TWO, "sum(effects)")
                .leftOut(evidence.stream()
                        .filter(one -> !one.basis().isUsed())
                        .map(one -> one.id() + ": " + ScoreDerivations.words(one.basis()))
                        .toList())
                .make();
    }

    private double copies(int locus) {
        int copies = run.matrix().copies(locus, sample);
        double p = run.scoring().loci().get(locus).facts().frequency().orElse(Double.NaN);
        return copies >= 0 ? copies : p * run.matrix().ploidy(locus, sample);
    }

    private double effect(int locus) {
        ScoreLocus row = run.scoring().loci().get(locus);
        int copies = run.matrix().copies(locus, sample);
        return copies >= 0
                ? row.effect().of(copies)
                : row.effect()
                        .mean(
                                row.facts().frequency().orElseThrow(),
                                run.matrix().ploidy(locus, sample));
    }

    Derivation error() {
        List<Double> copies = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        for (int i = 0; i < run.scoring().loci().size(); i++) {
            ScoreLocus locus = run.scoring().loci().get(i);
            double p = locus.facts().frequency().orElse(Double.NaN);
            int known = run.takesPart(i) ? run.matrix().copies(i, sample) : -1;
            if (known >= 0) {
                copies.add((double) known);
                means.add(Double.isNaN(p) ? 0 : run.matrix().ploidy(i, sample) * p);
                errors.add(locus.facts().standardError().orElse(0));
            } else if (!Double.isNaN(p)) {
                unknown.add(locus.effect().variance(p));
            }
        }
        run.scoring()
                .unusable()
                .forEach(row -> unknown.add(Math.pow(row.standardDeviation().orElse(0), 2)));
        return new Draft(
                        "score.error",
                        Said.told("derivation.made.standardErrorRawScore"),
                        Said.told("derivation.made.whatWeightsOwnErrors"))
                .numbers(
                        "copies",
                        Said.told("derivation.made.copiesEffectAlleleWhere"),
                        array(copies),
                        new Origin.Other("score.sum"))
                .numbers("mean", Said.told("derivation.made.meanCopiesFromAlleles"), array(means), file())
                .numbers("se", Said.told("derivation.made.standardErrorEachWeight"), array(errors), file())
                .numbers("unknown", Said.told("derivation.made.varianceEachWeightWithout"), array(unknown), file())
                .value(
                        DrivingVariant.standardErrorOfScore(run, sample),
                        Digits.TWO,
                        "sqrt(sum((copies - mean)^2 * se^2) + sum(unknown))")
                .make();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
