package org.phengen.chart.draw;

import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.phengen.chart.model.Interval;
import org.phengen.chart.model.SliceHistogram;

/// Horizontal bars, as high as their range and as long as people per unit, so that each bar's area is its people;
/// everyone as a dashed outline; the patient's measure as a line to a ring.
///
/// @param measure the patient's, when there is one
/// @param partial whether a site is not complete: the bars are hatched
record SliceHistogramLayer(SliceHistogram slice, Optional<Double> measure, boolean partial) {

    /// The part of the width that a bar's words may take.
    private static final double CLEAR_OF_WORDS = 0.42;

    XYPlot plot(ChartPalette palette) {
        NumberAxis length =
                new CaptionAxis(slice.caption(), slice.everyone().isEmpty() ? "" : slice.everyoneWords(), palette);
        double longest = Math.max(slice.longest(), 1e-9) * 1.06;
        length.setRange(0, longest);
        XYPlot plot = new XYPlot(bars(), length, null, renderer(palette));
        Look.ground(plot, palette);
        if (slice.bars().isEmpty()) {
            plot.setBackgroundPaint(Hatch.hidden(palette));
        }
        if (!slice.everyone().isEmpty()) {
            plot.setDataset(1, everyone());
            XYLineAndShapeRenderer dashed = new XYLineAndShapeRenderer(true, false);
            dashed.setDrawSeriesLineAsPath(true);
            dashed.setSeriesPaint(0, palette.secondText());
            dashed.setSeriesStroke(0, Look.dashed(1.2, 4, 3));
            plot.setRenderer(1, dashed);
        }
        for (SliceHistogram.Bar bar : slice.bars()) {
            Interval range = bar.measure();
            plot.addAnnotation(new HaloText(
                            0,
                            (range.low() + range.high()) / 2,
                            bar.words(),
                            ChartFonts.regular(Look.AXIS_SIZE),
                            palette.text(),
                            palette.sameRiskFill())
                    .at(HaloText.Anchor.LEFT, 8, 0)
                    .onlyWithin(bar.density(), range.high() - range.low()));
        }
        measure.ifPresent(value -> {
            plot.addAnnotation(new org.jfree.chart.annotations.XYLineAnnotation(
                    crossesWords(value) ? longest * CLEAR_OF_WORDS : 0,
                    value,
                    longest * 0.96,
                    value,
                    Look.line(1.4),
                    palette.patientEdge()));
            plot.addAnnotation(new PatientRing(longest * 0.95, value, new Interval(0, 0), 5, palette));
        });
        return plot;
    }

    /// Whether a line across at a measure would strike a bar's words out: they stand in the middle of its height.
    private boolean crossesWords(double value) {
        return slice.bars().stream()
                .map(SliceHistogram.Bar::measure)
                .anyMatch(range -> Math.abs(value - (range.low() + range.high()) / 2) < range.width() * 0.4);
    }

    private XYIntervalSeriesCollection bars() {
        XYIntervalSeries series = new XYIntervalSeries("people in the slice", false, true);
        for (SliceHistogram.Bar bar : slice.bars()) {
            Interval range = bar.measure();
            double middle = (range.low() + range.high()) / 2;
            series.add(bar.density(), 0, bar.density(), middle, range.low(), range.high());
        }
        XYIntervalSeriesCollection collection = new XYIntervalSeriesCollection();
        collection.addSeries(series);
        return collection;
    }

    private XYBarRenderer renderer(ChartPalette palette) {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setUseYInterval(true);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setSeriesPaint(0, partial ? Hatch.partial(palette, palette.sameRiskFill()) : palette.sameRiskFill());
        renderer.setSeriesOutlinePaint(0, palette.panel());
        renderer.setSeriesOutlineStroke(0, Look.line(1.5));
        renderer.setDefaultToolTipGenerator(
                (dataset, series, item) -> slice.tip(slice.bars().get(item)));
        return renderer;
    }

    private XYSeriesCollection everyone() {
        XYSeries outline = new XYSeries("everyone", false, true);
        double last = 0;
        for (SliceHistogram.Bar step : slice.everyone()) {
            outline.add(step.density(), step.measure().low());
            outline.add(step.density(), step.measure().high());
            last = step.measure().high();
        }
        outline.add(0, last);
        return new XYSeriesCollection(outline);
    }
}
