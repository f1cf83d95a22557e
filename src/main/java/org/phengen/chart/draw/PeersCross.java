package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.phengen.chart.model.SameRiskPlane.PeersMark;

/// The middle of the raw peers: a blue square with an upright interval.
final class PeersCross extends PixelAnnotation {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final double REACH = 4;
    private final transient PeersMark mark;
    private final ChartPalette palette;

    PeersCross(PeersMark mark, ChartPalette palette) {
        this.mark = mark;
        this.palette = palette;
        setToolTipText(mark.words());
    }

    @Override
    Shape draw(Graphics2D g2, Pixels pixels) {
        double x = pixels.x(mark.score());
        double y = pixels.y(mark.median());
        double low = pixels.y(mark.range().low());
        double high = pixels.y(mark.range().high());
        g2.setColor(palette.sameRisk());
        g2.setStroke(Look.line(2));
        g2.draw(new Line2D.Double(x, low, x, high));
        g2.draw(new Line2D.Double(x - REACH, low, x + REACH, low));
        g2.draw(new Line2D.Double(x - REACH, high, x + REACH, high));
        Shape square = new Rectangle2D.Double(x - REACH, y - REACH, 2 * REACH, 2 * REACH);
        g2.setColor(palette.panel());
        g2.fill(square);
        g2.setColor(palette.sameRisk());
        g2.draw(square);
        return square;
    }
}
