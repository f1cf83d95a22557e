package org.phengen.chart.draw;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.phengen.chart.model.Ribbon;

/// The five centile lines and the bands between them, as the plane and the life chart share them.
final class RibbonLayer {
    private static final double INNER = 0.16;
    private static final double OUTER = 0.08;

    private RibbonLayer() {}

    /// Adds 25-75 as a band and five lines; and the 5-95 band where the chart has no people behind it.
    ///
    /// @param first index of the first of the three datasets used
    static void add(XYPlot plot, Ribbon ribbon, Color color, boolean outer, int first) {
        if (outer) {
            band(plot, ribbon, 0, 4, ChartPalette.faint(color, OUTER), first);
        }
        band(plot, ribbon, 1, 3, ChartPalette.faint(color, INNER), first + 1);
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int line = 0; line < Ribbon.CENTILES.size(); line++) {
            XYSeries series = new XYSeries(Ribbon.CENTILES.get(line));
            for (Ribbon.At at : ribbon.at()) {
                series.add(at.x(), at.values()[line]);
            }
            lines.addSeries(series);
            renderer.setSeriesPaint(line, color);
            renderer.setSeriesStroke(line, Look.centile(line));
        }
        plot.setDataset(first + 2, lines);
        plot.setRenderer(first + 2, renderer);
    }

    private static void band(XYPlot plot, Ribbon ribbon, int low, int high, Color fill, int index) {
        YIntervalSeries series = new YIntervalSeries("band");
        for (Ribbon.At at : ribbon.at()) {
            series.add(at.x(), at.p50(), at.values()[low], at.values()[high]);
        }
        YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
        bands.addSeries(series);
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(1);
        renderer.setSeriesFillPaint(0, fill);
        plot.setDataset(index, bands);
        plot.setRenderer(index, renderer);
    }

    /// Labels in the lines at their left ends, inside the plot.
    /// @param key what the labels keep clear of, where there is one
    static List<HaloText> labelsInside(
            Ribbon ribbon, double x, Color color, ChartPalette palette, Optional<DensityKey> key) {
        Ribbon.At at = ribbon.read(x);
        return java.util.stream.IntStream.range(0, Ribbon.CENTILES.size())
                .mapToObj(line -> clear(
                        ribbon,
                        line,
                        key,
                        new HaloText(
                                        x,
                                        at.values()[line],
                                        Ribbon.CENTILES.get(line).toString(),
                                        ChartFonts.regular(Look.AXIS_SIZE),
                                        color,
                                        palette.panel())
                                .at(HaloText.Anchor.LEFT, 8, 0)))
                .toList();
    }

    private static HaloText clear(Ribbon ribbon, int line, Optional<DensityKey> key, HaloText words) {
        words.within(z -> ribbon.read(z).values()[line]);
        return key.map(words::clearOf).orElse(words);
    }
}
