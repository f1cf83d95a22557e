package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.phengen.chart.model.CalibrationByTenth;

/// Tenths of the score as points with their intervals, over the dashed diagonal on which a perfect score would lie.
public record CalibrationDrawing(CalibrationByTenth model) implements Drawing {
    @Override
    public JFreeChart draw(ChartPalette palette) {
        double low = 1;
        double high = 0;
        for (CalibrationByTenth.Tenth tenth : model.tenths()) {
            low = Math.min(low, Math.min(tenth.expected(), tenth.range().low()));
            high = Math.max(high, Math.max(tenth.expected(), tenth.range().high()));
        }
        low = Math.max(0, Math.floor(low * 20) * 5);
        high = Math.min(100, Math.ceil(high * 20) * 5);
        NumberAxis expected = new NumberAxis(model.expectedWords());
        Look.along(expected, palette);
        Look.ends(expected, low, high, Look.step(low, high, 8), Look.plain());
        NumberAxis observed = new NumberAxis(model.observedWords());
        Look.up(observed, palette);
        Look.ends(observed, low, high, Look.step(low, high, 4), Look.plain());
        XYPlot plot = new XYPlot(null, expected, observed, null);
        Look.ground(plot, palette);
        plot.addAnnotation(new XYLineAnnotation(low, low, high, high, Look.dashed(1.2, 4, 3), palette.everyone()));
        plot.addAnnotation(new HaloText(
                        high,
                        high,
                        model.diagonalWords(),
                        ChartFonts.regular(Look.AXIS_SIZE),
                        palette.secondText(),
                        palette.panel())
                .at(HaloText.Anchor.RIGHT, -30, 8));
        for (CalibrationByTenth.Tenth tenth : model.tenths()) {
            var point = new TenthPoint(tenth, palette);
            point.setToolTipText(model.tip(tenth));
            point.setURL(tenth.opens());
            plot.addAnnotation(point);
        }
        JFreeChart chart = Look.chart(plot);
        chart.setPadding(new RectangleInsets(6, 0, 0, 12));
        return chart;
    }

    /// One tenth with the bar of its interval.
    private static final class TenthPoint extends PixelAnnotation {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private static final double RADIUS = 4;
        private final transient CalibrationByTenth.Tenth tenth;
        private final ChartPalette palette;

        TenthPoint(CalibrationByTenth.Tenth tenth, ChartPalette palette) {
            this.tenth = tenth;
            this.palette = palette;
        }

        @Override
        Shape draw(Graphics2D g2, Pixels pixels) {
            double x = pixels.x(100 * tenth.expected());
            double y = pixels.y(100 * tenth.observed());
            g2.setColor(palette.sameRisk());
            g2.setStroke(Look.line(1.6));
            g2.draw(new Line2D.Double(
                    x,
                    pixels.y(100 * tenth.range().low()),
                    x,
                    pixels.y(100 * tenth.range().high())));
            Shape circle = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            g2.fill(circle);
            return circle;
        }
    }
}
