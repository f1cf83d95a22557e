package org.phengen.chart.draw;

import java.awt.Color;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.chart.model.Interval;

/// A life in points: used ones filled and joined, left-out ones hollow and dashed with their reason; events dashed
/// upright; the years that give today's value shaded; the band blue for the same score, grey for everyone.
public record BmiTrajectoryDrawing(BmiTrajectory model) implements Drawing {
    @Override
    public JFreeChart draw(ChartPalette palette) {
        NumberAxis age = new NumberAxis();
        Look.along(age, palette);
        double step = Look.step(model.x().low(), model.x().high(), 8);
        Look.ends(
                age,
                model.x().low(),
                model.x().high(),
                step,
                new EndFormat(
                        // the first number drawn says the unit, wherever the axis begins
                        Math.ceil(model.x().low() / step) * step,
                        value -> Look.plain().format(value) + " " + model.ageUnit(),
                        Look.plain()));
        NumberAxis measure = new NumberAxis();
        Look.up(measure, palette);
        Look.ends(
                measure,
                model.y().low(),
                model.y().high(),
                Look.step(model.y().low(), model.y().high(), 4),
                Look.plain());
        XYPlot plot = new XYPlot(null, age, measure, null);
        Look.ground(plot, palette);
        Color colour = model.sameRisk() ? palette.sameRisk() : palette.everyone();
        model.band().ifPresent(band -> {
            RibbonLayer.add(plot, band, colour, true, 0);
            plot.setRangeAxis(1, new CentileAxis(band, model, palette));
        });
        if (!model.curves().isEmpty()) {
            curves(plot, palette, colour);
        }
        today(plot, palette);
        line(plot, palette);
        model.lines().today().ifPresent(value -> {
            var bar = new MedianBar(value, palette);
            bar.setToolTipText(model.tip(value));
            bar.setURL(value.opens());
            plot.addAnnotation(bar);
        });
        points(plot, palette);
        events(plot, palette);
        words(plot, palette);
        JFreeChart chart = Look.chart(plot);
        chart.setPadding(new RectangleInsets(6, 0, 0, 8));
        return chart;
    }

    private void line(XYPlot plot, ChartPalette palette) {
        XYSeries used = new XYSeries("used", false, true);
        for (BmiTrajectory.Point point : model.points()) {
            if (point.leftOut().isEmpty()) {
                used.add(point.age(), point.measure());
            }
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, palette.patientEdge());
        renderer.setSeriesStroke(0, Look.line(1.6));
        plot.setDataset(3, new XYSeriesCollection(used));
        plot.setRenderer(3, renderer);
    }

    private void points(XYPlot plot, ChartPalette palette) {
        // more reasons than these would cover each other, and one is said once: the tooltip and the table have them all
        boolean fewLeftOut = model.points().stream()
                        .filter(point -> point.leftOut().isPresent())
                        .count()
                <= 3;
        Set<String> told = new HashSet<>();
        for (BmiTrajectory.Point point : model.points()) {
            Optional<String> reason = point.leftOut();
            if (reason.isEmpty()) {
                PatientRing ring = new PatientRing(point.age(), point.measure(), new Interval(0, 0), 4.5, palette);
                ring.setToolTipText(model.tip(point));
                ring.setURL(point.opens());
                plot.addAnnotation(ring);
            } else {
                HollowPoint hollow = new HollowPoint(point.age(), point.measure(), palette);
                hollow.setToolTipText(model.tip(point));
                hollow.setURL(point.opens());
                plot.addAnnotation(hollow);
                if (fewLeftOut && told.add(reason.get())) {
                    plot.addAnnotation(new HaloText(
                                    point.age(),
                                    point.measure(),
                                    model.leftOutWords(reason.get()),
                                    ChartFonts.regular(Look.AXIS_SIZE),
                                    palette.secondText(),
                                    palette.panel())
                            .at(HaloText.Anchor.LEFT, 9, 0));
                }
            }
        }
    }

    private void today(XYPlot plot, ChartPalette palette) {
        model.lines().window().ifPresent(years -> {
            double from = Math.max(years.low(), model.x().low());
            double to = Math.min(years.high(), model.x().high());
            if (from < to) {
                plot.addDomainMarker(
                        new IntervalMarker(from, to, ChartPalette.faint(palette.everyone(), 0.18)), Layer.BACKGROUND);
            }
        });
    }

    /// What is measured, at the head of the measure's axis; and today's value, at the right of its bar.
    private void words(XYPlot plot, ChartPalette palette) {
        var regular = ChartFonts.regular(Look.AXIS_SIZE);
        plot.addAnnotation(new HaloText(
                        model.x().low(),
                        model.y().high(),
                        model.y().label(),
                        regular,
                        palette.secondText(),
                        palette.panel())
                .at(HaloText.Anchor.LEFT, 6, 4)
                .onPlate());
        model.lines().today().ifPresent(value -> {
            double end = model.lines().window().map(Interval::high).orElse(value.to());
            plot.addAnnotation(new HaloText(
                            Math.min(Math.max(value.to(), end), model.x().high()),
                            value.measure(),
                            model.todayWordsLong(value),
                            ChartFonts.bold(Look.AXIS_SIZE),
                            palette.text(),
                            palette.panel())
                    .orShorter(model.todayWords(value))
                    .at(HaloText.Anchor.LEFT, 20, 0)
                    .onPlate());
        });
    }

    private void curves(XYPlot plot, ChartPalette palette, Color colour) {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (BmiTrajectory.Curve curve : model.curves()) {
            XYSeries series = new XYSeries(curve.words());
            curve.places().forEach(place -> series.add(place.age(), place.measure()));
            renderer.setSeriesPaint(lines.getSeriesCount(), colour);
            renderer.setSeriesStroke(lines.getSeriesCount(), Look.dashed(1, 1.5, 3));
            lines.addSeries(series);
            BmiTrajectory.Place end = curve.places().getLast();
            plot.addAnnotation(new HaloText(
                            end.age(),
                            Math.min(end.measure(), model.y().high()),
                            curve.words(),
                            ChartFonts.regular(Look.AXIS_SIZE),
                            palette.secondText(),
                            palette.panel())
                    .at(HaloText.Anchor.RIGHT, -4, -8));
        }
        plot.setDataset(4, lines);
        plot.setRenderer(4, renderer);
    }

    /// Spans are shaded between dashed edges, the rest is a dashed line; the words stand at the foot.
    private void events(XYPlot plot, ChartPalette palette) {
        if (model.events().isEmpty()) {
            return;
        }
        for (BmiTrajectory.Event event : model.events()) {
            plot.addDomainMarker(edge(event.age(), palette));
            if (event.isSpan()) {
                plot.addDomainMarker(edge(event.until(), palette));
                plot.addDomainMarker(
                        new IntervalMarker(event.age(), event.until(), ChartPalette.faint(palette.secondText(), 0.12)),
                        Layer.BACKGROUND);
            }
        }
        plot.addAnnotation(new EventLabels(model, palette));
    }

    private static ValueMarker edge(double age, ChartPalette palette) {
        return new ValueMarker(age, palette.secondText(), Look.dashed(1, 2, 2));
    }
}
