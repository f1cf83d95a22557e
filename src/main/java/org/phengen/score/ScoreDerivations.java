package org.phengen.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;
import org.phengen.score.LocusEvidence.Basis;

/// How the numbers of one sample's score were made.
public final class ScoreDerivations {
    /// Of a score with more weights only those loci are derived beforehand that the chart names; the others when
    /// somebody opens them.
    public static final int EACH = 3_000;

    private final ScoreRun run;
    private final int sample;
    private final List<LocusEvidence> evidence;
    private final ScoreShares shares;

    /// @param sample row of the run
    /// @param evidence every weight, see [LocusEvidence#of]
    public ScoreDerivations(ScoreRun run, int sample, List<LocusEvidence> evidence) {
        this.run = run;
        this.sample = sample;
        this.evidence = List.copyOf(evidence);
        this.shares = new ScoreShares(run.scoring());
    }

    private Origin.ScoringRow row(LocusEvidence one) {
        return new Origin.ScoringRow(run.scoring().source(), one.line());
    }

    private Origin file() {
        return new Origin.Reference(
                run.scoring().source(),
                run.scoring().variants() + " rows",
                run.scoring().about().citation());
    }

    private double part(int index) {
        int loci = run.scoring().loci().size();
        return index < loci
                ? shares.part(index)
                : shares.partOf(run.scoring().unusable().get(index - loci));
    }

    /// Shares of the weight by what they rest on, and how many loci are used: told whatever the gate says.
    public List<Derivation> evidence() {
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
                        file())
                .value((double) used, Digits.COUNT, "sum(used)")
                .leftOut(evidence.stream()
                        .filter(one -> !one.basis().isUsed())
                        .map(one -> one.id() + ": " + words(one.basis()) + " (" + one.outcome() + ")")
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
                        Said.told("derivation.made.shareScoresWeight", words(basis)),
                        shares.byVariance()
                                ? Said.told("derivation.made.eachWeightCountsWeight")
                                : Said.told("derivation.made.eachWeightCountsSize"))
                .words(
                        Said.told("derivation.made.loci"),
                        String.join(" ", of.stream().map(LocusEvidence::id).toList()),
                        file())
                .numbers("parts", Said.told("derivation.made.whatEachTheseLoci"), parts, bytes(of))
                .numbers("whole", Said.told("derivation.made.whatEveryWeightPublished"), whole, file());
        return draft.value(shares.share(sum), Digits.PERCENT, "sum(parts) / sum(whole)")
                .make();
    }

    private static Origin[] bytes(List<LocusEvidence> of) {
        return of.stream().flatMap(one -> one.bytes().stream()).toArray(Origin[]::new);
    }

    /// In a reader's words.
    public static String words(Basis basis) {
        return switch (basis) {
            case CALLED -> "called";
            case REFERENCE -> "proven reference";
            case FILLED -> "from frequency";
            case NO_CALL -> "no call";
            case NOT_COVERED -> "not covered";
            case LEFT_OUT -> "left out";
        };
    }

    /// The sum, its error, what each locus adds and the chances of the top tenth: only where the gate is open.
    ///
    /// @param place of the score
    /// @param strength that the chances were worked out with
    /// @param sd of the raw sums of the people compared with
    public List<Derivation> score(ScorePlace place, ScorePlace.Strength strength, double sd) {
        List<Derivation> all = new ArrayList<>();
        all.add(sum());
        all.add(error());
        if (run.scoring().variants() <= EACH) {
            for (int i = 0; i < run.scoring().loci().size(); i++) {
                locus(i, sd).ifPresent(all::add);
            }
        } else {
            named(sd).stream()
                    .map(one -> run.scoring().loci().indexOf(one.locus()))
                    .forEach(i -> locus(i, sd).ifPresent(all::add));
        }
        all.add(others(place, sd));
        all.addAll(topTenths(place, strength));
        return all;
    }

    private Derivation sum() {
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
                .numbers("copies", Said.told("derivation.made.copiesEffectAllele"), copies, bytes(of))
                .numbers("effects", Said.told("derivation.made.whatTheseCopiesAdd2"), effects, file())
                .value(run.scores().get(sample).sum(), Digits.TWO, "sum(effects)")
                .leftOut(evidence.stream()
                        .filter(one -> !one.basis().isUsed())
                        .map(one -> one.id() + ": " + words(one.basis()))
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

    private Derivation error() {
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

    /// Empty where the locus adds nothing that is known.
    private Optional<Derivation> locus(int i, double sd) {
        LocusEvidence one = evidence.get(i);
        if (one.contribution().isEmpty()) {
            return Optional.empty();
        }
        ScoreLocus locus = run.scoring().loci().get(i);
        double p = locus.facts().frequency().orElseThrow();
        int copies = one.copies().orElseThrow();
        Draft draft = new Draft(
                        "locus." + one.id(),
                        locus.facts()
                                .gene()
                                .map(gene -> gene + " (" + one.id() + ")")
                                .orElse(one.id()),
                        Said.told(
                                "derivation.made.whatCopiesAddBeyond",
                                locus.alleles().effect()))
                .words(
                        Said.told("derivation.made.call"),
                        one.call().isEmpty() ? "no row" : one.call(),
                        one.bytes().<Origin>map(bytes -> bytes).orElse(new Origin.People("no file knows the contig")))
                .words(Said.told("derivation.made.matched"), one.outcome() + ", " + words(one.basis()))
                .number(
                        "copies",
                        Said.told("derivation.made.copies", locus.alleles().effect()),
                        copies,
                        one.bytes().map(bytes -> new Origin[] {bytes}).orElse(new Origin[0]))
                .number(
                        "effect",
                        Said.told("derivation.made.whatTheseCopiesAdd"),
                        locus.effect().of(copies),
                        row(one))
                .number("p", Said.told("derivation.made.frequencyAlleleScoresStudy"), p, row(one))
                .number(
                        "mean",
                        Said.told("derivation.made.whatMeanPersonsCopies"),
                        locus.effect().mean(p, run.matrix().ploidy(i, sample)),
                        row(one))
                .number("sd", Said.told("derivation.made.sdRawSumsAll"), sd, new Origin.Other("score.z"));
        return Optional.of(draft.value(one.contribution().getAsDouble(), Digits.SIGNED_TWO, "(effect - mean) / sd")
                .make());
    }

    /// The loci that the chart names apart.
    private List<DrivingVariant> named(double sd) {
        List<DrivingVariant> driving = DrivingVariant.of(run, sample, sd);
        return driving.subList(0, Math.min(DrivingVariant.NAMED, driving.size()));
    }

    /// How one weight counts, when somebody asks.
    ///
    /// @param one of the evidence
    /// @param sd of the raw sums of the people compared with
    public Optional<Derivation> locus(LocusEvidence one, double sd) {
        int i = evidence.indexOf(one);
        return i < 0 || i >= run.scoring().loci().size() ? Optional.empty() : locus(i, sd);
    }

    private Derivation others(ScorePlace place, double sd) {
        List<DrivingVariant> named = named(sd);
        double sum = named.stream().mapToDouble(DrivingVariant::contribution).sum();
        return new Draft(
                        "variants.others",
                        Said.told("derivation.made.allOtherLoci"),
                        Said.told("derivation.made.whatLeftScoreWhen"))
                .number("z", Said.told("derivation.made.geneticScoreSd"), place.z(), new Origin.Other("score.z"))
                .numbers(
                        "named",
                        Said.told("derivation.made.whatLociNamedApart"),
                        named.stream().mapToDouble(DrivingVariant::contribution).toArray(),
                        named.stream()
                                .map(one ->
                                        new Origin.Other("locus." + one.locus().id()))
                                .toArray(Origin[]::new))
                .value(place.z() - sum, Digits.SIGNED_TWO, "z - sum(named)")
                .make();
    }

    private static List<Derivation> topTenths(ScorePlace place, ScorePlace.Strength strength) {
        Origin score = new Origin.Other("score.z");
        Draft own = new Draft(
                        "topTenth.score",
                        Said.told("derivation.made.topTenthScore"),
                        Said.told("derivation.made.chanceScoreWereWeights"))
                .number("z", Said.told("derivation.made.geneticScoreSd"), place.z(), score)
                .number("error", Said.told("derivation.made.standardErrorSd"), place.standardError(), score)
                .number(
                        "top",
                        Said.told("derivation.made.whereTopTenthBegins"),
                        Normal.TOP_TENTH,
                        new Origin.Setting("the top tenth"));
        own.value(
                place.topTenthOfThisScore(),
                Digits.OF_HUNDRED,
                place.standardError() > 0 ? "Phi((z - top) / error)" : "step(z - top)");
        double squared = strength.varianceExplained() / strength.heritability();
        Draft tendency = new Draft(
                        "topTenth.tendency",
                        Said.told("derivation.made.topTenthInheritedTendency"),
                        Said.told("derivation.made.chanceWholeInheritedTendency"))
                .number("z", Said.told("derivation.made.geneticScoreSd"), place.z(), score)
                .number(
                        "top",
                        Said.told("derivation.made.whereTopTenthBegins"),
                        Normal.TOP_TENTH,
                        new Origin.Setting("the top tenth"))
                .number(
                        "R2",
                        Said.told("derivation.made.shareVarianceScoreExplains"),
                        strength.varianceExplained(),
                        new Origin.Other("explained"))
                .number(
                        "h2",
                        Said.told("derivation.made.shareVarianceInherited"),
                        strength.heritability(),
                        new Origin.Setting("heritability of BMI, Yang 2015 (Nature Genetics 47:1114)"));
        tendency.value(
                place.topTenthOfTendency(),
                Digits.OF_HUNDRED,
                squared >= 1 ? "step(z - top)" : "r = sqrt(R2 / h2); 1 - Phi((top - r * z) / sqrt(1 - r^2))");
        return List.of(own.make(), tendency.make());
    }
}
