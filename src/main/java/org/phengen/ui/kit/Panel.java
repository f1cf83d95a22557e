package org.phengen.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A white panel with one hairline: a header (title, second words, what stands at its right end) and a body.
public final class Panel extends VBox {
    private static final double HEADER_PADDING = 56;
    private final HBox header = new HBox();
    private final Label title = new Label();
    private final Label second = new Label();
    private final HBox ends = new HBox(8);
    /// Where the ends stand when the header has no room for them beside the title.
    private final HBox below = new HBox();

    /// @param id the panel's id; the header's parts are called after it
    public Panel(String id, String words) {
        setId(id);
        getStyleClass().add("pg-panel");
        title.setText(words);
        title.getStyleClass().add("pg-panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        second.getStyleClass().addAll("pg-note", "pg-second");
        second.setMinWidth(0);
        ends.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        ends.setMinWidth(Region.USE_PREF_SIZE);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        header.getStyleClass().add("pg-panel-header");
        header.getChildren().addAll(title, second, spring, ends);
        below.getStyleClass().add("pg-panel-below");
        getChildren().add(header);
        setAccessibleText(words);
    }

    /// The words of the header.
    public void setTitle(String words) {
        title.setText(words);
        setAccessibleText(words);
    }

    /// The quieter words beside the title.
    public void setSecond(String words) {
        second.setText(words);
        second.setTooltip(words.isEmpty() ? null : new Tooltip(words));
    }

    @Override
    protected void layoutChildren() {
        boolean fits = title.prefWidth(-1) + ends.prefWidth(-1) + HEADER_PADDING <= getWidth();
        boolean beside = header.equals(ends.getParent());
        if (fits && !beside) {
            below.getChildren().clear();
            getChildren().remove(below);
            header.getChildren().add(ends);
        } else if (!fits && beside) {
            header.getChildren().remove(ends);
            below.getChildren().setAll(ends);
            getChildren().add(1, below);
        }
        super.layoutChildren();
    }

    /// What stands at the header's right end, in reading order.
    public void setEnds(Node... nodes) {
        ends.getChildren().setAll(nodes);
    }

    /// The node under the header, growing with the panel.
    public void setBody(Node body) {
        getChildren().remove(1, getChildren().size());
        if (below.equals(ends.getParent())) {
            getChildren().add(below);
        }
        getChildren().add(body);
        VBox.setVgrow(body, Priority.ALWAYS);
    }
}
