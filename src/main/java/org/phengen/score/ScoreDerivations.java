package org.phengen.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /// @param sample row of the run
    /// @param evidence every weight, see [LocusEvidence#of]
    public ScoreDerivations(ScoreRun run, int sample, List<LocusEvidence> evidence) {
        this.run = run;
        this.sample = sample;
        this.evidence = List.copyOf(evidence);
    }

    private Origin.ScoringRow row(LocusEvidence one) {
        return new Origin.ScoringRow(run.scoring().source(), one.line());
    }

    static Origin file(ScoringFile scoring) {
        return new Origin.Reference(
                scoring.source(), scoring.variants() + " rows", scoring.about().citation());
    }

    /// Shares of the weight by what they rest on, and how many loci are used: told whatever the gate says.
    public List<Derivation> evidence() {
        return new EvidenceDerivations(run.scoring(), evidence).all();
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
        SumDerivations sum = new SumDerivations(run, sample, evidence);
        all.add(sum.sum());
        all.add(sum.error());
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
        all.addAll(TopTenthDerivations.of(place, strength));
        return all;
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
}
