package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.cohort.GateCheck;
import org.phengen.cohort.GateVerdict;
import org.phengen.cohort.SameRiskAnswer;
import org.phengen.derivation.Ids;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.FigureLinks;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Panel;

/// The right panel: the answer first, its range and what it rests on below; or what is missing.
final class AnswerPanel extends StackPane {
    private final Panel panel = new Panel("answer", "");
    private final VBox frame = new VBox();
    private final ScrollPane scroll;
    private final VBox body = new VBox(6);
    private GateVerdict gate = new GateVerdict(GateVerdict.Verdict.DO_NOT_SHOW, List.of());

    private final FigureLinks links;

    AnswerPanel(FigureLinks links) {
        this.links = links;
        scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("pg-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        frame.setMinHeight(0);
        panel.setBody(frame);
        getChildren().setAll(panel);
    }

    /// @param room unless wide the caption stands here, else the ruler's panel has the room for it; narrow, the whole
    ///     page scrolls and this panel does not
    void show(OpenPatient patient, PatientPage.Room room) {
        gate = patient.answer().gate();
        AnswerCard card = AnswerCards.of(patient);
        panel.setTitle(card.title());
        body.getChildren().clear();
        body.setSpacing(room == PatientPage.Room.WIDE ? 6 : 4);
        body.setPadding(room == PatientPage.Room.FOLDED ? new Insets(0, 16, 4, 16) : new Insets(4, 16, 12, 16));
        boolean whole = room == PatientPage.Room.NARROW;
        scroll.setContent(whole ? null : body);
        frame.getChildren().setAll(whole ? body : scroll);
        switch (card) {
            case AnswerCard.Compared compared -> compared(compared, room);
            case AnswerCard.Child child -> child(child, room);
            case AnswerCard.Missing missing -> missing(missing);
        }
    }

    private void compared(AnswerCard.Compared card, PatientPage.Room room) {
        body.getChildren().add(tiles(card.tiles()));
        switch (card.place()) {
            case AnswerCard.Place.Among100 place -> {
                Label figure = Parts.label(place.figure(), "pg-answer");
                figure.setId("answer-place");
                links.link(figure, place.figure() + ", " + place.range() + ", " + place.sentence(), "place");
                body.getChildren()
                        .addAll(
                                new VBox(flowing(figure, range(place.range())), Parts.wrapped(place.sentence())),
                                strip(place, room));
            }
            case AnswerCard.Place.Withheld withheld -> {
                Label title = Parts.label(withheld.title(), "pg-panel-title");
                title.setId("answer-withheld");
                body.getChildren()
                        .add(new VBox(
                                4,
                                title,
                                Parts.wrapped(withheld.reason(), "pg-note", "pg-second"),
                                lines(withheld.both())));
            }
        }
        body.getChildren().addAll(Parts.hairline(), lines(card.lines()));
        if (room != PatientPage.Room.FOLDED) {
            body.getChildren().add(Parts.hairline());
        }
        reasons(card.reasons(), room);
        if (room != PatientPage.Room.WIDE) {
            body.getChildren().add(caption());
        }
    }

    /// The place on its strip; folded without the scale's words, which the figure above says too.
    private static Node strip(AnswerCard.Place.Among100 place, PatientPage.Room room) {
        var strip = new PlaceStrip(place);
        return room == PatientPage.Room.FOLDED ? strip : new VBox(2, strip, scale());
    }

    private Label range(String words) {
        Label range = Parts.label(words, "pg-note", "pg-second");
        range.setId("answer-range");
        return links.link(range, words, "place");
    }

    /// How many cautions there are, where it cannot scroll away; opens them with what would change them.
    private void counted(List<GateCheck> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        Label words = Parts.label(say("answer.reasons", reasons.size()), "pg-note");
        words.setId("answer-reasons");
        Button why = Buttons.link("answer-reasons-why", say("answer.why"), () -> {});
        why.setOnAction(event -> IdentityBar.popOver(gate).show(why));
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var foot = new HBox(8, Icons.of(Feather.ALERT_TRIANGLE, "pg-caution", "pg-small"), words, spring, why);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPadding(new Insets(4, 16, 6, 16));
        foot.setMinHeight(Region.USE_PREF_SIZE);
        frame.getChildren().addAll(Parts.hairline(), foot);
    }

    /// Who the people are that everything is compared with.
    static Label caption() {
        return Parts.wrapped(say("caption", SameRiskAnswer.COMPARED_WITH), "pg-axis", "pg-second");
    }

    private void child(AnswerCard.Child card, PatientPage.Room room) {
        body.getChildren()
                .addAll(
                        tiles(card.tiles()),
                        links.link(Parts.wrapped(card.sentence()), card.sentence(), Ids.OBSERVED),
                        Parts.hairline(),
                        lines(card.lines()),
                        Parts.hairline());
        reasons(card.reasons(), room);
    }

    private static Node scale() {
        var row = new HBox(
                Parts.label(say("answer.none"), "pg-axis", "pg-second"),
                grow(),
                Parts.label(say("answer.half"), "pg-axis", "pg-second"),
                grow(),
                Parts.label(say("answer.all"), "pg-axis", "pg-second"));
        return row;
    }

    private static Region grow() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// Side by side, or one below the other where both would be cut.
    private static Node flowing(Label figure, Label range) {
        var flow = new FlowPane(8, 0, figure, range);
        flow.setRowValignment(javafx.geometry.VPos.BASELINE);
        return flow;
    }

    private Node tiles(List<AnswerCard.Tile> tiles) {
        var row = new HBox(8);
        for (AnswerCard.Tile tile : tiles) {
            Label figure = Parts.label(tile.figure(), "pg-answer");
            if (tile.strong()) {
                figure.getStyleClass().add("pg-same-risk-words");
            }
            // a figure and its range are never cut: the other tiles make room
            figure.setMinWidth(Region.USE_PREF_SIZE);
            Label note = Parts.label(tile.note(), "pg-axis", "pg-second");
            note.setMinWidth(Region.USE_PREF_SIZE);
            var box = new VBox(Parts.label(tile.label(), "pg-note", "pg-second"), figure, note);
            box.getStyleClass().addAll("pg-tile", "pg-answer-tile");
            String said = tile.label() + " " + tile.figure() + ", " + tile.note();
            box.setAccessibleText(said);
            box.setId("tile-" + tile.id());
            links.link(box, said, tile.id());
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setMaxWidth(Double.MAX_VALUE);
            box.setPrefWidth(10);
            row.getChildren().add(box);
        }
        return row;
    }

    private Node lines(List<AnswerCard.Line> lines) {
        var grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        grid.getColumnConstraints().add(new ColumnConstraints(54, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE));
        for (int i = 0; i < lines.size(); i++) {
            Label label = Parts.label(lines.get(i).label(), "pg-note", "pg-second");
            label.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(label, javafx.geometry.VPos.TOP);
            Label words = Parts.wrapped(lines.get(i).words(), "pg-note");
            GridPane.setHgrow(words, Priority.ALWAYS);
            links.link(
                    words,
                    lines.get(i).label() + ": " + lines.get(i).words(),
                    lines.get(i).ids().toArray(String[]::new));
            grid.add(label, 0, i);
            grid.add(words, 1, i);
        }
        return grid;
    }

    /// Every reason with its way out; folded only their number, at the foot, whose link opens them all.
    private void reasons(List<GateCheck> reasons, PatientPage.Room room) {
        if (room != PatientPage.Room.WIDE) {
            counted(reasons);
        }
        if (room == PatientPage.Room.FOLDED) {
            return;
        }
        for (GateCheck reason : reasons) {
            Label words = Parts.wrapped(Wording.capital(reason.fact().now()), "pg-note");
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            String id = "reason-" + reason.check().name().toLowerCase(Locale.ROOT);
            boolean mendable =
                    reason.state() == GateCheck.State.CAUTION && reason.check() != GateCheck.Check.AGE_AND_PREGNANCY;
            Button link = Buttons.link(id, say(mendable ? "answer.fix" : "answer.why"), () -> {});
            link.setOnAction(event -> IdentityBar.popOver(gate).show(link));
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setAccessibleText(link.getText() + ": " + reason.advice().now());
            body.getChildren()
                    .add(new HBox(8, Icons.of(Feather.ALERT_TRIANGLE, "pg-caution", "pg-small"), words, link));
        }
    }

    private void missing(AnswerCard.Missing card) {
        Label sentence = Parts.wrapped(card.sentence(), "pg-note");
        sentence.setId("missing-sentence");
        body.getChildren().add(sentence);
        card.obstacle()
                .ifPresent(obstacle -> body.getChildren()
                        .add(reasonCard(say("missing.obstacle"), Parts.wrapped(obstacle, "pg-note", "pg-second"))));
        for (GateCheck reason : card.reasons()) {
            String remedy = reason.advice().now() + ".";
            String id = "copy-" + reason.check().name().toLowerCase(Locale.ROOT);
            Button copy = Buttons.small(id, say("missing.copy"), Feather.CLIPBOARD, () -> {});
            copy.setOnAction(event -> {
                var content = new ClipboardContent();
                content.putString(remedy);
                Clipboard.getSystemClipboard().setContent(content);
                copy.setText(say("missing.copied"));
            });
            String fact = untitled(reason.fact().now()) + ".";
            body.getChildren()
                    .add(reasonCard(
                            say("missing." + reason.check().name()),
                            links.link(
                                    Parts.wrapped(fact, "pg-note", "pg-second"),
                                    fact,
                                    GateChecks.derivations(reason.check())),
                            Parts.wrapped(remedy, "pg-note"),
                            copy));
        }
    }

    /// A fact without the sentence before its colon where the card's title says the same.
    private static String untitled(String found) {
        int colon = found.indexOf(": ");
        return Wording.capital(
                colon > 0 && found.startsWith(say("missing.someone")) ? found.substring(colon + 2) : found);
    }

    private static Node reasonCard(String title, Node... content) {
        var head = new HBox(8, Icons.of(Feather.SLASH, "pg-closed"), Parts.wrapped(title, "pg-strong"));
        head.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(6, head);
        card.getChildren().addAll(content);
        card.getStyleClass().add("pg-reason-card");
        return card;
    }
}
