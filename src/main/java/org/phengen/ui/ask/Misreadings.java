package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.phengen.question.Span;

/// A text field with the stretches that were not understood underlined in place, whatever the field has scrolled to.
final class Misreadings extends Region {
    private final TextField field;
    private final List<Line> lines = new ArrayList<>();
    private List<Span> spans = List.of();

    Misreadings(TextField field) {
        this.field = field;
        getChildren().add(field);
        field.widthProperty().addListener((observed, before, now) -> requestLayout());
        field.caretPositionProperty().addListener((observed, before, now) -> requestLayout());
        field.fontProperty().addListener((observed, before, now) -> requestLayout());
    }

    void mark(List<Span> next) {
        spans = next;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        field.resizeRelocate(0, 0, getWidth(), getHeight());
        field.layout();
        getChildren().removeAll(lines);
        lines.clear();
        if (!spans.isEmpty() && written() instanceof Text text) {
            spans.forEach(span -> underline(text, span));
        }
    }

    /// The text node of the field that shows what was typed (the other one is the prompt).
    private Node written() {
        return field.lookupAll(".text").stream()
                .filter(node -> node instanceof Text text && text.getText().equals(field.getText()))
                .findFirst()
                .orElse(field);
    }

    private void underline(Text text, Span span) {
        if (span.end() > text.getText().length() || span.start() >= span.end()) {
            return;
        }
        double from = edge(text, span.start());
        double to = edge(text, span.end());
        double right = getWidth() - 8;
        if (to <= 32 || from >= right) {
            return;
        }
        Bounds place = sceneToLocal(text.localToScene(text.getBoundsInLocal()));
        double y = Math.min(getHeight() - 5, place.getMaxY() + 1);
        var line = new Line(Math.max(32, from), y, Math.min(right, to), y);
        line.getStyleClass().add("pg-misread");
        line.setManaged(false);
        line.setMouseTransparent(true);
        lines.add(line);
        getChildren().add(line);
    }

    /// The place below a character, in the scene.
    Point2D below(int offset) {
        double x = written() instanceof Text text && offset <= text.getText().length() ? edge(text, offset) : 32;
        return localToScene(Math.max(32, Math.min(getWidth() - 32, x)), getHeight());
    }

    /// The x of the left edge of a character, in this region.
    private double edge(Text text, int offset) {
        var measure = new Text(text.getText().substring(0, offset));
        measure.setFont(field.getFont());
        double width = measure.getLayoutBounds().getWidth();
        return sceneToLocal(text.localToScene(text.getLayoutBounds().getMinX() + width, 0))
                .getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 40;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 40;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return 40;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }
}
