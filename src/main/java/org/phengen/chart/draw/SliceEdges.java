package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.phengen.chart.model.Interval;

/// The slice of scores: a tinted strip between two lines, each with a handle to drag.
final class SliceEdges extends PixelAnnotation {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient Interval slice;
    private final ChartPalette palette;

    SliceEdges(Interval slice, ChartPalette palette) {
        this.slice = slice;
        this.palette = palette;
    }

    @Override
    Shape draw(Graphics2D g2, Pixels pixels) {
        double left = pixels.x(slice.low());
        double right = pixels.x(slice.high());
        Rectangle2D area = pixels.area();
        Rectangle2D strip = new Rectangle2D.Double(left, area.getMinY(), right - left, area.getHeight());
        g2.setColor(ChartPalette.faint(palette.sameRisk(), 0.09));
        g2.fill(strip);
        for (double edge : new double[] {left, right}) {
            g2.setColor(palette.sameRisk());
            g2.setStroke(Look.line(1.6));
            g2.draw(new Line2D.Double(edge, area.getMinY(), edge, area.getMaxY()));
            Shape handle = new RoundRectangle2D.Double(edge - 3, area.getMinY() + 3, 6, 24, 6, 6);
            g2.setColor(palette.panel());
            g2.fill(handle);
            g2.setColor(palette.sameRisk());
            g2.draw(handle);
        }
        return strip;
    }
}
