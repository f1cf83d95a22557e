package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;

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

    List<Derivation> all() {
        return List.copyOf(all);
    }

    /// z and the place among scores.
    AnswerDerivations score() {
        Origin people = new Origin.People("scores of all adults compared with, the patient left out");
        all.add(new Draft("score.z", "Genetic score", "SD from the mean of all adults compared with.")
                .number("score", "the patient's raw sum", patient.score(), new Origin.Other("score.sum"))
                .number("error", "its standard error", patient.scoreError(), new Origin.Other("score.error"))
                .number("mean", "mean of the raw sums", standing.scale().mean(), people)
                .number("sd", "SD of the raw sums (n - 1)", standing.scale().sd(), people)
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
                        "score.lower", "Of 100 people, how many score lower", "The share below z among normal scores.")
                .number("z", "genetic score, SD", standing.z().value(), new Origin.Other("score.z"))
                .number("zLow", "lower end of its interval", standing.z().low(), new Origin.Other("score.z"))
                .number("zHigh", "upper end of its interval", standing.z().high(), new Origin.Other("score.z"))
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
        return new Draft("difference", "Difference", "The patient's value less the expected one.")
                .number("observed", "the patient's value", value, new Origin.Other("observed"))
                .number("expected", "expected value", expected.value(), from)
                .number("expectedLow", "lower end of its interval", expected.low(), from)
                .number("expectedHigh", "upper end of its interval", expected.high(), from)
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
                        "The same share by the liability model",
                        "Falconer 1965: a normal liability of which the score explains R2, and a threshold that a share"
                                + " K of everybody passes.")
                .number(
                        "z",
                        "genetic score, SD" + (positive ? "" : ", its sign turned"),
                        positive ? standing.z().value() : -standing.z().value(),
                        new Origin.Other("score.z"))
                .number("K", "share of everybody of this age and sex", any, new Origin.Other("threshold.any"))
                .number(
                        "R2",
                        "share that the score explains here",
                        model.varianceExplained().share().value(),
                        new Origin.Other("explained"))
                .value(share, Digits.OF_HUNDRED, "1 - Phi((PhiInverse(1 - K) - sqrt(R2) * z) / sqrt(1 - R2))")
                .make();
    }

    private Derivation people(SameRiskModel model) {
        return new Draft(
                        "people",
                        "Adults compared with",
                        "Living, eligible, linked adults of all reachable sites with a score and a value, one row a"
                                + " person, the patient left out.")
                .countsPeople()
                .words(
                        "counted among",
                        "everybody of the sites; see the reasons for leaving people out",
                        new Origin.People("all sites that answered"))
                .value(model.people(), Digits.COUNT, "count(adults())")
                .make();
    }
}
