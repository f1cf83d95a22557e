package org.phengen.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

/// A sheet beside a figure: how it was made, from the formula to file, line and byte. Escape closes it and gives the
/// keys back to the figure.
public final class DerivationSheet extends VBox {
    private static final Words WORDS = Words.of("kit");
    /// Origins that stand below an input; the copied text has them all.
    private static final int ORIGINS = 3;

    private static final int LEFT_OUT = 6;

    private final FigureLinks links;
    private final VBox body = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(body);
    private final Button copy =
            Buttons.small("derivation-copy", WORDS.say("derivation.copy"), Feather.COPY, this::copy);
    private List<Derivation> shown = List.of();
    private @Nullable Node opener;

    public DerivationSheet(FigureLinks links) {
        this.links = links;
        setId("derivation");
        getStyleClass().add("pg-sheet");
        setAccessibleText(WORDS.say("derivation.title"));
        body.setPadding(new Insets(4, 16, 16, 16));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("pg-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var head = new HBox(
                8,
                label(WORDS.say("derivation.title"), "pg-panel-title"),
                spring,
                copy,
                Buttons.icon("derivation-close", WORDS.say("derivation.close"), Feather.X, this::close));
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

    /// The figure that it explains.
    public Optional<Node> opener() {
        return Optional.ofNullable(opener);
    }

    /// @param from the figure, beside which the sheet stands
    public void show(List<Derivation> derivations, Node from) {
        // one derivation leads to another inside the sheet: the keys go back to the figure that came first
        if (!isVisible() || opener == null) {
            opener = from;
        }
        shown = derivations;
        copy.setText(WORDS.say("derivation.copy"));
        body.getChildren().setAll(derivations.stream().map(this::one).toList());
        scroll.setVvalue(0);
        setVisible(true);
        requestParentLayout();
        copy.requestFocus();
    }

    /// Gives the keys back.
    public void close() {
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
        copy.setText(WORDS.say("derivation.copied"));
    }

    /// What copying copies.
    public String text() {
        return String.join("\n\n", shown.stream().map(DerivationText::of).toList());
    }

    private Node one(Derivation derivation) {
        var box = new VBox(
                6,
                wrapped(derivation.title().now(), "pg-strong"),
                wrapped(FigureText.of(derivation), "pg-figure"),
                wrapped(derivation.how().now(), "pg-note"));
        for (Figure figure : derivation.figures()) {
            box.getChildren()
                    .add(wrapped(
                            figure.name() + " = " + figure.formula() + " = " + DerivationText.number(figure.value()),
                            "pg-formula"));
        }
        box.getChildren().add(inputs(derivation.inputs()));
        List<String> left = derivation.leftOut();
        for (String line : left.subList(0, Math.min(LEFT_OUT, left.size()))) {
            box.getChildren().add(wrapped(WORDS.say("derivation.leftOut", line), "pg-axis", "pg-second"));
        }
        if (left.size() > LEFT_OUT) {
            box.getChildren()
                    .add(wrapped(WORDS.say("derivation.more", left.size() - LEFT_OUT), "pg-axis", "pg-second"));
        }
        box.getChildren().add(hairline());
        return box;
    }

    private Node inputs(List<Input> inputs) {
        var grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(4);
        int row = 0;
        for (Input input : inputs) {
            var symbol = label(input.symbol(), "pg-formula");
            symbol.setMinWidth(52);
            GridPane.setValignment(symbol, javafx.geometry.VPos.TOP);
            var said = new VBox(
                    wrapped(input.said().now(), "pg-axis", "pg-second"),
                    wrapped(DerivationText.brief(input.value()), "pg-note"));
            List<Origin> origins = input.origins().stream().distinct().toList();
            for (Origin origin : origins.subList(0, Math.min(ORIGINS, origins.size()))) {
                said.getChildren().add(origin(origin));
            }
            if (origins.size() > ORIGINS) {
                said.getChildren()
                        .add(wrapped(WORDS.say("derivation.more", origins.size() - ORIGINS), "pg-axis", "pg-second"));
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
                        WORDS.say("derivation.see", found.getFirst().title().now()),
                        () -> show(found, copy));
            }
        }
        return wrapped(FigureText.brief(origin.line()), "pg-axis", "pg-second");
    }

    private static Label label(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Words that break into lines and are never cut.
    private static Label wrapped(String words, String... styles) {
        Label label = label(words, styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Region hairline() {
        var line = new Region();
        line.getStyleClass().add("pg-hairline");
        return line;
    }
}
