package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// What is expected: a hollow diamond.
final class Diamond extends PixelAnnotation {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final double REACH = 5.5;
    private final double x;
    private final double y;
    private final ChartPalette palette;

    Diamond(double x, double y, ChartPalette palette) {
        this.x = x;
        this.y = y;
        this.palette = palette;
    }

    @Override
    Shape draw(Graphics2D g2, Pixels pixels) {
        double middle = pixels.x(x);
        double height = pixels.y(y);
        Path2D shape = new Path2D.Double();
        shape.moveTo(middle, height - REACH);
        shape.lineTo(middle + REACH, height);
        shape.lineTo(middle, height + REACH);
        shape.lineTo(middle - REACH, height);
        shape.closePath();
        g2.setColor(palette.panel());
        g2.fill(shape);
        g2.setColor(palette.sameRisk());
        g2.setStroke(Look.line(1.8));
        g2.draw(shape);
        return shape;
    }
}
