package org.phengen.ui.ask;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.phengen.terminology.Meaning;
import org.phengen.ui.kit.Words;

/// What a condition's words were taken to mean: every code, how far it reaches, where it comes from.
final class MeaningView {
    private static final double WIDTH = 320;

    private MeaningView() {}

    static VBox of(Words words, Meaning meaning) {
        var head = line(words.say("meaning.taken", meaning.label(), meaning.scope()));
        var codes = line(String.join(", ", CodeWords.all(meaning)));
        codes.setId("chip-codes");
        var scroll = new ScrollPane(codes);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setPrefViewportHeight(72);
        return new VBox(4, head, scroll, line(words.say("meaning.source", meaning.source())));
    }

    private static Label line(String said) {
        var label = new Label(said);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        label.getStyleClass().addAll("pg-note", "pg-second");
        return label;
    }
}
