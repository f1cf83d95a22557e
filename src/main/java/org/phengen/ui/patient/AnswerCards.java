package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.chart.model.Count;
import org.phengen.chart.model.Figures;
import org.phengen.chart.model.Interval;
import org.phengen.cohort.Agreement;
import org.phengen.cohort.ChildComparison;
import org.phengen.cohort.Comparison;
import org.phengen.cohort.Estimate;
import org.phengen.cohort.GateCheck;
import org.phengen.cohort.Headline;
import org.phengen.cohort.Observed;
import org.phengen.cohort.Peers;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.cohort.ThresholdShares;
import org.phengen.derivation.Ids;
import org.phengen.language.Said;
import org.phengen.question.Sex;
import org.phengen.ui.patient.AnswerCard.Line;
import org.phengen.ui.patient.AnswerCard.Tile;

/// Puts the answer into words; every figure comes with its range or its n.
final class AnswerCards {
    private final OpenPatient patient;
    private final SameRiskAnswer answer;
    private final Sex sex;

    private AnswerCards(OpenPatient patient) {
        this.patient = patient;
        answer = patient.answer();
        sex = patient.identity().sex();
    }

    static AnswerCard of(OpenPatient patient) {
        var cards = new AnswerCards(patient);
        SameRiskAnswer answer = patient.answer();
        if (answer.comparison().isPresent()) {
            return cards.compared(answer.comparison().get());
        }
        return answer.child().isPresent() ? cards.child(answer.child().get()) : cards.missing();
    }

    private AnswerCard compared(Comparison comparison) {
        return new AnswerCard.Compared(
                say("answer.title", Wording.people(sex)),
                List.of(
                        new Tile(
                                say("answer.expected"),
                                Figures.one(comparison.expected().value()),
                                Figures.words(interval(comparison.expected())),
                                true,
                                "expected"),
                        observedTile(answer.observed()),
                        new Tile(
                                say("answer.difference"),
                                Figures.difference(comparison.difference().value()),
                                Figures.differenceWords(interval(comparison.difference())),
                                false,
                                "difference")),
                place(comparison),
                lines(comparison),
                cautions());
    }

    private Tile observedTile(Optional<Observed> observed) {
        return new Tile(
                say("answer.observed", Wording.capital(Wording.whose(sex))),
                observed.map(own -> Figures.one(own.value())).orElse("–"),
                observed.map(own ->
                                own.n() == 1 ? say("answer.oneValue") : say("answer.values", Figures.count(own.n())))
                        .orElse(""),
                false,
                "observed");
    }

    private AnswerCard.Place place(Comparison comparison) {
        Estimate place = comparison.placeAmong100();
        return switch (answer.headline()) {
            case Headline.Shown shown -> {
                Estimate among = shown.placeAmong100();
                yield new AnswerCard.Place.Among100(
                        say("answer.of100", Figures.ofHundred(among.value() / 100)),
                        say("answer.range", Figures.ofHundred(shares(among))),
                        say("answer.lower", Wording.people(sex), Wording.whose(sex)),
                        among.value() / 100,
                        among.low() / 100,
                        among.high() / 100);
            }
            case Headline.Withheld withheld -> {
                List<Line> both = new ArrayList<>();
                both.add(new Line(
                        say("answer.model"),
                        say(
                                "answer.withheld.line",
                                Figures.ofHundred(place.value() / 100),
                                Figures.ofHundred(shares(place)))));
                comparison
                        .peers()
                        .shareLower()
                        .ifPresent(share -> both.add(new Line(
                                say("answer.peers"),
                                say(
                                        "answer.withheld.line",
                                        Figures.ofHundred(share.value()),
                                        Figures.ofHundred(interval(share))))));
                yield new AnswerCard.Place.Withheld(
                        say("answer.withheld.title"),
                        Wording.capital(withheld.why().now()) + ".",
                        both);
            }
        };
    }

    private List<Line> lines(Comparison comparison) {
        List<Line> lines = new ArrayList<>();
        answer.model().ifPresent(model -> {
            Estimate explained = model.varianceExplained().share();
            lines.add(new Line(
                    say("answer.model"),
                    say(
                            "answer.model.words",
                            patient.holdsCountsBack() ? say("answer.model.some") : Figures.count(model.people()),
                            Figures.percent(explained.value()),
                            Figures.dash(Figures.one(100 * explained.low()), Figures.one(100 * explained.high()))),
                    "people",
                    "explained"));
        });
        lines.add(new Line(
                say("answer.peers"),
                peerWords(comparison.peers(), comparison.agreement()),
                Ids.PEERS_N,
                Ids.PEERS_EFFECTIVE,
                Ids.PEERS_MEDIAN));
        comparison
                .threshold()
                .ifPresent(threshold -> lines.add(new Line(
                        say("answer.threshold", Figures.count(Math.round(threshold.threshold()))),
                        thresholdWords(threshold),
                        "threshold",
                        Ids.THRESHOLD_ANY,
                        Ids.THRESHOLD_LIABILITY,
                        "calibration")));
        return lines;
    }

    private String peerWords(Peers peers, Agreement agreement) {
        String count = Count.of(peers.n()).text();
        String who = patient.holdsCountsBack()
                ? say("answer.peers.held", Wording.people(sex))
                : peers.effectiveN().isPresent()
                        ? say(
                                "answer.peers.effective",
                                count,
                                Wording.people(sex),
                                Figures.count(Math.round(peers.effectiveN().getAsDouble())))
                        : say("answer.peers.count", count, Wording.people(sex));
        String median = peers.median()
                .map(middle -> say("answer.peers.median", Figures.one(middle.value()), Figures.words(interval(middle))))
                .orElse("");
        return who + median + say("answer.agreement." + agreement.name());
    }

    private String thresholdWords(ThresholdShares threshold) {
        return threshold
                .fromModel()
                .map(share -> say(
                        "answer.threshold.words",
                        Figures.ofHundred(share.value() / 100),
                        Figures.ofHundred(shares(share)),
                        Figures.ofHundred(threshold.anyScore() / 100)))
                .orElseGet(() -> say(
                        "answer.threshold.withheld",
                        threshold.withheld().map(Said::now).orElse(""),
                        Figures.ofHundred(threshold.anyScore() / 100)));
    }

    private AnswerCard child(ChildComparison child) {
        String z = Figures.score(child.growthZ());
        return new AnswerCard.Child(
                say("child.title"),
                List.of(
                        new Tile(
                                say("child.place." + sex.name()),
                                Figures.ofHundred(child.lower()),
                                say("child.place.lower"),
                                true,
                                Ids.GROWTH_PLACE),
                        new Tile(
                                say("child.z"),
                                z,
                                answer.observed()
                                        .map(own -> own.n() == 1
                                                ? say("answer.oneValue")
                                                : say("answer.values", Figures.count(own.n())))
                                        .orElse(""),
                                false,
                                Ids.OBSERVED)),
                say(child.growthZ() >= 0 ? "child.above" : "child.below", z.substring(z.charAt(0) == '0' ? 0 : 1)),
                List.of(
                        new Line(
                                say("answer.peers"),
                                childPeers(child.peers()),
                                Ids.PEERS_N,
                                Ids.PEERS_EFFECTIVE,
                                Ids.PEERS_MEDIAN),
                        new Line(say("child.adults"), say("child.adults.words"))),
                cautions());
    }

    private static String childPeers(Peers peers) {
        String count = say("child.peers", Count.of(peers.n()).text());
        return peers.median()
                .map(middle -> count + say("child.peers.median", Figures.score(middle.value())))
                .orElse(count);
    }

    private AnswerCard missing() {
        List<GateCheck> reasons = answer.gate().isClosed() ? answer.gate().reasons() : List.<GateCheck>of();
        Optional<String> obstacle = reasons.isEmpty() && answer.headline() instanceof Headline.Withheld withheld
                ? Optional.of(Wording.capital(withheld.why().now()) + ".")
                : Optional.empty();
        int count = Math.max(1, reasons.size());
        return new AnswerCard.Missing(
                say("missing.title"), say("missing.sentence", count, Numerals.word(count)), reasons, obstacle);
    }

    /// Every check that did not pass; in an open gate these are the reasons for caution.
    private List<GateCheck> cautions() {
        return answer.gate().reasons();
    }

    private static Interval interval(Estimate estimate) {
        return new Interval(estimate.low(), estimate.high());
    }

    /// People of 100 as shares.
    private static Interval shares(Estimate of100) {
        return new Interval(of100.low() / 100, of100.high() / 100);
    }
}
