package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phengen.chart.draw.ChartPane;
import org.phengen.chart.draw.ScoreRulerDrawing;
import org.phengen.chart.model.EvidenceBar;
import org.phengen.chart.model.Figures;
import org.phengen.chart.model.ScoreRuler;
import org.phengen.derivation.Ids;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.Panel;
import org.phengen.ui.kit.ScreenContext;

/// The left panel: where the score stands among scores, how sure that is, and what it rests on. Folds to a strip.
final class RulerPanel extends StackPane {
    /// Room that the legend has in the strip before it goes on in a second line.
    private static final double STRIP_WORDS = 230;

    private static final String[] PARTS = {
        Ids.EVIDENCE_CALLED,
        Ids.EVIDENCE_REFERENCE,
        Ids.EVIDENCE_FILLED,
        Ids.EVIDENCE_NO_CALL,
        Ids.EVIDENCE_NOT_COVERED,
        Ids.EVIDENCE_LEFT_OUT
    };

    private static final double HILL = 128;
    /// Where other scores stand below, too.
    private static final double HILL_BESIDE_OTHERS = 100;
    private static final double HILL_MOST = 190;
    private final Panel panel = new Panel("ruler", say("ruler.title"));
    private final HBox strip = new HBox(16);
    private final VBox body = new VBox(8);
    private final ChartPane hill;
    private final Region hillPlace;

    private final FigureLinks links;

    RulerPanel(ScreenContext context, FigureLinks links) {
        this.links = links;
        hill = context.chart("ruler-chart");
        hillPlace = hill;
        body.setPadding(new Insets(4, 16, 12, 16));
        panel.setBody(body);
        strip.getStyleClass().addAll("pg-panel", "pg-strip");
        strip.setId("ruler-strip");
        strip.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(panel);
    }

    ChartPane chart() {
        return hill;
    }

    void show(OpenPatient patient, ScoreRuler ruler, boolean folded) {
        hill.show(new ScoreRulerDrawing(ruler));
        ScoreEvidence evidence = patient.evidence();
        panel.setSecond(evidence.words());
        if (folded) {
            fold(patient, ruler);
        } else {
            unfold(patient, ruler, evidence);
        }
    }

    private void unfold(OpenPatient patient, ScoreRuler ruler, ScoreEvidence evidence) {
        strip.getChildren().clear();
        hillPlace.setMinHeight(evidence.others().isEmpty() ? HILL : HILL_BESIDE_OTHERS);
        hillPlace.setPrefHeight(HILL);
        hillPlace.setMaxHeight(HILL_MOST);
        VBox.setVgrow(hillPlace, Priority.ALWAYS);
        hillPlace.setMinWidth(0);
        hillPlace.setMaxWidth(Double.MAX_VALUE);
        body.getChildren().setAll(hillPlace);
        body.getChildren().addAll(place(patient, ruler));
        body.getChildren().addAll(Parts.hairline(), evidence(evidence.bar()));
        if (!evidence.others().isEmpty()) {
            body.getChildren().addAll(Parts.hairline(), others(evidence));
        }
        var spring = new Region();
        VBox.setVgrow(spring, Priority.SOMETIMES);
        body.getChildren().addAll(spring, AnswerPanel.caption());
        getChildren().setAll(panel);
    }

    private Node place(OpenPatient patient, ScoreRuler ruler) {
        return ruler.patient()
                .<Node>map(place -> {
                    var box = new VBox(
                            2,
                            flowing(
                                    links.link(
                                            Parts.label(
                                                    say("ruler.ofHundred", Figures.ofHundred(place.below())),
                                                    "pg-figure"),
                                            say("ruler.ofHundred", Figures.ofHundred(place.below())) + " "
                                                    + say("ruler.lower"),
                                            Ids.SCORE_LOWER,
                                            Ids.SCORE_Z,
                                            Ids.SCORE_SUM,
                                            Ids.SCORE_ERROR),
                                    Parts.label(say("ruler.lower")),
                                    range(say("answer.range", Figures.ofHundred(place.belowRange())))));
                    patient.evidence().topTenth().ifPresent(chances -> {
                        box.getChildren()
                                .add(chance("ruler.topTenth.score", chances.ofThisScore(), Ids.TOP_TENTH_OF_SCORE));
                        box.getChildren()
                                .add(chance(
                                        "ruler.topTenth.tendency", chances.ofTendency(), Ids.TOP_TENTH_OF_TENDENCY));
                    });
                    return box;
                })
                .orElseGet(() -> new VBox(
                        2,
                        Parts.label(say(patient.lacksScore() ? "ruler.none" : "ruler.kept"), "pg-strong"),
                        kept(
                                patient.lacksScore()
                                        ? say(
                                                "ruler.none.words",
                                                read(patient.evidence().bar()))
                                        : say("ruler.kept.words"))));
    }

    private Label range(String words) {
        Label range = Parts.label(words, "pg-note", "pg-second");
        range.setId("ruler-range");
        return links.link(range, words, Ids.SCORE_LOWER);
    }

    private Label kept(String words) {
        return links.link(Parts.wrapped(words, "pg-note", "pg-second"), words, Ids.GATE_WEIGHT);
    }

    /// On one line of letters where they fit, else broken between them and never cut.
    private static Node flowing(Node... nodes) {
        var flow = new FlowPane(8, 0, nodes);
        flow.setRowValignment(javafx.geometry.VPos.BASELINE);
        return flow;
    }

    private Node chance(String key, double share, String id) {
        String words = say("ruler.ofHundred", Figures.ofHundred(share));
        return Parts.line(
                Parts.label(say(key), "pg-note"),
                links.link(Parts.label(words, "pg-note", "pg-strong"), say(key) + " " + words, id));
    }

    /// The share of the weight that was read one way or the other.
    private static String read(EvidenceBar bar) {
        double read = 0;
        for (EvidenceBar.Part part : bar.parts()) {
            read += switch (part.kind()) {
                case CALLED, PROVEN_REFERENCE, FROM_FREQUENCY -> part.share();
                case NO_CALL, NOT_COVERED, LEFT_OUT -> 0;
            };
        }
        return Figures.percent(read);
    }

    private static String evidenceId(EvidenceBar.Kind kind) {
        return switch (kind) {
            case CALLED -> Ids.EVIDENCE_CALLED;
            case PROVEN_REFERENCE -> Ids.EVIDENCE_REFERENCE;
            case FROM_FREQUENCY -> Ids.EVIDENCE_FILLED;
            case NO_CALL -> Ids.EVIDENCE_NO_CALL;
            case NOT_COVERED -> Ids.EVIDENCE_NOT_COVERED;
            case LEFT_OUT -> Ids.EVIDENCE_LEFT_OUT;
        };
    }

    private Node evidence(EvidenceBar bar) {
        var legend = new FlowPane(4, 4);
        for (EvidenceBar.Part part : bar.parts()) {
            if (part.share() > 0) {
                var swatch = new Region();
                swatch.getStyleClass().addAll("pg-swatch", EvidenceStrip.style(part.kind()) + "-swatch");
                var words = Parts.label(
                        Figures.percent(part.share()) + " " + part.kind().words(), "pg-axis", "pg-second");
                var entry = new HBox(6, swatch, words);
                entry.setAlignment(Pos.CENTER_LEFT);
                entry.setPrefWidth(152);
                links.link(entry, words.getText(), evidenceId(part.kind()));
                legend.getChildren().add(entry);
            }
        }
        if (bar.closed()) {
            legend.getStyleClass().add("pg-evidence-closed");
        }
        return new VBox(
                8,
                Parts.ends(
                        Parts.label(bar.title(), "pg-strong", "pg-note"),
                        links.link(
                                Parts.label(bar.lociWords(), "pg-note", "pg-second"),
                                bar.lociWords(),
                                Ids.EVIDENCE_LOCI)),
                new EvidenceStrip(bar, false),
                legend);
    }

    private Node others(ScoreEvidence evidence) {
        var box = new VBox(
                4,
                Parts.ends(
                        Parts.label(say("ruler.others"), "pg-strong", "pg-note"),
                        Parts.label(say("ruler.others.unit"), "pg-note", "pg-second")));
        for (ScoreEvidence.SecondOpinion other : evidence.others()) {
            var words = Parts.label(other.words(), "pg-note", "pg-second");
            box.getChildren()
                    .add(Parts.ends(
                            Parts.label(other.name(), "pg-note"),
                            links.link(words, other.name() + " " + other.words(), other.derivation())));
        }
        return box;
    }

    /// The evidence as a bar between two lines of words.
    private VBox strip(EvidenceBar evidence) {
        HBox title = Parts.line(Parts.label(evidence.title(), "pg-note", "pg-second"));
        if (evidence.closed()) {
            title.getChildren()
                    .add(Parts.label(say("evidence.needed", Figures.wholePercent(evidence.needed())), "pg-axis"));
        }
        String loci = evidence.lociWords();
        Label legend = Parts.label(legend(evidence), "pg-axis", "pg-second");
        legend.setId("evidence-legend");
        legend.setWrapText(true);
        legend.setPrefWidth(STRIP_WORDS);
        legend.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(
                4,
                Parts.ends(title, links.link(Parts.label(loci, "pg-note", "pg-second"), loci, Ids.EVIDENCE_LOCI)),
                new EvidenceStrip(evidence, true),
                links.link(legend, legend.getText(), PARTS));
    }

    /// "35 % called · 18 % proven reference · 47 % not covered".
    private static String legend(EvidenceBar evidence) {
        return String.join(
                " · ",
                evidence.parts().stream()
                        .filter(part -> part.share() > 0)
                        .map(part -> Figures.percent(part.share()) + " "
                                + part.kind().words())
                        .toList());
    }

    /// The strip: the hill small, the place, the evidence in one line.
    private void fold(OpenPatient patient, ScoreRuler ruler) {
        body.getChildren().clear();
        hillPlace.setMinHeight(56);
        hillPlace.setPrefHeight(56);
        hillPlace.setMaxHeight(56);
        hillPlace.setMinWidth(190);
        hillPlace.setMaxWidth(190);
        VBox bar = strip(patient.evidence().bar());
        bar.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        bar.setMaxWidth(320);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var place = new VBox(place(patient, ruler));
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMaxWidth(400);
        strip.getChildren().setAll(hillPlace, place, spring, bar);
        getChildren().setAll(strip);
    }
}
