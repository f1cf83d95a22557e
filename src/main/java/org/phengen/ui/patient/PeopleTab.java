package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.phengen.cohort.ShownCount;
import org.phengen.derivation.Ids;
import org.phengen.site.PatientStudy;
import org.phengen.ui.kit.FigureLinks;

/// The people of the model, and how many were left out for which reason, as far as the strictest rule lets it be told.
final class PeopleTab extends StackPane {
    private static final double FACTS_HEIGHT = 130;

    private final ScrollPane facts = new ScrollPane();
    private final ProofTable<PatientStudy.LeftOut> attrition =
            new ProofTable<>("attrition-table", say("people.attrition"));

    private final FigureLinks links;

    PeopleTab(FigureLinks links) {
        this.links = links;
        setPadding(new Insets(0, 16, 6, 0));
        setMinHeight(0);
        facts.setFitToWidth(true);
        facts.setPrefHeight(FACTS_HEIGHT);
        facts.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        facts.getStyleClass().add("pg-scroll");
        attrition
                .text("reason", 320, "", line -> line.reason().said().now())
                .number(
                        "people",
                        80,
                        line -> shown(line.people()),
                        line -> line.people() instanceof ShownCount.Exact exact ? (double) exact.count() : -1.0);
        attrition.opening(line ->
                links.open(attrition, Ids.LEFT_OUT + line.reason().name().toLowerCase(Locale.ROOT)));
        attrition.setPrefWidth(430);
        attrition.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        getChildren().setAll(new MainAndAside(facts, attrition, facts));
    }

    void show(OpenPatient patient) {
        facts.setContent(PeopleFacts.of(patient, links));
        attrition.fill(patient.holdsCountsBack() ? java.util.List.of() : patient.attrition());
    }

    private static String shown(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> org.phengen.chart.model.Figures.count(exact.count());
            case ShownCount.Below below -> say("people.below", below.minimumCell());
            case ShownCount.Hidden hidden -> say("people.hidden");
        };
    }
}
