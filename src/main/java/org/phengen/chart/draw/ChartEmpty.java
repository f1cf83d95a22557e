package org.phengen.chart.draw;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// What stands where a chart would be: why it is empty.
final class ChartEmpty extends StackPane {
    private final Label words = new Label();

    ChartEmpty() {
        getStyleClass().add("pg-chart-empty");
        words.setWrapText(true);
        words.setMaxWidth(320);
        words.setAlignment(Pos.CENTER);
        setAlignment(Pos.CENTER);
        setMouseTransparent(true);
        getChildren().add(words);
    }

    void say(String why) {
        words.setText(why);
        setVisible(true);
    }
}
