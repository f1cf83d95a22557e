package org.phengen.ui.patient;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Small nodes that several panels of this screen share.
final class Parts {
    private Parts() {}

    static Label label(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Words that break into lines and are never cut.
    static Label wrapped(String words, String... styles) {
        Label label = label(words, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static Region hairline() {
        var line = new Region();
        line.getStyleClass().add("pg-hairline");
        return line;
    }

    /// One node at the left, one at the right.
    static HBox ends(Node left, Node right) {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var row = new HBox(8, left, spring, right);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    /// Nodes side by side on one line of letters.
    static HBox line(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}
