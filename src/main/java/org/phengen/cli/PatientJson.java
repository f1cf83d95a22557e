package org.phengen.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phengen.cohort.Centiles;
import org.phengen.cohort.ChildComparison;
import org.phengen.cohort.Comparison;
import org.phengen.cohort.Estimate;
import org.phengen.cohort.GateCheck;
import org.phengen.cohort.GateVerdict;
import org.phengen.cohort.Headline;
import org.phengen.cohort.ModelSummary;
import org.phengen.cohort.Peers;
import org.phengen.cohort.RibbonPoint;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.ThresholdShares;
import org.phengen.language.Said;

/// The same-risk answer as JSON. What the gate or a site's rule keeps back is null or named, never a number.
final class PatientJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PatientJson() {}

    static ObjectNode gate(GateVerdict gate, List<String> notAssessed) {
        ObjectNode node = NODES.objectNode();
        node.put("verdict", gate.verdict().name().toLowerCase(Locale.ROOT));
        ArrayNode reasons = node.putArray("reasons");
        ArrayNode checks = node.putArray("checks");
        for (GateCheck check : gate.checks()) {
            ObjectNode entry = NODES.objectNode();
            entry.put("check", check.check().title());
            entry.put("state", check.state().name().toLowerCase(Locale.ROOT));
            entry.put("found", check.found());
            if (!check.remedy().isEmpty()) {
                entry.put("remedy", check.remedy());
            }
            checks.add(entry);
            if (check.state() == GateCheck.State.FAIL || check.state() == GateCheck.State.CAUTION) {
                reasons.add(entry.deepCopy());
            }
        }
        texts(node.putArray("notAssessed"), notAssessed);
        return node;
    }

    /// Everything but gate and score, which the caller has put in before.
    static void answer(ObjectNode node, SameRiskAnswer answer) {
        switch (answer.headline()) {
            case Headline.Shown shown -> node.set("headline", estimate(shown.placeAmong100()));
            case Headline.Withheld withheld -> node.putObject("headline").put("withheld", withheld.reason());
        }
        answer.observed()
                .ifPresentOrElse(
                        observed -> node.putObject("observed")
                                .put("value", observed.value())
                                .put("n", observed.n())
                                .put("rule", observed.rule()),
                        () -> node.putNull("observed"));
        Optional<Comparison> comparison = answer.comparison();
        put(node, "expected", comparison.map(Comparison::expected).map(PatientJson::estimate));
        put(node, "difference", comparison.map(Comparison::difference).map(PatientJson::estimate));
        put(node, "placeAmong100", comparison.map(Comparison::placeAmong100).map(PatientJson::estimate));
        put(
                node,
                "peers",
                comparison
                        .map(Comparison::peers)
                        .or(() -> answer.child().map(ChildComparison::peers))
                        .map(PatientJson::peers));
        comparison.ifPresent(
                found -> node.put("agreement", found.agreement().name().toLowerCase(Locale.ROOT)));
        put(node, "threshold", comparison.flatMap(Comparison::threshold).map(PatientJson::threshold));
        answer.child()
                .ifPresent(child ->
                        node.putObject("child").put("growthZ", child.growthZ()).put("percentile", 100 * child.lower()));
        put(node, "model", answer.model().map(PatientJson::model));
        put(node, "alongScore", comparison.map(found -> ribbon(found.alongScore())));
        put(node, "trajectory", comparison.map(found -> ribbon(found.alongAge())));
        node.set("ageBand", ribbon(answer.ageBand()));
        node.put("caption", SameRiskAnswer.CAPTION);
    }

    static ObjectNode estimate(Estimate estimate) {
        return NODES.objectNode()
                .put("value", estimate.value())
                .put("low", estimate.low())
                .put("high", estimate.high());
    }

    /// A number, or the text that stands for a hidden one; null where its size may not be told at all.
    static void count(ObjectNode node, String key, ShownCount count) {
        switch (count) {
            case ShownCount.Exact exact -> node.put(key, exact.count());
            case ShownCount.Below below -> node.put(key, below.text());
            case ShownCount.Hidden hidden -> node.putNull(key);
        }
    }

    static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static ObjectNode peers(Peers peers) {
        ObjectNode node = NODES.objectNode();
        count(node, "n", peers.n());
        peers.effectiveN().ifPresentOrElse(n -> node.put("effectiveN", n), () -> node.putNull("effectiveN"));
        put(node, "median", peers.median().map(PatientJson::estimate));
        put(node, "shareLower", peers.shareLower().map(PatientJson::estimate));
        put(node, "centiles", peers.tails().map(PatientJson::centiles));
        texts(
                node.putArray("withheld"),
                peers.withheld().stream().map(Said::english).toList());
        return node;
    }

    private static ObjectNode threshold(ThresholdShares shares) {
        ObjectNode node = NODES.objectNode();
        node.put("threshold", shares.threshold());
        put(node, "fromModel", shares.fromModel().map(PatientJson::estimate));
        node.put("anyScore", shares.anyScore());
        shares.liability().ifPresent(liability -> node.put("liability", liability));
        put(node, "inPeers", shares.inPeers().map(PatientJson::estimate));
        shares.withheld().ifPresent(reason -> node.put("withheld", reason.english()));
        return node;
    }

    private static ObjectNode model(ModelSummary model) {
        ObjectNode node = NODES.objectNode();
        node.put("people", model.people());
        node.put("formula", model.formula());
        node.put("power", model.power());
        node.set("varianceExplained", estimate(model.varianceExplained().share()));
        model.calibration().slope().ifPresent(slope -> node.set("calibrationSlope", estimate(slope)));
        node.put("seed", model.settings().seed());
        node.put("replicates", model.settings().replicates());
        return node;
    }

    private static ArrayNode ribbon(List<RibbonPoint> points) {
        ArrayNode array = NODES.arrayNode();
        for (RibbonPoint point : points) {
            ObjectNode node = centiles(point.centiles());
            node.put("x", point.x());
            node.set("median", estimate(point.median()));
            array.add(node);
        }
        return array;
    }

    private static ObjectNode centiles(Centiles centiles) {
        return NODES.objectNode()
                .put("p5", centiles.p5())
                .put("p25", centiles.p25())
                .put("p50", centiles.p50())
                .put("p75", centiles.p75())
                .put("p95", centiles.p95());
    }

    private static void put(
            ObjectNode node, String key, Optional<? extends com.fasterxml.jackson.databind.JsonNode> value) {
        value.ifPresentOrElse(present -> node.set(key, present), () -> node.putNull(key));
    }
}
