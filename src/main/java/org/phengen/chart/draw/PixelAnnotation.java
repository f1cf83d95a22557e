package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/// A mark that knows its place in values and its size in pixels; subclasses draw it and answer its hot spot.
abstract class PixelAnnotation extends AbstractXYAnnotation {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /// Turns values into pixels for one drawing.
    record Pixels(XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range) {
        double x(double value) {
            return domain.valueToJava2D(value, area, plot.getDomainAxisEdge());
        }

        double y(double value) {
            return range.valueToJava2D(value, area, plot.getRangeAxisEdge());
        }
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        Shape spot = draw(g2, new Pixels(plot, area, domain, range));
        if (getToolTipText() != null) {
            addEntity(info, spot, rendererIndex, getToolTipText(), getURL());
        }
    }

    /// Draws the mark.
    ///
    /// @return where a tooltip belongs
    abstract Shape draw(Graphics2D g2, Pixels pixels);
}
