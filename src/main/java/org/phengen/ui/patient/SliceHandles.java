package org.phengen.ui.patient;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.phengen.chart.draw.ChartPane;
import org.phengen.chart.draw.PlotFrame;
import org.phengen.chart.draw.SameRiskPlaneDrawing;
import org.phengen.chart.model.Figures;
import org.phengen.chart.model.Interval;

/// The slice under the hand: a strip over the chart that follows the pointer at once, while the chart behind it is
/// drawn again. Inside it moves the slice, near an edge it widens it; arrows move, Shift further, Escape goes back.
final class SliceHandles extends Region {
    private static final double GRIP = 7;
    private final ChartPane chart;
    private final PatientViewModel model;
    private Grip grip = Grip.NONE;
    private double from;
    private Interval before = new Interval(0, 0);

    private enum Grip {
        NONE,
        INSIDE,
        LOW,
        HIGH
    }

    SliceHandles(ChartPane chart, PatientViewModel model) {
        this.chart = chart;
        this.model = model;
        setId("slice");
        getStyleClass().addAll("pg-slice", "pg-focusable");
        setFocusTraversable(true);
        setAccessibleRole(javafx.scene.AccessibleRole.SLIDER);
        // the plot's frame says where it lies, not the overlay's own layout
        setManaged(false);
        chart.overlay().getChildren().add(this);
        chart.drawings().addListener((observed, was, now) -> place());
        model.slice().addListener((observed, was, now) -> place());
        model.summary().addListener((observed, was, now) -> place());
        setOnMouseMoved(event -> setCursor(cursor(gripAt(event.getX()))));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> {
            grip = Grip.NONE;
            pseudoClassStateChanged(DRAGGED, false);
            place();
        });
        setOnKeyPressed(this::key);
        place();
    }

    private static final javafx.css.PseudoClass DRAGGED = javafx.css.PseudoClass.getPseudoClass("dragged");

    private Optional<PlotFrame> frame() {
        return chart.frame(SameRiskPlaneDrawing.PLANE);
    }

    /// While a hand holds it, where the hand wants it; else where the study let it lie.
    private Optional<Interval> shown() {
        Optional<Interval> read =
                model.plane().get().flatMap(plane -> plane.slice()).map(histogram -> histogram.slice());
        return grip == Grip.NONE && read.isPresent() ? read : model.slice().get();
    }

    private void place() {
        Optional<Interval> slice = shown();
        Optional<PlotFrame> frame = frame();
        setVisible(slice.isPresent() && frame.isPresent());
        if (slice.isEmpty() || frame.isEmpty()) {
            return;
        }
        double left = frame.get().pixelOfX(slice.get().low());
        double right = frame.get().pixelOfX(slice.get().high());
        resizeRelocate(
                left - GRIP,
                frame.get().top(),
                right - left + 2 * GRIP,
                frame.get().height());
        setAccessibleText(Wording.say(
                "slice.strip",
                Figures.score(slice.get().low()),
                Figures.score(slice.get().high()),
                model.plane()
                        .get()
                        .flatMap(plane -> plane.slice())
                        .filter(histogram -> model.isRead())
                        .map(histogram -> histogram.caption())
                        .orElse(Wording.say("slice.counting"))));
    }

    private Grip gripAt(double x) {
        if (x <= 2 * GRIP) {
            return Grip.LOW;
        }
        return x >= getWidth() - 2 * GRIP ? Grip.HIGH : Grip.INSIDE;
    }

    private static Cursor cursor(Grip grip) {
        return switch (grip) {
            case LOW -> Cursor.W_RESIZE;
            case HIGH -> Cursor.E_RESIZE;
            case INSIDE -> Cursor.OPEN_HAND;
            case NONE -> Cursor.DEFAULT;
        };
    }

    private void press(MouseEvent event) {
        requestFocus();
        shown().ifPresent(slice -> {
            grip = gripAt(event.getX());
            before = slice;
            from = scoreAt(event);
            pseudoClassStateChanged(DRAGGED, true);
        });
        event.consume();
    }

    private void drag(MouseEvent event) {
        double by = scoreAt(event) - from;
        switch (grip) {
            case LOW -> model.moveLowEdge(before.low() + by);
            case HIGH -> model.moveHighEdge(before.high() + by);
            case INSIDE -> model.slice().get().ifPresent(now -> model.moveSlice(before.low() + by - now.low()));
            case NONE -> {
                return;
            }
        }
        event.consume();
    }

    private double scoreAt(MouseEvent event) {
        double x = chart.overlay()
                .sceneToLocal(event.getSceneX(), event.getSceneY())
                .getX();
        return frame().map(frame -> frame.xAt(x)).orElse(0.0);
    }

    private void key(KeyEvent event) {
        double step = event.isShiftDown() ? 5 * PatientViewModel.STEP : PatientViewModel.STEP;
        if (event.getCode() == KeyCode.LEFT) {
            model.moveSlice(-step);
        } else if (event.getCode() == KeyCode.RIGHT) {
            model.moveSlice(step);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.resetSlice();
        } else {
            return;
        }
        event.consume();
    }
}
