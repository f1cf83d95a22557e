package org.phengen.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Running text with strong parts, marked *so* in messages.
public final class Sentence {
    private Sentence() {}

    /// A flow of text in second colour with its strong parts in text colour.
    ///
    /// @param styles of every part, `pg-note` for instance
    public static TextFlow flow(String id, String marked, String... styles) {
        var flow = new TextFlow();
        flow.getStyleClass().add("pg-flow");
        flow.setId(id);
        say(flow, marked, styles);
        return flow;
    }

    /// Puts other words into a flow.
    public static void say(TextFlow flow, String marked, String... styles) {
        List<Text> parts = new ArrayList<>();
        boolean strong = false;
        for (String each : marked.split("\\*", -1)) {
            if (!each.isEmpty()) {
                var part = new Text(each);
                part.getStyleClass().addAll(styles);
                part.getStyleClass().addAll(strong ? List.of("pg-strong", "pg-plain-words") : List.of("pg-sentence"));
                parts.add(part);
            }
            strong = !strong;
        }
        flow.getChildren().setAll(parts);
        flow.setAccessibleText(marked.replace("*", ""));
    }
}
