package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phengen.chart.draw.ChartPane;
import org.phengen.chart.draw.VariantsDrivingItDrawing;
import org.phengen.ui.kit.ScreenContext;

/// The tabs below: what drives the score, the eight checks, what the comparison rests on; in a small window the life
/// as well.
final class TabsPanel extends VBox {
    private final HBox heads = new HBox();
    private final StackPane content = new StackPane();
    private final ChartPane variants;
    private final LifePanel life;
    private List<Tab> tabs = List.of();

    private record Tab(String id, String words, Node content) {}

    TabsPanel(ScreenContext context, LifePanel life) {
        this.life = life;
        variants = context.chart("variants-chart");
        setId("patient-tabs");
        getStyleClass().add("pg-panel");
        heads.getStyleClass().add("pg-tabs");
        content.setMinHeight(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(heads, content);
    }

    ChartPane chart() {
        return variants;
    }

    /// @param folded whether the life stands in here too, and there is less room
    void show(OpenPatient patient, boolean folded) {
        List<Tab> next = new ArrayList<>();
        Tab checks = new Tab(
                "tab-checks",
                say("tab.checks"),
                scroll(GateChecks.columns(patient.answer().gate().checks(), folded ? 4 : 8)));
        if (patient.isClosed()) {
            next.add(checks);
        }
        if (folded) {
            next.add(new Tab("tab-life", say("tab.life"), life));
        }
        next.add(new Tab("tab-variants", say("tab.variants"), variants(patient)));
        if (!patient.isClosed()) {
            next.add(checks);
        }
        next.add(new Tab("tab-people", say("tab.people"), scroll(PeopleFacts.of(patient))));
        tabs = List.copyOf(next);
        var group = new ToggleGroup();
        heads.getChildren().setAll(tabs.stream().map(tab -> head(tab, group)).toList());
        open(tabs.getFirst());
    }

    private Node variants(OpenPatient patient) {
        patient.evidence()
                .variants()
                .ifPresentOrElse(
                        model -> variants.show(new VariantsDrivingItDrawing(model)),
                        () -> variants.empty(say("variants.none")));
        var box = new StackPane(variants);
        box.setPadding(new Insets(2, 16, 6, 16));
        box.setMinHeight(0);
        return box;
    }

    private static Node scroll(Node node) {
        var scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("pg-scroll");
        return scroll;
    }

    private Node head(Tab tab, ToggleGroup group) {
        var button = new ToggleButton(tab.words());
        button.setId(tab.id());
        button.getStyleClass().setAll("pg-tab");
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(tab.equals(tabs.getFirst()));
        button.setOnAction(event -> {
            button.setSelected(true);
            open(tab);
        });
        return button;
    }

    private void open(Tab tab) {
        content.getChildren().setAll(tab.content());
    }
}
