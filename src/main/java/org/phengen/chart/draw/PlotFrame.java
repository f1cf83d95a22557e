package org.phengen.chart.draw;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/// Where the values of one drawn plot lie in the picture: what a drag, a brush or a keyboard focus needs. Plain linear
/// axes, x to the right and y upwards.
///
/// @param left pixels from the picture's left edge to the smallest x
/// @param top pixels from the picture's upper edge to the largest y
/// @param width pixels
/// @param height pixels
/// @param x the values at the two ends
/// @param y the values at the two ends
public record PlotFrame(double left, double top, double width, double height, Ends x, Ends y) {
    /// The smallest and largest value of an axis.
    public record Ends(double low, double high) {
        double span() {
            return high - low;
        }
    }

    /// The frame of the n-th plot of a chart just drawn (0 for a chart with one plot).
    ///
    /// @throws IllegalArgumentException when the chart has no such plot of numbers against numbers
    public static PlotFrame of(JFreeChart chart, ChartRenderingInfo drawn, int subplot) {
        PlotRenderingInfo info = drawn.getPlotInfo();
        return switch (chart.getPlot()) {
            case CombinedRangeXYPlot combined -> of(combined.getSubplots(), info, subplot);
            case CombinedDomainXYPlot combined -> of(combined.getSubplots(), info, subplot);
            case XYPlot plot -> of(plot, info.getDataArea());
            default -> throw new IllegalArgumentException("not a plot of numbers against numbers");
        };
    }

    private static PlotFrame of(List<?> plots, PlotRenderingInfo info, int subplot) {
        return of((XYPlot) plots.get(subplot), info.getSubplotInfo(subplot).getDataArea());
    }

    private static PlotFrame of(XYPlot plot, Rectangle2D area) {
        Range x = plot.getDomainAxis().getRange();
        Range y = plot.getRangeAxis().getRange();
        return new PlotFrame(
                area.getX(),
                area.getY(),
                area.getWidth(),
                area.getHeight(),
                new Ends(x.getLowerBound(), x.getUpperBound()),
                new Ends(y.getLowerBound(), y.getUpperBound()));
    }

    /// The x value at a pixel; beyond the ends outside of the plot.
    public double xAt(double pixel) {
        return x.low() + (pixel - left) / width * x.span();
    }

    /// The y value at a pixel.
    public double yAt(double pixel) {
        return y.high() - (pixel - top) / height * y.span();
    }

    /// The pixel of an x value.
    public double pixelOfX(double value) {
        return left + (value - x.low()) / x.span() * width;
    }

    /// The pixel of a y value.
    public double pixelOfY(double value) {
        return top + (y.high() - value) / y.span() * height;
    }

    /// Whether a pixel lies on the plot.
    public boolean contains(double pixelX, double pixelY) {
        return pixelX >= left && pixelX <= left + width && pixelY >= top && pixelY <= top + height;
    }
}
