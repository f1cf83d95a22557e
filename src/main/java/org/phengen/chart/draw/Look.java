package org.phengen.chart.draw;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.phengen.language.Language;

/// The look all charts share: no border, outline, legend or title, a transparent ground, horizontal grid only, axis
/// lines of 1 px with ticks of 4 px outside, labels of 11 px.
final class Look {
    static final double AXIS_SIZE = 11;

    private Look() {}

    static JFreeChart chart(Plot plot) {
        JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        // room for the upper half of a label at the top
        chart.setPadding(new RectangleInsets(6, 0, 0, 0));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessage(null);
        RenderingHints hints = chart.getRenderingHints();
        hints.put(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        hints.put(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        hints.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return chart;
    }

    static void ground(XYPlot plot, ChartPalette palette) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(palette.hairline());
        plot.setRangeGridlineStroke(line(1));
        plot.setDatasetRenderingOrder(org.jfree.chart.plot.DatasetRenderingOrder.FORWARD);
    }

    static void ground(CategoryPlot plot, ChartPalette palette) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(palette.hairline());
        plot.setRangeGridlineStroke(line(1));
    }

    /// An axis along the bottom: line, ticks, labels.
    static void along(Axis axis, ChartPalette palette) {
        words(axis, palette);
        axis.setAxisLinePaint(palette.axis());
        axis.setAxisLineStroke(line(1));
        axis.setTickMarkPaint(palette.axis());
        axis.setTickMarkInsideLength(0);
        axis.setTickMarkOutsideLength(4);
    }

    /// An axis up the side: its labels and the grid say it all.
    static void up(NumberAxis axis, ChartPalette palette) {
        words(axis, palette);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(2, 0, 2, 8));
    }

    private static void words(Axis axis, ChartPalette palette) {
        Font font = ChartFonts.regular(AXIS_SIZE);
        axis.setLabelFont(font);
        axis.setTickLabelFont(font);
        axis.setLabelPaint(palette.secondText());
        axis.setTickLabelPaint(palette.secondText());
        axis.setLabelInsets(new RectangleInsets(4, 0, 4, 0));
    }

    /// Fixed ends and steps.
    static void ends(NumberAxis axis, double low, double high, double step, NumberFormat numbers) {
        axis.setAutoRange(false);
        axis.setRange(low, high);
        axis.setTickUnit(new NumberTickUnit(step, numbers));
    }

    /// Steps of 1, 2 or 5 times a power of ten, about `wanted` of them between the ends.
    static double step(double low, double high, int wanted) {
        double raw = (high - low) / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double rest = raw / power;
        return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
    }

    /// Plain numbers: "25".
    static NumberFormat plain() {
        return Language.now().format("#,##0.##");
    }

    /// Standard deviations: "−1", "0", "+1".
    static NumberFormat signed() {
        return new DecimalFormat("+0.##;\u22120.##", Language.now().format("0").getDecimalFormatSymbols()) {
            @Override
            public StringBuffer format(double number, StringBuffer result, java.text.FieldPosition position) {
                return Math.abs(number) < 1e-9 ? result.append('0') : super.format(number, result, position);
            }
        };
    }

    static Stroke line(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    static Stroke dashed(double width, double on, double off) {
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                new float[] {(float) on, (float) off},
                0);
    }

    /// The strokes of the five centile lines, lowest first: 5 and 95 dash 2-4, 25 and 75 dash 6-4, 50 solid.
    static Stroke centile(int index) {
        return switch (index) {
            case 0, 4 -> dashed(1.5, 2, 4);
            case 1, 3 -> dashed(1.5, 6, 4);
            default -> line(2.25);
        };
    }
}
