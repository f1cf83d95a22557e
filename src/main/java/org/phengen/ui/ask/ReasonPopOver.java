package org.phengen.ui.ask;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Says beside a control why it does nothing now.
final class ReasonPopOver {
    private static final double WIDTH = 280;

    private ReasonPopOver() {}

    static void show(Node beside, String why) {
        var label = new Label(why);
        label.setId("why-not");
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        var box = new VBox(label);
        box.getStyleClass().add("pg-popover");
        var popover = new PopOver(box);
        popover.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popover.setAnimated(false);
        popover.show(beside);
    }
}
