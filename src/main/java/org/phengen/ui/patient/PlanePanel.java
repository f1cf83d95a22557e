package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.chart.draw.ChartPane;
import org.phengen.chart.draw.KeptHexagons;
import org.phengen.chart.draw.SameRiskPlaneDrawing;
import org.phengen.chart.model.Figures;
import org.phengen.chart.model.SameRiskPlane;
import org.phengen.derivation.Ids;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.Panel;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Tag;

/// The middle panel: the plane with its slice, or why there is none.
final class PlanePanel extends StackPane {
    private static final double CARD_GAP = 16;
    private final PatientViewModel model;
    private final Panel panel = new Panel("plane", say("plane.title"));
    private final ChartPane chart;
    private final KeptHexagons hexagons = new KeptHexagons();
    private final VBox card = new VBox(4);
    private final FigureLinks links;
    private final StackPane body = new StackPane();
    private final Map<PlaneChoice, ToggleButton> choices = new EnumMap<>(PlaneChoice.class);
    private final HBox segments = new HBox();
    private final Label soFar = Tag.caution(say("plane.soFar"));
    private final Button more;

    PlanePanel(ScreenContext context, PatientViewModel model, FigureLinks links) {
        this.links = links;
        this.model = model;
        chart = context.chart("plane-chart");
        more = Buttons.icon("plane-more", say("plane.more"), Feather.MORE_HORIZONTAL, () -> {});
        more.setOnAction(event -> chart.menu().show(more, Side.BOTTOM, 0, 0));
        card.getStyleClass().add("pg-chart-card");
        card.setId("plane-card");
        card.setAlignment(Pos.CENTER);
        card.setMaxSize(400, Region.USE_PREF_SIZE);
        body.setPadding(new Insets(6, 16, 8, 12));
        body.getChildren().addAll(chart, card);
        body.setMinHeight(0);
        panel.setBody(body);
        segments.getStyleClass().add("pg-segments");
        segments.setId("plane-choice");
        for (PlaneChoice choice : PlaneChoice.values()) {
            ToggleButton button = segment(choice);
            choices.put(choice, button);
            segments.getChildren().add(button);
        }
        new SliceHandles(chart, model);
        chart.drawings().addListener((observed, was, now) -> placeCard());
        card.heightProperty().addListener((observed, was, now) -> placeCard());
        getChildren().setAll(panel);
        model.plane().addListener((observed, was, now) -> now.ifPresent(this::draw));
        model.choice().addListener((observed, was, now) -> choose(now));
        panel.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> letter(event.getCode()));
        choose(PlaneChoice.ALL);
    }

    ChartPane chart() {
        return chart;
    }

    private ToggleButton segment(PlaneChoice choice) {
        String key = choice == PlaneChoice.PEERS ? "plane.choice.peers" : "plane." + choice.key();
        var button = new ToggleButton(say(key));
        button.setId("plane-" + choice.key());
        button.getStyleClass().setAll("pg-segment");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(say(key)));
        button.setOnAction(event -> {
            model.choose(choice);
            choose(model.choice().get());
        });
        return button;
    }

    private void choose(PlaneChoice now) {
        choices.forEach((choice, button) -> button.setSelected(choice == now));
    }

    private void letter(KeyCode code) {
        if (model.charts().filter(PatientCharts::hasPlane).isEmpty()) {
            return;
        }
        if (code == KeyCode.A) {
            model.choose(PlaneChoice.ALL);
        } else if (code == KeyCode.P) {
            model.choose(PlaneChoice.PEERS);
        } else if (code == KeyCode.D) {
            model.choose(PlaneChoice.DIFFERENCE);
        } else if (code == KeyCode.Q) {
            model.choose(PlaneChoice.CENTILES);
        }
    }

    private void draw(SameRiskPlane plane) {
        chart.show(new SameRiskPlaneDrawing(plane, hexagons));
    }

    /// The card stands under the line of the patient's own measure, or above it where there is no room below.
    private void placeCard() {
        var frame = chart.frame(SameRiskPlaneDrawing.PLANE);
        var line = model.plane().get().flatMap(SameRiskPlane::unplaced);
        if (!card.isVisible() || frame.isEmpty() || line.isEmpty()) {
            card.setTranslateY(0);
            return;
        }
        double middle = chart.getHeight() / 2;
        double half = card.getHeight() / 2 + CARD_GAP;
        double y = frame.get().pixelOfY(line.get().measure());
        double bottom = frame.get().top() + frame.get().height();
        double beside = y + 2 * half - CARD_GAP <= bottom ? y + half : y - half - CARD_GAP;
        card.setTranslateY(Math.abs(middle - y) > half + CARD_GAP ? 0 : beside - middle);
    }

    /// @param partial whether a site is not complete
    /// @param folded whether there is no room for the tag that says so (the key and the identity bar do)
    void show(OpenPatient patient, boolean partial, boolean folded) {
        panel.setSecond(folded ? "" : say("plane.measure"));
        boolean drawn = model.charts().filter(PatientCharts::hasPlane).isPresent();
        Label not = Tag.plain(say("plane.notDrawn"));
        Node[] withPlane = partial && !folded ? new Node[] {soFar, segments, more} : new Node[] {segments, more};
        panel.setEnds(drawn ? withPlane : new Node[] {not});
        chart.refuseExport(model.figureRefusal(true));
        chart.setProvenance(model.provenance());
        card.setVisible(!drawn);
        if (!drawn) {
            explain(patient);
        }
        placeCard();
    }

    private void explain(OpenPatient patient) {
        String whose = Wording.whose(patient.identity().sex());
        String whom = say("plane."
                + switch (patient.identity().sex()) {
                    case FEMALE -> "her";
                    case MALE -> "him";
                    case OTHER, UNKNOWN -> "them";
                });
        String adults = patient.study()
                .map(study -> patient.holdsCountsBack() ? say("plane.missing.all") : Figures.count(study.adults()))
                .orElse("0");
        boolean ready = patient.study().flatMap(study -> study.plane()).isPresent();
        String missing = patient.isClosed() && !patient.lacksScore() ? "plane.closed." : "plane.missing.";
        String words = patient.isChild() && !patient.isClosed()
                ? say("plane.child.words", whom)
                : say(missing + (ready ? "words" : "nobody"), whom, whose, adults);
        String title = say(patient.isChild() && !patient.isClosed() ? "plane.child.title" : missing + "title");
        Label text = Parts.wrapped(words, "pg-note", "pg-second");
        if (ready && !patient.isChild()) {
            links.link(text, words, Ids.GATE_ADULTS);
        }
        text.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        Label head = Parts.wrapped(title, "pg-panel-title");
        head.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        card.getChildren().setAll(head, text);
    }
}
