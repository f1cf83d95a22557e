package org.phengen.cohort;

import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;
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
        draft.number("age", Said.told("derivation.made.ageAtMeasureYears"), age, new Origin.Other("age"));
        if (score) {
            draft.number("z", Said.told("derivation.made.geneticScoreSdFrom"), z, new Origin.Other("score.z"));
        }
        return draft.words(
                        Said.told("derivation.made.sex"),
                        sex.name().toLowerCase(java.util.Locale.ROOT),
                        new Origin.Other("age"))
                .numbers(
                        "x",
                        Said.of(score ? "derivation.made.locationScore" : "derivation.made.location"),
                        from.row(sex, age, z))
                .numbers("b", Said.told("derivation.made.coefficientsLocation"), fit.location(), people)
                .numbers(
                        "w",
                        Said.of(score ? "derivation.made.logScaleScore" : "derivation.made.logScale"),
                        from.scaleRow(sex, age, z))
                .numbers("g", Said.told("derivation.made.coefficientsLogScale"), fit.logScale(), people)
                .number("centre", Said.told("derivation.made.geometricMeanHere", measure()), fit.centre(), people)
                .number("power", Said.told("derivation.made.powerBoxCoxTransformation"), fit.power(), people)
                .numbers(
                        "q",
                        Said.told("derivation.made.standardisedResidualsAtNormal"),
                        fit.shape().nodes(),
                        people);
    }

    private Draft replicated(Draft draft, SameRiskModel.Read read) {
        FitSettings settings = study.setup().settings();
        return draft.number("e", Said.told("derivation.made.standardErrorScoreSd"), zError, new Origin.Other("score.z"))
                .numbers(
                        "replicates",
                        Said.told("derivation.made.sameNumberFromPeople"),
                        model.replicates(sex, age, z, zError, read),
                        new Origin.Setting(settings.replicates() + " replicates, seed " + settings.seed()));
    }

    Draft expected(Estimate expected) {
        Draft draft = inputs(
                new Draft(
                        "expected",
                        Said.told("derivation.made.expected", measure()),
                        Said.told("derivation.made.medianPeopleAgeSex")),
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
                        Said.told("derivation.made.100PeopleAgeSex", measure()),
                        Said.told("derivation.made.modelsSharePeopleWith")),
                model,
                true);
        draft.number("y", Said.told("derivation.made.patients", measure()), value, new Origin.Other("observed"));
        return replicated(draft, (fit, at, scale) -> fit.share(at, scale, value))
                .value(lower.value(), Digits.OF_HUNDRED, STEPS + PLACE)
                .interval(lower.low(), lower.high(), Digits.OF_HUNDRED, LOW, HIGH);
    }

    Draft threshold(Estimate share, double threshold) {
        Draft draft = inputs(
                new Draft(
                        "threshold",
                        Said.told("derivation.made.100PeopleAgeSex2", measure(), Digits.COUNT.text(threshold)),
                        Said.told("derivation.made.allPeopleLessModels")),
                model,
                true);
        draft.number(
                "y",
                Said.told("derivation.made.threshold"),
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
                        Said.told("derivation.made.100PeopleAgeSex3", measure(), Digits.COUNT.text(threshold)),
                        Said.told("derivation.made.sameFromModelWithout")),
                band,
                false);
        return draft.number("y", Said.told("derivation.made.threshold"), threshold, new Origin.Other("threshold"))
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
                        Said.told("derivation.made.howMuchDifferencesScore", measure()),
                        Said.told("derivation.made.shareVarianceTransformedMeasure"))
                .countsPeople()
                .number("share", Said.told("derivation.made.shareScoreAddsWith"), whole.signedShare(), people)
                .number("left", Said.told("derivation.made.shareLeftUnexplainedBy"), whole.shareLeft(), people)
                .number(
                        "n",
                        Said.told("derivation.made.adultsComparedWith"),
                        model.people(),
                        new Origin.Other("people"))
                .number(
                        "k",
                        Said.told("derivation.made.columnsModel"),
                        model.design().columns())
                .number(
                        "root",
                        Said.told("derivation.made.signedRootShare"),
                        Math.copySign(Math.sqrt(Math.abs(whole.signedShare())), whole.signedShare()))
                .numbers(
                        "roots",
                        Said.told("derivation.made.signedRootsFromPeople"),
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
