package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Ids;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;

/// How every number of an answer was made, put together where the answer is.
final class AnswerDerivations {
    private static final String Z95 = "1.959963984540054";

    private final SameRiskStudy study;
    private final SameRiskPatient patient;
    private final ScoreStanding standing;
    private final List<Derivation> all = new ArrayList<>();

    AnswerDerivations(SameRiskStudy study, SameRiskPatient patient, ScoreStanding standing) {
        this.study = study;
        this.patient = patient;
        this.standing = standing;
    }

    /// A child's place among the reference's children.
    AnswerDerivations growth(ChildComparison child) {
        all.add(new Draft(
                        Ids.GROWTH_PLACE,
                        Said.told("derivation.made.growthPlace"),
                        Said.told("derivation.made.growthPlaceHow"))
                .number("z", Said.told("derivation.made.growthZScore"), child.growthZ(), new Origin.Other(Ids.OBSERVED))
                .value(child.lower(), Digits.OF_HUNDRED, "Phi(z)")
                .make());
        return this;
    }

    List<Derivation> all() {
        return List.copyOf(all);
    }

    /// z and the place among scores.
    AnswerDerivations score() {
        Origin people = new Origin.People("scores of all adults compared with, the patient left out");
        all.add(new Draft(
                        "score.z",
                        Said.told("derivation.made.geneticScore"),
                        Said.told("derivation.made.sdFromMeanAll"))
                .number(
                        "score",
                        Said.told("derivation.made.patientsRawSum"),
                        patient.score(),
                        new Origin.Other("score.sum"))
                .number(
                        "error",
                        Said.told("derivation.made.standardError"),
                        patient.scoreError(),
                        new Origin.Other("score.error"))
                .number(
                        "mean",
                        Said.told("derivation.made.meanRawSums"),
                        standing.scale().mean(),
                        people)
                .number(
                        "sd",
                        Said.told("derivation.made.sdRawSumsN"),
                        standing.scale().sd(),
                        people)
                .value(standing.z().value(), Digits.SIGNED_TWO, "(score - mean) / sd")
                .interval(
                        standing.z().low(),
                        standing.z().high(),
                        Digits.SIGNED_TWO,
                        "value - " + Z95 + " * error / sd",
                        "value + " + Z95 + " * error / sd")
                .make());
        Estimate lower = standing.lowerAmong100().times(0.01);
        all.add(new Draft(
                        "score.lower",
                        Said.told("derivation.made.100PeopleHowMany"),
                        Said.told("derivation.made.shareBelowZAmong"))
                .number(
                        "z",
                        Said.told("derivation.made.geneticScoreSd"),
                        standing.z().value(),
                        new Origin.Other("score.z"))
                .number(
                        "zLow",
                        Said.told("derivation.made.lowerEndInterval"),
                        standing.z().low(),
                        new Origin.Other("score.z"))
                .number(
                        "zHigh",
                        Said.told("derivation.made.upperEndInterval"),
                        standing.z().high(),
                        new Origin.Other("score.z"))
                .value(lower.value(), Digits.OF_HUNDRED, "Phi(z)")
                .interval(lower.low(), lower.high(), Digits.OF_HUNDRED, "Phi(zLow)", "Phi(zHigh)")
                .make());
        return this;
    }

    AnswerDerivations model(SameRiskModel model, Comparison comparison, double zError) {
        double value = patient.observed().orElseThrow().value();
        var drafts = new ModelDerivations(study, model, patient, standing.z().value(), zError);
        all.add(drafts.expected(comparison.expected()).make());
        all.add(difference(comparison, value));
        all.add(drafts.place(comparison.placeAmong100().times(0.01), value).make());
        comparison.threshold().ifPresent(threshold -> {
            threshold
                    .fromModel()
                    .ifPresent(share -> all.add(drafts.threshold(share.times(0.01), threshold.threshold())
                            .make()));
            all.add(drafts.anyScore(study.band(), threshold.anyScore() / 100, threshold.threshold())
                    .make());
            threshold
                    .liability()
                    .ifPresent(share -> all.add(liability(model, share / 100, threshold.anyScore() / 100)));
        });
        return explained(model);
    }

    /// What the score explains here, and among how many.
    AnswerDerivations explained(SameRiskModel model) {
        all.add(new ModelDerivations(study, model, patient, standing.z().value(), 0)
                .explained(model.varianceExplained())
                .make());
        all.add(people(model));
        all.addAll(new CalibrationDerivations(study).all());
        return this;
    }

    AnswerDerivations peers(PeerFinder.Found found, Peers shown) {
        all.addAll(new PeerDerivations(patient, found, shown, standing.z().value()).all());
        return this;
    }

    private Derivation difference(Comparison comparison, double value) {
        Estimate expected = comparison.expected();
        Origin from = new Origin.Other("expected");
        return new Draft(
                        "difference",
                        Said.told("derivation.made.difference"),
                        Said.told("derivation.made.patientsValueLessExpected"))
                .number("observed", Said.told("derivation.made.patientsValue"), value, new Origin.Other("observed"))
                .number("expected", Said.told("derivation.made.expectedValue"), expected.value(), from)
                .number("expectedLow", Said.told("derivation.made.lowerEndInterval"), expected.low(), from)
                .number("expectedHigh", Said.told("derivation.made.upperEndInterval"), expected.high(), from)
                .value(comparison.difference().value(), Digits.SIGNED_ONE, "observed - expected")
                .interval(
                        comparison.difference().low(),
                        comparison.difference().high(),
                        Digits.SIGNED_ONE,
                        "observed - expectedHigh",
                        "observed - expectedLow")
                .make();
    }

    private Derivation liability(SameRiskModel model, double share, double any) {
        boolean positive = model.varianceExplained().positive();
        return new Draft(
                        "threshold.liability",
                        Said.told("derivation.made.sameShareByLiability"),
                        Said.told("derivation.made.falconer1965NormalLiability"))
                .number(
                        "z",
                        Said.of(positive ? "derivation.made.geneticScoreSd" : "derivation.made.geneticScoreTurned"),
                        positive ? standing.z().value() : -standing.z().value(),
                        new Origin.Other("score.z"))
                .number("K", Said.told("derivation.made.shareEverybodyAgeSex"), any, new Origin.Other("threshold.any"))
                .number(
                        "R2",
                        Said.told("derivation.made.shareScoreExplainsHere"),
                        model.varianceExplained().share().value(),
                        new Origin.Other("explained"))
                .value(share, Digits.OF_HUNDRED, "1 - Phi((PhiInverse(1 - K) - sqrt(R2) * z) / sqrt(1 - R2))")
                .make();
    }

    private Derivation people(SameRiskModel model) {
        return new Draft(
                        "people",
                        Said.told("derivation.made.adultsComparedWith2"),
                        Said.told("derivation.made.livingEligibleLinkedAdults"))
                .countsPeople()
                .words(
                        Said.told("derivation.made.countedAmong"),
                        "everybody of the sites; see the reasons for leaving people out",
                        new Origin.People("all sites that answered"))
                .value(model.people(), Digits.COUNT, "count(adults())")
                .make();
    }
}
