package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.chart.draw.CalibrationDrawing;
import org.phengen.chart.draw.ChartPane;
import org.phengen.chart.draw.VariantsDrivingItDrawing;
import org.phengen.chart.model.CalibrationByTenth;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Ids;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.ScreenContext;

/// The tabs below: what drives the score, the evidence behind every weight, the people compared with, the calibration,
/// the
/// eight checks, every number with its derivation, and what was read; in a small window the life as well. They can be
/// made
/// taller at the cost of what stands above them.
final class TabsPanel extends VBox {
    private static final double LONG_ROW = 10_000;
    /// the heads, in more rows than one where they need them
    private final FlowPane heads = new FlowPane();
    private final HBox bar = new HBox(heads);
    private final StackPane content = new StackPane();
    private final ChartPane variants;
    private final ChartPane calibration;
    private final LifePanel life;
    private final EvidenceTab evidence;
    private final AuditTab audit;
    private final SourcesTab sources = new SourcesTab();
    private final PeopleTab people;
    private final FigureLinks links;
    private final Button taller;
    private final ReadOnlyBooleanWrapper tall = new ReadOnlyBooleanWrapper();
    private List<Tab> tabs = List.of();
    private String wanted = "";

    /// @param words its name
    /// @param head what its head says
    private record Tab(String id, String words, String head, Node content) {
        Tab(String id, String words, Node content) {
            this(id, words, words, content);
        }
    }

    TabsPanel(ScreenContext context, LifePanel life, FigureLinks links) {
        this.life = life;
        this.links = links;
        variants = context.chart("variants-chart");
        calibration = context.chart("calibration-chart");
        calibration.setOpening(mark -> links.open(
                calibration, mark.isEmpty() ? new String[] {"calibration"} : new String[] {mark, mark + Ids.EXPECTED}));
        people = new PeopleTab(links);
        evidence = new EvidenceTab(context, links);
        audit = new AuditTab(links);
        taller = Buttons.icon("tabs-taller", say("tabs.taller"), Feather.CHEVRON_UP, this::stretch);
        setId("patient-tabs");
        setMinWidth(0);
        getStyleClass().add("pg-panel");
        bar.getStyleClass().add("pg-tabs");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        // as wide as the panel before it breaks into rows
        heads.setPrefWrapLength(LONG_ROW);
        heads.setMinWidth(0);
        HBox.setHgrow(heads, Priority.ALWAYS);
        content.setMinHeight(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(bar, content);
    }

    ChartPane chart() {
        return variants;
    }

    /// @param folded whether the life stands in here too, and there is less room
    /// @param refusal why a patient's figures may not leave the screen; empty where they may
    void show(OpenPatient patient, boolean folded, Optional<String> refusal) {
        List<Tab> next = new ArrayList<>();
        Tab checks = new Tab(
                "tab-checks",
                say("tab.checks"),
                scroll(GateChecks.columns(patient.answer().gate().checks(), folded ? 4 : 8, links)));
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
        evidence.show(patient, refusal);
        next.add(new Tab("tab-evidence", say("tab.evidence"), evidence));
        people.show(patient);
        next.add(new Tab("tab-people", say("tab.people"), people));
        next.add(new Tab("tab-calibration", say("tab.calibration"), calibration(patient)));
        audit.show(patient);
        next.add(new Tab("tab-audit", say("tab.audit"), audit));
        sources.show(patient);
        next.add(new Tab("tab-sources", say("tab.sources"), sources));
        tabs = folded ? next.stream().map(TabsPanel::shortened).toList() : List.copyOf(next);
        bar.getStyleClass().remove("pg-tabs-folded");
        if (folded) {
            bar.getStyleClass().add("pg-tabs-folded");
        }
        var group = new ToggleGroup();
        heads.getChildren().setAll(tabs.stream().map(tab -> head(tab, group)).toList());
        bar.getChildren().setAll(heads, taller);
        select();
    }

    /// The numbers of the slice in view join the audit's list.
    void slice(Supplier<List<Derivation>> numbers) {
        audit.slice(numbers);
    }

    /// Opens a tab, of this patient and of those that follow; one that is not there waits until it is.
    void prefer(String id) {
        wanted = id;
        select();
    }

    /// The tab that was chosen last, else the first.
    private void select() {
        if (tabs.isEmpty()) {
            return;
        }
        Tab chosen =
                tabs.stream().filter(tab -> tab.id().equals(wanted)).findFirst().orElse(tabs.getFirst());
        for (Node head : heads.getChildren()) {
            if (head instanceof ToggleButton button) {
                button.setSelected(chosen.id().equals(button.getId()));
            }
        }
        open(chosen);
    }

    /// One word where there is little room; the whole name is its accessible text.
    private static Tab shortened(Tab tab) {
        return new Tab(tab.id(), tab.words(), say(tab.id().replace("tab-", "tab.short.")), tab.content());
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

    /// Whether the tabs take the room of what stands above them.
    ReadOnlyBooleanProperty tall() {
        return tall.getReadOnlyProperty();
    }

    private void stretch() {
        stretch(!tall.get());
    }

    void stretch(boolean wantedTall) {
        tall.set(wantedTall);
        taller.setGraphic(Icons.of(tall.get() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
        taller.setAccessibleText(say(tall.get() ? "tabs.lower" : "tabs.taller"));
        taller.getTooltip().setText(say(tall.get() ? "tabs.lower" : "tabs.taller"));
    }

    /// The calibration by tenth with its slope, or why there is none.
    private Node calibration(OpenPatient patient) {
        Optional<CalibrationByTenth> model = CalibrationFacts.of(patient);
        model.ifPresentOrElse(
                given -> calibration.show(new CalibrationDrawing(given)),
                () -> calibration.empty(say("calibration.none")));
        var said = new VBox(6);
        for (CalibrationFacts.Line line : CalibrationFacts.lines(patient)) {
            said.getChildren().add(links.link(Parts.wrapped(line.words(), "pg-note"), line.words(), line.opens()));
        }
        said.setPrefWidth(300);
        var box = new MainAndAside(calibration, said, said);
        box.setPadding(new Insets(6, 16, 6, 16));
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
        var button = new ToggleButton(tab.head());
        button.setId(tab.id());
        button.getStyleClass().setAll("pg-tab");
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(tab.words());
        button.setOnAction(event -> {
            prefer(tab.id());
        });
        return button;
    }

    private void open(Tab tab) {
        content.getChildren().setAll(tab.content());
    }
}
