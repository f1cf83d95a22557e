package org.phengen.cohort;

import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.question.Sex;

/// How the numbers that come from the model were made, for one age, sex and score.
final class ModelDerivations {
    /// location and scale of the transformed measure
    static final String STEPS = "m = dot(b, x); s = exp(dot(g, w)); ";

    private static final String MEDIAN = STEPS + "centre * unbox(m + s * residual(0, q), power)";
    private static final String PLACE = "Phi(normalScore((boxcox(y / centre, power) - m) / s, q))";
    private static final String LOW = "min(value, quantile(replicates, 0.025))";
    private static final String HIGH = "max(value, quantile(replicates, 0.975))";

    private final SameRiskStudy study;
    private final SameRiskModel model;
    private final Sex sex;
    private final double age;
    private final double z;
    private final double zError;

    ModelDerivations(SameRiskStudy study, SameRiskModel model, SameRiskPatient patient, double z, double zError) {
        this.study = study;
        this.model = model;
        this.sex = patient.sex();
        this.age = patient.ageYears();
        this.z = z;
        this.zError = zError;
    }

    private String measure() {
        return study.setup().measure().label();
    }

    /// @param score whether the score is in the model
    private Draft inputs(Draft draft, SameRiskModel from, boolean score) {
        LocationScale fit = from.whole().model();
        Origin people = new Origin.People("fitted to everybody but the patient: " + from.formula(measure()));
        draft.number("age", "age at the measure, years", age, new Origin.Other("age"));
        if (score) {
            draft.number("z", "genetic score, SD from the mean of all adults", z, new Origin.Other("score.z"));
        }
        return draft.words("sex", sex.name().toLowerCase(java.util.Locale.ROOT), new Origin.Other("age"))
                .numbers(
                        "x",
                        "columns of the location: constant, age curve, sex, age curve by sex, sites (0: their mix)"
                                + (score ? ", score" : ""),
                        from.row(sex, age, z))
                .numbers("b", "coefficients of the location", fit.location(), people)
                .numbers(
                        "w",
                        "columns of the log-scale: constant, sex, age" + (score ? ", score" : ""),
                        from.scaleRow(sex, age, z))
                .numbers("g", "coefficients of the log-scale", fit.logScale(), people)
                .number("centre", "geometric mean of " + measure() + " here", fit.centre(), people)
                .number("power", "power of the Box-Cox transformation", fit.power(), people)
                .numbers(
                        "q",
                        "standardised residuals at normal quantiles every 0.1, the middle one at 0",
                        fit.shape().nodes(),
                        people);
    }

    private Draft replicated(Draft draft, SameRiskModel.Read read) {
        FitSettings settings = study.setup().settings();
        return draft.number("e", "standard error of the score, SD", zError, new Origin.Other("score.z"))
                .numbers(
                        "replicates",
                        "the same number from people drawn again with replacement, the score moved by its error",
                        model.replicates(sex, age, z, zError, read),
                        new Origin.Setting(settings.replicates() + " replicates, seed " + settings.seed()));
    }

    Draft expected(Estimate expected) {
        Draft draft = inputs(
                new Draft(
                        "expected",
                        "Expected " + measure(),
                        "The median of people of this age, sex and score: the model's middle, on the measure's own"
                                + " scale."),
                model,
                true);
        return replicated(draft, (fit, at, scale) -> fit.quantile(at, scale, 0))
                .value(expected.value(), Digits.ONE, MEDIAN)
                .interval(expected.low(), expected.high(), Digits.ONE, LOW, HIGH);
    }

    Draft place(Estimate lower, double value) {
        Draft draft = inputs(
                new Draft(
                        "place",
                        "Of 100 people of this age, sex and score, how many have a lower " + measure(),
                        "The model's share of people with a lower value than the patient's."),
                model,
                true);
        draft.number("y", "the patient's " + measure(), value, new Origin.Other("observed"));
        return replicated(draft, (fit, at, scale) -> fit.share(at, scale, value))
                .value(lower.value(), Digits.OF_HUNDRED, STEPS + PLACE)
                .interval(lower.low(), lower.high(), Digits.OF_HUNDRED, LOW, HIGH);
    }

    Draft threshold(Estimate share, double threshold) {
        Draft draft = inputs(
                new Draft(
                        "threshold",
                        "Of 100 people of this age, sex and score, how many have a " + measure() + " of "
                                + Digits.COUNT.text(threshold) + " or more",
                        "All people less the model's share with a lower value than the threshold."),
                model,
                true);
        draft.number(
                "y",
                "the threshold",
                threshold,
                new Origin.Reference(
                        "WHO bands of body mass index", "class I obesity", "WHO Technical Report Series 894, 2000"));
        return replicated(draft, (fit, at, scale) -> 1 - fit.share(at, scale, threshold))
                .value(share.value(), Digits.OF_HUNDRED, STEPS + "1 - " + PLACE)
                .interval(share.low(), share.high(), Digits.OF_HUNDRED, LOW, HIGH);
    }

    Draft anyScore(SameRiskModel band, double share, double threshold) {
        Draft draft = inputs(
                new Draft(
                        "threshold.any",
                        "Of 100 people of this age and sex, whatever their score, how many have a " + measure() + " of "
                                + Digits.COUNT.text(threshold) + " or more",
                        "The same from the model without a score."),
                band,
                false);
        return draft.number("y", "the threshold", threshold, new Origin.Other("threshold"))
                .value(share, Digits.OF_HUNDRED, STEPS + "1 - " + PLACE);
    }

    Draft explained(VarianceExplained explained) {
        LocationScaleFitter.Fit whole = model.whole();
        Origin people = new Origin.People("fitted to everybody but the patient");
        double[] roots = java.util.Arrays.stream(model.signedShares())
                .map(share -> Math.copySign(Math.sqrt(Math.abs(share)), share))
                .toArray();
        String ends = "a = min(root, quantile(roots, 0.025)); c = max(root, quantile(roots, 0.975)); ";
        return new Draft(
                        "explained",
                        "How much of the differences in " + measure() + " the score explains here",
                        "The share of variance (of the transformed measure) that the score explains beyond age, sex and"
                                + " site, less what chance alone would give (Ezekiel). Interval: that of the signed"
                                + " root, squared.")
                .countsPeople()
                .number("share", "share that the score adds, with the sign of its effect", whole.signedShare(), people)
                .number("left", "share left unexplained by the whole model", whole.shareLeft(), people)
                .number("n", "adults compared with", model.people(), new Origin.Other("people"))
                .number("k", "columns of the model", model.design().columns())
                .number(
                        "root",
                        "signed root of the share",
                        Math.copySign(Math.sqrt(Math.abs(whole.signedShare())), whole.signedShare()))
                .numbers(
                        "roots",
                        "signed roots from people drawn again",
                        roots,
                        new Origin.Setting(study.setup().settings().replicates() + " replicates, seed "
                                + study.setup().settings().seed()))
                .value(explained.share().value(), Digits.PERCENT, "max(0, abs(share) - left / max(1, n - k))")
                .interval(
                        explained.share().low(),
                        explained.share().high(),
                        Digits.PERCENT,
                        ends + (explained.clear() ? "min(value, min(a^2, c^2))" : "min(value, 0)"),
                        ends + "max(value, max(a^2, c^2))");
    }
}
