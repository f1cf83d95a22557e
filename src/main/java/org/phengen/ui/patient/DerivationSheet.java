package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.DerivationText;
import org.phengen.derivation.Figure;
import org.phengen.derivation.Input;
import org.phengen.derivation.Origin;
import org.phengen.ui.kit.Buttons;

/// A sheet beside a figure: how it was made, from the formula to file, line and byte. Escape closes it and gives the
/// keys back to the figure.
final class DerivationSheet extends VBox {
    /// Origins that stand below an input; the copied text has them all.
    private static final int ORIGINS = 3;

    private static final int LEFT_OUT = 6;

    private final FigureLinks links;
    private final VBox body = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(body);
    private final Button copy = Buttons.small("derivation-copy", say("derivation.copy"), Feather.COPY, this::copy);
    private List<Derivation> shown = List.of();
    private @Nullable Node opener;

    DerivationSheet(FigureLinks links) {
        this.links = links;
        setId("derivation");
        getStyleClass().add("pg-sheet");
        setAccessibleText(say("derivation.title"));
        body.setPadding(new Insets(4, 16, 16, 16));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("pg-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var head = new HBox(
                8,
                Parts.label(say("derivation.title"), "pg-panel-title"),
                spring,
                copy,
                Buttons.icon("derivation-close", say("derivation.close"), Feather.X, this::close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(8, 12, 4, 16));
        getChildren().setAll(head, scroll);
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    Optional<Node> opener() {
        return Optional.ofNullable(opener);
    }

    /// @param from the figure, beside which the sheet stands
    void show(List<Derivation> derivations, Node from) {
        // one derivation leads to another inside the sheet: the keys go back to the figure that came first
        if (!isVisible() || opener == null) {
            opener = from;
        }
        shown = derivations;
        copy.setText(say("derivation.copy"));
        body.getChildren().setAll(derivations.stream().map(this::one).toList());
        scroll.setVvalue(0);
        setVisible(true);
        requestParentLayout();
        copy.requestFocus();
    }

    void close() {
        setVisible(false);
        if (opener != null) {
            opener.requestFocus();
        }
        opener = null;
        shown = List.of();
        body.getChildren().clear();
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(text());
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText(say("missing.copied"));
    }

    /// What copying copies.
    String text() {
        return String.join("\n\n", shown.stream().map(DerivationText::of).toList());
    }

    private Node one(Derivation derivation) {
        var box = new VBox(
                6,
                Parts.wrapped(derivation.name(), "pg-strong"),
                Parts.wrapped(FigureText.of(derivation), "pg-figure"),
                Parts.wrapped(derivation.words(), "pg-note"));
        for (Figure figure : derivation.figures()) {
            box.getChildren()
                    .add(Parts.wrapped(
                            figure.name() + " = " + figure.formula() + " = " + DerivationText.number(figure.value()),
                            "pg-formula"));
        }
        box.getChildren().add(inputs(derivation.inputs()));
        List<String> left = derivation.leftOut();
        for (String line : left.subList(0, Math.min(LEFT_OUT, left.size()))) {
            box.getChildren().add(Parts.wrapped(say("derivation.leftOut", line), "pg-axis", "pg-second"));
        }
        if (left.size() > LEFT_OUT) {
            box.getChildren()
                    .add(Parts.wrapped(say("derivation.more", left.size() - LEFT_OUT), "pg-axis", "pg-second"));
        }
        box.getChildren().add(Parts.hairline());
        return box;
    }

    private Node inputs(List<Input> inputs) {
        var grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(4);
        int row = 0;
        for (Input input : inputs) {
            var symbol = Parts.label(input.symbol(), "pg-formula");
            symbol.setMinWidth(52);
            GridPane.setValignment(symbol, javafx.geometry.VPos.TOP);
            var said = new VBox(
                    Parts.wrapped(input.name(), "pg-axis", "pg-second"),
                    Parts.wrapped(DerivationText.brief(input.value()), "pg-note"));
            List<Origin> origins = input.origins().stream().distinct().toList();
            for (Origin origin : origins.subList(0, Math.min(ORIGINS, origins.size()))) {
                said.getChildren().add(origin(origin));
            }
            if (origins.size() > ORIGINS) {
                said.getChildren()
                        .add(Parts.wrapped(say("derivation.more", origins.size() - ORIGINS), "pg-axis", "pg-second"));
            }
            GridPane.setHgrow(said, Priority.ALWAYS);
            grid.addRow(row++, symbol, said);
        }
        return grid;
    }

    private Node origin(Origin origin) {
        if (origin instanceof Origin.Other other) {
            List<Derivation> found = links.find(other.derivation());
            if (!found.isEmpty()) {
                return Buttons.link(
                        "derivation-of-" + other.derivation().replace('.', '-'),
                        say("derivation.see", found.getFirst().name()),
                        () -> show(found, copy));
            }
        }
        return Parts.wrapped(FigureText.brief(origin.line()), "pg-axis", "pg-second");
    }
}
