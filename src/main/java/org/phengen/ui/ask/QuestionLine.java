package org.phengen.ui.ask;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The question's field with what acts on it at its right; below it where the field would be left too little to read
/// the
/// question in.
final class QuestionLine extends Region {
    private static final double HIGH = 40;
    private static final double GAP = 8;
    /// The least the field is left beside the buttons.
    private static final double LEAST_FIELD = 340;

    private final Region field;
    private final List<Region> acts;

    QuestionLine(Region field, List<Region> acts) {
        this.field = field;
        this.acts = acts;
        getStyleClass().add("pg-question-line");
        getChildren().add(field);
        getChildren().addAll(acts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double wide() {
        return acts.stream().mapToDouble(act -> act.prefWidth(-1) + GAP).sum();
    }

    private boolean isBeside(double width) {
        return width - wide() >= LEAST_FIELD;
    }

    /// How many lines the buttons take below the field.
    private int lines(double width) {
        int lines = 1;
        double x = 0;
        for (Node act : acts) {
            double next = act.prefWidth(-1);
            if (x > 0 && x + next > width) {
                lines++;
                x = 0;
            }
            x += next + GAP;
        }
        return lines;
    }

    @Override
    protected double computePrefHeight(double width) {
        double has = width < 0 ? getWidth() : width;
        return has <= 0 || isBeside(has) ? HIGH : HIGH + lines(has) * (HIGH + GAP);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_FIELD + wide();
    }

    @Override
    protected void layoutChildren() {
        boolean beside = isBeside(getWidth());
        field.resizeRelocate(0, 0, Math.floor(beside ? getWidth() - wide() : getWidth()), HIGH);
        double x = beside ? Math.floor(getWidth() - wide()) + GAP : 0;
        double y = beside ? 0 : HIGH + GAP;
        for (Region act : acts) {
            double next = Math.min(act.prefWidth(-1), getWidth());
            if (!beside && x > 0 && x + next > getWidth()) {
                x = 0;
                y += HIGH + GAP;
            }
            layoutInArea(act, x, y, next, HIGH, 0, HPos.LEFT, VPos.CENTER);
            x += next + GAP;
        }
    }
}
