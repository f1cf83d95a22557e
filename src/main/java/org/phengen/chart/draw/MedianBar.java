package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.phengen.chart.model.BmiTrajectory;

/// The value that speaks for a person: a bar across the ages of the values whose median it is, longer than a point.
final class MedianBar extends PixelAnnotation {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final double BEYOND = 14;
    private static final double REACH = 4;
    private final transient BmiTrajectory.Today today;
    private final ChartPalette palette;

    MedianBar(BmiTrajectory.Today today, ChartPalette palette) {
        this.today = today;
        this.palette = palette;
    }

    @Override
    Shape draw(Graphics2D g2, Pixels pixels) {
        double from = Math.max(pixels.x(today.from()) - BEYOND, pixels.area().getMinX());
        double to = Math.min(pixels.x(today.to()) + BEYOND, pixels.area().getMaxX());
        double height = pixels.y(today.measure());
        Shape line = new Line2D.Double(from, height, to, height);
        g2.setColor(palette.panel());
        g2.setStroke(Look.line(4));
        g2.draw(line);
        g2.setColor(palette.patientEdge());
        g2.setStroke(Look.line(2));
        g2.draw(line);
        return new Rectangle2D.Double(from, height - REACH, to - from, 2 * REACH);
    }
}
