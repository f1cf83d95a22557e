package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.phengen.chart.model.Figures;
import org.phengen.cohort.Comparison;
import org.phengen.cohort.Estimate;
import org.phengen.cohort.ModelSummary;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.language.Said;
import org.phengen.ui.kit.FigureLinks;

/// What the comparison rests on, fact by fact.
final class PeopleFacts {
    private PeopleFacts() {}

    /// @param ids of the derivations of its numbers
    private record Fact(String label, String words, List<String> ids) {
        Fact(String label, String words, String... ids) {
            this(label, words, List.of(ids));
        }
    }

    static Node of(OpenPatient patient, FigureLinks links) {
        var flow = new FlowPane(24, 8);
        flow.setPadding(new Insets(12, 16, 8, 16));
        flow.setId("people-facts");
        List<Fact> facts = facts(patient);
        if (facts.isEmpty()) {
            flow.getChildren().add(Parts.label(say("people.none"), "pg-note", "pg-second"));
        }
        for (Fact fact : facts) {
            var cell = new VBox(
                    Parts.label(fact.label(), "pg-note", "pg-strong"),
                    Parts.wrapped(fact.words(), "pg-note", "pg-second"));
            cell.setPrefWidth(280);
            links.link(cell, fact.label() + ": " + fact.words(), fact.ids().toArray(String[]::new));
            flow.getChildren().add(cell);
        }
        return flow;
    }

    private static List<Fact> facts(OpenPatient patient) {
        SameRiskAnswer answer = patient.answer();
        List<Fact> facts = new ArrayList<>();
        answer.model().ifPresent(model -> model(facts, model, patient.holdsCountsBack()));
        answer.comparison().map(Comparison::peers).ifPresent(peers -> {
            facts.add(new Fact(say("people.peers"), peers.kernel().said().now()));
            if (!peers.withheld().isEmpty()) {
                facts.add(new Fact(
                        say("people.withheld"),
                        Said.join("; ", peers.withheld()).now()));
            }
        });
        return facts;
    }

    private static void model(List<Fact> facts, ModelSummary model, boolean held) {
        facts.add(new Fact(
                say("people.n"),
                say(
                        "people.n.words",
                        held ? say("people.held") : Figures.count(model.people()),
                        SameRiskAnswer.COMPARED_WITH),
                "people"));
        facts.add(new Fact(say("people.formula"), model.formula()));
        Estimate explained = model.varianceExplained().share();
        facts.add(new Fact(
                say("people.explained"),
                say(
                        "people.explained.words",
                        Figures.percent(explained.value()),
                        Figures.dash(Figures.one(100 * explained.low()), Figures.one(100 * explained.high()))),
                "explained"));
        Optional<Estimate> slope = model.calibration().slope();
        facts.add(new Fact(
                say("people.calibration"),
                slope.map(given -> say(
                                "people.calibration.words",
                                Figures.two(given.value()),
                                Figures.dash(Figures.two(given.low()), Figures.two(given.high()))))
                        .orElse(say("people.calibration.none")),
                "calibration"));
        facts.add(new Fact(
                say("people.bootstrap"),
                say(
                        "people.bootstrap.words",
                        Figures.count(model.settings().replicates()),
                        Long.toString(model.settings().seed()))));
    }
}
