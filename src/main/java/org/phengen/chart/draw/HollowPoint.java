package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;

/// A value that is left out: hollow, with a dashed edge.
final class HollowPoint extends PixelAnnotation {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final double RADIUS = 4.5;
    private final double x;
    private final double y;
    private final ChartPalette palette;

    HollowPoint(double x, double y, ChartPalette palette) {
        this.x = x;
        this.y = y;
        this.palette = palette;
    }

    @Override
    Shape draw(Graphics2D g2, Pixels pixels) {
        Shape circle = new Ellipse2D.Double(pixels.x(x) - RADIUS, pixels.y(y) - RADIUS, 2 * RADIUS, 2 * RADIUS);
        g2.setColor(palette.panel());
        g2.fill(circle);
        g2.setColor(palette.text());
        g2.setStroke(Look.dashed(1.5, 2, 2));
        g2.draw(circle);
        return circle;
    }
}
