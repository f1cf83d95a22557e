package org.phengen.ui.patient;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.phengen.chart.model.EvidenceBar;
import org.phengen.chart.model.Figures;

/// The evidence as one bar, part by part; with a closed gate in grey, and the share that was needed marked on it.
final class EvidenceStrip extends Region {
    private static final double HEIGHT = 13;
    private static final double MARK = 22;
    private static final double REACH = 4;
    private final double mark;
    private final EvidenceBar bar;
    private final List<Rectangle> parts;
    private final Line needed = new Line();
    private final Label words = new Label();

    /// @param told whether the needed share is said elsewhere: then it is marked only
    EvidenceStrip(EvidenceBar bar, boolean told) {
        this.bar = bar;
        mark = !bar.closed() ? 0 : told ? REACH : MARK;
        getStyleClass().add("pg-evidence");
        setId("evidence-bar");
        setAccessibleText(bar.summary());
        parts = bar.parts().stream().map(part -> rectangle(part.kind())).toList();
        getChildren().addAll(parts);
        if (bar.closed()) {
            getStyleClass().add("pg-evidence-closed");
            needed.getStyleClass().add("pg-evidence-needed");
            words.setText(Wording.say("evidence.needed", Figures.wholePercent(bar.needed())));
            words.getStyleClass().addAll("pg-axis");
            words.setVisible(!told);
            getChildren().addAll(needed, words);
        }
    }

    private static Rectangle rectangle(EvidenceBar.Kind kind) {
        var rectangle = new Rectangle();
        rectangle.getStyleClass().addAll("pg-evidence-part", style(kind));
        return rectangle;
    }

    /// The look of a kind, for the bar and its legend alike.
    static String style(EvidenceBar.Kind kind) {
        return switch (kind) {
            case CALLED -> "pg-evidence-called";
            case PROVEN_REFERENCE -> "pg-evidence-reference";
            case FROM_FREQUENCY -> "pg-evidence-frequency";
            case NO_CALL, NOT_COVERED -> "pg-evidence-missing";
            case LEFT_OUT -> "pg-evidence-left-out";
        };
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 1;
        double left = 0.5;
        for (int i = 0; i < parts.size(); i++) {
            double part = width * bar.parts().get(i).share();
            Rectangle rectangle = parts.get(i);
            rectangle.setX(left);
            rectangle.setY(0.5);
            rectangle.setWidth(Math.max(0, part));
            rectangle.setHeight(HEIGHT - 1);
            left += part;
        }
        if (bar.closed()) {
            double x = Math.round(width * bar.needed()) + 0.5;
            needed.setStartX(x);
            needed.setEndX(x);
            needed.setStartY(-3);
            needed.setEndY(HEIGHT + 4);
            double wide = words.prefWidth(-1);
            layoutInArea(
                    words,
                    Math.clamp(x - wide / 2, 0, Math.max(0, getWidth() - wide)),
                    HEIGHT + 4,
                    wide,
                    MARK - 4,
                    0,
                    javafx.geometry.HPos.CENTER,
                    VPos.TOP);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT + mark;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
