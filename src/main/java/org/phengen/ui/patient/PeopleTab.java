package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.phengen.cohort.ShownCount;
import org.phengen.site.PatientStudy;

/// The people of the model, and how many were left out for which reason, as far as the strictest rule lets it be told.
final class PeopleTab extends HBox {
    private final ScrollPane facts = new ScrollPane();
    private final ProofTable<PatientStudy.LeftOut> attrition =
            new ProofTable<>("attrition-table", say("people.attrition"));

    private final FigureLinks links;

    PeopleTab(FigureLinks links) {
        super(16);
        this.links = links;
        setPadding(new Insets(0, 16, 6, 0));
        setMinHeight(0);
        facts.setFitToWidth(true);
        facts.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        facts.getStyleClass().add("pg-scroll");
        HBox.setHgrow(facts, Priority.ALWAYS);
        attrition
                .text("reason", 300, "", line -> line.reason().words())
                .number(
                        "people",
                        90,
                        line -> shown(line.people()),
                        line -> line.people() instanceof ShownCount.Exact exact ? (double) exact.count() : -1.0);
        attrition.setPrefWidth(420);
        attrition.setMinWidth(300);
        getChildren().setAll(facts, attrition);
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
