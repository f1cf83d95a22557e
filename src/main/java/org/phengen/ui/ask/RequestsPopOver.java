package org.phengen.ui.ask;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.phengen.job.Gap;
import org.phengen.site.SiteAnswer;
import org.phengen.ui.kit.Words;

/// What a site was asked, and what is missing or kept back.
final class RequestsPopOver {
    private RequestsPopOver() {}

    static void show(Button beside, Words words, SiteAnswer answer) {
        var rows = new VBox(8);
        rows.getStyleClass().add("pg-popover");
        rows.setId("requests-list");
        section(rows, words.say("requests.searches"), answer.searches());
        section(
                rows,
                words.say("requests.gaps"),
                answer.gaps().stream().map(Gap::line).toList());
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(420);
        scroll.setPrefViewportWidth(440);
        var popover = new PopOver(scroll);
        popover.setTitle(answer.site().title());
        popover.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popover.setAnimated(false);
        popover.show(beside);
    }

    private static void section(VBox rows, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var head = new Label(title);
        head.getStyleClass().add("pg-strong");
        rows.getChildren().add(head);
        for (String line : lines) {
            var label = new Label(line);
            label.setWrapText(true);
            label.getStyleClass().addAll("pg-note", "pg-second");
            rows.getChildren().add(label);
        }
    }
}
