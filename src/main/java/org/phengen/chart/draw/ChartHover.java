package org.phengen.chart.draw;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.util.Duration;

/// Marks what the pointer, or the arrow keys, rest on: its outline and, after 300 ms, its tooltip.
final class ChartHover extends Pane {
    private final ChartPane pane;
    private final Tooltip tooltip = new Tooltip();
    private final Path outline = new Path();
    private int keyed = -1;
    private Optional<DrawnChart.Mark> resting = Optional.empty();
    private boolean installed;

    ChartHover(ChartPane pane) {
        this.pane = pane;
        setMouseTransparent(true);
        outline.getStyleClass().add("pg-chart-hover");
        outline.setManaged(false);
        getChildren().add(outline);
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setShowDuration(Duration.INDEFINITE);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> rest(mark(event.getX(), event.getY())));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> forget());
    }

    /// What the pointer or the keys rest on.
    Optional<DrawnChart.Mark> resting() {
        return resting;
    }

    private Optional<DrawnChart.Mark> mark(double x, double y) {
        return pane.showsTable() ? Optional.empty() : pane.drawn().flatMap(drawn -> drawn.markAt(x, y));
    }

    /// Steps through the marks.
    ///
    /// @return whether the key was one of ours
    boolean key(KeyCode code) {
        int step = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
        List<DrawnChart.Mark> marks = pane.drawn().map(DrawnChart::marks).orElse(List.of());
        if (step == 0 || marks.isEmpty()) {
            return false;
        }
        keyed = Math.floorMod(keyed < 0 && step < 0 ? -1 : keyed + step, marks.size());
        DrawnChart.Mark mark = marks.get(keyed);
        rest(Optional.of(mark));
        var place = pane.localToScreen(
                mark.area().getBounds2D().getMaxX(), mark.area().getBounds2D().getMinY());
        if (place != null) {
            tooltip.show(pane, place.getX() + 8, place.getY());
        }
        return true;
    }

    void forget() {
        keyed = -1;
        rest(Optional.empty());
    }

    private void rest(Optional<DrawnChart.Mark> mark) {
        resting = mark;
        outline.getElements().clear();
        if (mark.isEmpty()) {
            tooltip.hide();
            if (installed) {
                Tooltip.uninstall(pane, tooltip);
                installed = false;
            }
            return;
        }
        trace(mark.get().area());
        tooltip.setText(mark.get().tooltip());
        if (!installed) {
            Tooltip.install(pane, tooltip);
            installed = true;
        }
    }

    private void trace(Shape area) {
        double[] at = new double[6];
        for (PathIterator path = area.getPathIterator(null); !path.isDone(); path.next()) {
            outline.getElements()
                    .add(
                            switch (path.currentSegment(at)) {
                                case PathIterator.SEG_MOVETO -> new MoveTo(at[0], at[1]);
                                case PathIterator.SEG_LINETO -> new LineTo(at[0], at[1]);
                                case PathIterator.SEG_QUADTO -> new QuadCurveTo(at[0], at[1], at[2], at[3]);
                                case PathIterator.SEG_CUBICTO ->
                                    new CubicCurveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                                default -> new ClosePath();
                            });
        }
    }
}
