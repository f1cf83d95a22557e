package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/// Below the histogram stand no numbers (a bar's length is people per unit, which nobody asked for) but what the bars
/// add up to and what the dashed line is.
final class CaptionAxis extends NumberAxis {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final double HEIGHT = 40;
    private final String first;
    private final String second;
    private final ChartPalette palette;

    CaptionAxis(String first, String second, ChartPalette palette) {
        this.first = first;
        this.second = second;
        this.palette = palette;
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        reserved.ensureAtLeast(HEIGHT, edge);
        return reserved;
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        float left = (float) dataArea.getMinX();
        g2.setFont(ChartFonts.bold(Look.AXIS_SIZE));
        g2.setColor(palette.text());
        g2.drawString(first, left, (float) cursor + 16);
        if (!second.isEmpty()) {
            g2.setColor(palette.secondText());
            g2.setStroke(Look.dashed(1.2, 4, 3));
            g2.draw(new Line2D.Double(left, cursor + 29, left + 16, cursor + 29));
            g2.setFont(ChartFonts.regular(Look.AXIS_SIZE));
            g2.drawString(second, left + 22, (float) cursor + 33);
        }
        return new AxisState(cursor + HEIGHT);
    }
}
