package org.phengen.cohort;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.phengen.language.Said;
import org.phengen.question.Sex;

/// Puts one patient's answer together, the gate first.
final class SameRiskAnswers {
    private static final double RIBBON_Z = 3;
    private static final double RIBBON_FROM_YEARS = SameRiskPerson.ADULT_FROM_YEARS;
    private static final double RIBBON_TO_YEARS = 80;
    private static final int RIBBON_POINTS = 61;

    private final SameRiskStudy study;
    private final SameRiskPatient patient;

    private SameRiskAnswers(SameRiskStudy study, SameRiskPatient patient) {
        this.study = study;
        this.patient = patient;
    }

    static SameRiskAnswer of(SameRiskStudy study, SameRiskPatient patient, GateVerdict gate) {
        var answers = new SameRiskAnswers(study, patient);
        Optional<Said> obstacle = answers.obstacle(gate);
        if (obstacle.isPresent()) {
            return answers.withoutScore(gate, obstacle.get());
        }
        return patient.isChild() ? answers.child(gate) : answers.adult(gate);
    }

    /// What stands in the way of any number; a caller's gate that is open is not taken at its word.
    private Optional<Said> obstacle(GateVerdict gate) {
        if (gate.isClosed()) {
            return Optional.of(Said.of(
                    "cohort.withheld.gate",
                    Said.join("; ", gate.reasons().stream().map(GateCheck::fact).toList())));
        }
        if (study.model().isEmpty()) {
            return Optional.of(
                    Said.of(study.adults() < SizeLimits.TAILS ? "cohort.adults.few" : "cohort.withheld.oneScore"));
        }
        if (!Double.isFinite(patient.score())
                || !Double.isFinite(patient.scoreError())
                || !knownSex()
                || Double.isNaN(patient.ageYears())) {
            return Optional.of(Said.of("cohort.withheld.unknown"));
        }
        boolean usable = patient.observed()
                .filter(own -> Double.isFinite(own.value()) && (patient.isChild() || own.value() > 0))
                .isPresent();
        return usable ? Optional.empty() : Optional.of(Said.of("cohort.withheld.noMeasure"));
    }

    private boolean knownSex() {
        return patient.sex() == Sex.FEMALE || patient.sex() == Sex.MALE;
    }

    private SameRiskAnswer withoutScore(GateVerdict gate, Said reason) {
        return new SameRiskAnswer(
                patient.key(),
                gate,
                patient.observed(),
                new Headline.Withheld(reason),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                band(),
                gate.notAssessed(),
                List.of());
    }

    private List<RibbonPoint> band() {
        return study.model().isEmpty() || !knownSex() || !(patient.ageYears() >= SameRiskPerson.ADULT_FROM_YEARS)
                ? List.of()
                : study.ageBand(patient.sex(), RIBBON_FROM_YEARS, lastYear(), RIBBON_POINTS);
    }

    /// The band goes on past 80 for older patients.
    private double lastYear() {
        return Math.max(RIBBON_TO_YEARS, Math.ceil(patient.ageYears()) + 1);
    }

    private SameRiskAnswer child(GateVerdict gate) {
        ScoreStanding standing = standing();
        PeerFinder.Found found = study.foundChildren(patient, standing.z().value());
        Peers peers = found.shown(
                study.setup().rule(),
                OptionalDouble.of(patient.observed().orElseThrow().value()));
        var child = new ChildComparison(patient.observed().orElseThrow().value(), peers);
        return new SameRiskAnswer(
                patient.key(),
                gate,
                patient.observed(),
                new Headline.Withheld(Said.of("cohort.withheld.child")),
                Optional.of(standing),
                Optional.empty(),
                Optional.of(child),
                Optional.empty(),
                List.of(),
                gate.notAssessed(),
                new AnswerDerivations(study, patient, standing)
                        .growth(child)
                        .score()
                        .explained(study.model().orElseThrow())
                        .peers(found, peers)
                        .all());
    }

    private SameRiskAnswer adult(GateVerdict gate) {
        SameRiskModel model = study.model().orElseThrow();
        ScoreStanding standing = standing();
        double z = standing.z().value();
        double zError = patient.scoreError() / standing.scale().sd();
        double value = patient.observed().orElseThrow().value();
        Estimate expected = model.expected(patient.sex(), patient.ageYears(), z, zError);
        Estimate lower = model.shareLower(patient.sex(), patient.ageYears(), z, zError, value);
        PeerFinder.Found found = study.found(patient.sex(), patient.ageYears(), z);
        Agreement agreement = Agreement.of(lower, found.shareLower(value));
        var comparison = new Comparison(
                expected,
                expected.subtractedFrom(value),
                lower.times(100),
                found.shown(study.setup().rule(), OptionalDouble.of(value)),
                agreement,
                threshold(model, z, zError, found),
                study.alongScore(patient.sex(), patient.ageYears(), -RIBBON_Z, RIBBON_Z, RIBBON_POINTS),
                study.alongAge(patient.sex(), z, RIBBON_FROM_YEARS, lastYear(), RIBBON_POINTS));
        return new SameRiskAnswer(
                patient.key(),
                gate,
                patient.observed(),
                headline(agreement, comparison.placeAmong100()),
                Optional.of(standing),
                Optional.of(comparison),
                Optional.empty(),
                Optional.of(summary(model)),
                band(),
                gate.notAssessed(),
                new AnswerDerivations(study, patient, standing)
                        .score()
                        .model(model, comparison, zError)
                        .peers(found, comparison.peers())
                        .all());
    }

    private static Headline headline(Agreement agreement, Estimate place) {
        return switch (agreement) {
            case AGREES, TOO_FEW_TO_TELL -> new Headline.Shown(place);
            case DISAGREES -> new Headline.Withheld(Said.of("cohort.withheld.disagree"));
        };
    }

    private ScoreStanding standing() {
        return ScoreStanding.of(patient, study.scoreScale().orElseThrow());
    }

    private Optional<ThresholdShares> threshold(SameRiskModel model, double z, double zError, PeerFinder.Found found) {
        OptionalDouble threshold = study.setup().measure().threshold();
        if (threshold.isEmpty()) {
            return Optional.empty();
        }
        double at = threshold.getAsDouble();
        double any = study.anyScoreShareFrom(patient.sex(), patient.ageYears(), at);
        Optional<Said> objection = study.calibration().objection(patient.site());
        Estimate below = model.shareLower(patient.sex(), patient.ageYears(), z, zError, at);
        Optional<Estimate> fromModel = objection.isPresent()
                ? Optional.empty()
                : Optional.of(below.subtractedFrom(1).times(100));
        Optional<Double> liability = fromModel.isEmpty() || any <= 0 || any >= 1
                ? Optional.empty()
                : Optional.of(100 * LiabilityModel.share(signed(model, z), any, explained(model)));
        Optional<Estimate> inPeers = found.shown(study.setup().rule(), OptionalDouble.of(at))
                .shareLower()
                .map(share -> share.subtractedFrom(1).times(100));
        return Optional.of(new ThresholdShares(at, fromModel, 100 * any, liability, inPeers, objection));
    }

    private static double signed(SameRiskModel model, double z) {
        return model.varianceExplained().positive() ? z : -z;
    }

    private static double explained(SameRiskModel model) {
        return model.varianceExplained().share().value();
    }

    private ModelSummary summary(SameRiskModel model) {
        return new ModelSummary(
                model.people(),
                model.formula(study.setup().measure().label()),
                model.power(),
                model.varianceExplained(),
                study.calibration(),
                study.setup().settings());
    }
}
