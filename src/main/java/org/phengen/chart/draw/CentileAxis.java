package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.chart.model.Ribbon;

/// An axis at the right whose only labels name the five lines where they end; the middle and the outer ones first,
/// the others where there is room.
final class CentileAxis extends NumberAxis {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int[] BY_WORTH = {2, 4, 0, 3, 1};
    private static final double ROOM = 11;
    private final transient Ribbon ribbon;

    CentileAxis(Ribbon ribbon, BmiTrajectory model, ChartPalette palette) {
        this.ribbon = ribbon;
        Look.up(this, palette);
        setTickLabelPaint(model.sameRisk() ? palette.sameRisk() : palette.secondText());
        setAutoRange(false);
        setRange(model.y().low(), model.y().high());
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        double[] ends = ribbon.at().getLast().values();
        List<NumberTick> ticks = new ArrayList<>();
        for (int line : BY_WORTH) {
            double here = valueToJava2D(ends[line], area, edge);
            boolean room = ticks.stream()
                    .allMatch(tick -> Math.abs(valueToJava2D(tick.getValue(), area, edge) - here) >= ROOM);
            if (room && getRange().contains(ends[line])) {
                String words = BmiTrajectory.lineWords(Ribbon.CENTILES.get(line));
                ticks.add(new NumberTick(ends[line], words, TextAnchor.CENTER_LEFT, TextAnchor.CENTER_LEFT, 0));
            }
        }
        return ticks;
    }
}
