package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.phengen.chart.model.Interval;

/// This patient: a ring with purple fill on a halo of the panel's colour, with the bars of its interval when it has
/// one.
final class PatientRing extends PixelAnnotation {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final double CAP = 5;
    private final double x;
    private final double y;
    private final transient Interval range;
    private final double radius;
    private final ChartPalette palette;

    /// @param range along x; of no width for a mark without bars
    PatientRing(double x, double y, Interval range, double radius, ChartPalette palette) {
        this.x = x;
        this.y = y;
        this.range = range;
        this.radius = radius;
        this.palette = palette;
    }

    @Override
    Shape draw(Graphics2D g2, Pixels pixels) {
        double middle = pixels.x(x);
        double height = pixels.y(y);
        if (range.width() > 0) {
            double low = Math.max(pixels.x(range.low()), pixels.area().getMinX());
            double high = Math.min(pixels.x(range.high()), pixels.area().getMaxX());
            g2.setColor(palette.panel());
            g2.setStroke(Look.line(5));
            g2.draw(new Line2D.Double(low, height, high, height));
            g2.setColor(palette.patientEdge());
            g2.setStroke(Look.line(2));
            g2.draw(new Line2D.Double(low, height, high, height));
            g2.draw(new Line2D.Double(low, height - CAP, low, height + CAP));
            g2.draw(new Line2D.Double(high, height - CAP, high, height + CAP));
        }
        g2.setColor(palette.panel());
        g2.fill(circle(middle, height, radius + 2.5));
        g2.setColor(palette.patient());
        g2.fill(circle(middle, height, radius));
        g2.setColor(palette.patientEdge());
        g2.setStroke(Look.line(1.6));
        g2.draw(circle(middle, height, radius));
        return circle(middle, height, radius + 2.5);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
