package org.phengen.chart.draw;

import java.awt.Font;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.phengen.chart.model.Interval;
import org.phengen.chart.model.Ribbon;
import org.phengen.chart.model.SameRiskPlane;
import org.phengen.chart.model.SameRiskPlane.PatientMark;
import org.phengen.chart.model.SliceHistogram;

/// The plane of measure against score, and on the same measure axis the histogram of its slice. Back to front: hatch,
/// hexagons, band, lines, slice, expected, patient, words.
///
/// @param kept the hexagons of the drawing before
public record SameRiskPlaneDrawing(SameRiskPlane model, KeptHexagons kept) implements Drawing {
    /// Which plot of the picture the plane is, for its `PlotFrame`.
    public static final int PLANE = 0;

    /// The part of the plane's width that the words beside the patient take.
    private static final double WORDS_SHARE = 0.26;

    private static final int PLANE_SHARE = 76;
    private static final int HISTOGRAM_SHARE = 24;

    /// A plane that is drawn for the first time.
    public SameRiskPlaneDrawing(SameRiskPlane model) {
        this(model, new KeptHexagons());
    }

    @Override
    public JFreeChart draw(ChartPalette palette) {
        NumberAxis measure = new NumberAxis(model.y().label());
        Look.up(measure, palette);
        Look.ends(
                measure,
                model.y().low(),
                model.y().high(),
                Look.step(model.y().low(), model.y().high(), 6),
                Look.plain());
        CombinedRangeXYPlot both = new CombinedRangeXYPlot(measure);
        both.setGap(14);
        both.add(plane(palette), PLANE_SHARE);
        model.slice()
                .ifPresent(slice -> both.add(
                        new SliceHistogramLayer(
                                        slice,
                                        model.patient().map(PatientMark::measure),
                                        model.people().partial())
                                .plot(palette),
                        HISTOGRAM_SHARE));
        JFreeChart chart = Look.chart(both);
        if (model.slice().isEmpty()) {
            // room for half a label at the right end
            chart.setPadding(new RectangleInsets(6, 0, 0, 10));
        }
        return chart;
    }

    private XYPlot plane(ChartPalette palette) {
        NumberAxis score = new NumberAxis(model.x().label());
        Look.along(score, palette);
        Look.ends(score, model.x().low(), model.x().high(), 1, Look.signed());
        XYPlot plot = new XYPlot(null, score, null, null);
        Look.ground(plot, palette);
        model.people().bins().ifPresent(bins -> {
            if (bins.hides()) {
                plot.setBackgroundPaint(Hatch.hidden(palette));
                plot.setBackgroundAlpha(1);
            }
            plot.setDataset(0, HexRenderer.centres(bins));
            plot.setRenderer(0, new HexRenderer(bins, model.people().partial(), palette, kept));
        });
        if (model.people().bins().isEmpty() && model.ribbon().isEmpty()) {
            plot.setBackgroundPaint(Hatch.hidden(palette));
            plot.setOutlineVisible(true);
            plot.setOutlinePaint(palette.border());
        }
        model.ribbon().ifPresent(ribbon -> {
            boolean centilesOnly = model.people().bins().isEmpty();
            RibbonLayer.add(plot, ribbon, palette.sameRisk(), centilesOnly, 1);
        });
        PeopleLayer.add(plot, model.people(), palette);
        Optional<Interval> slice = model.slice().map(SliceHistogram::slice);
        slice.ifPresent(edges -> plot.addAnnotation(new SliceEdges(edges, palette)));
        Optional<DensityKey> key = model.people()
                .bins()
                .map(bins -> new DensityKey(bins, model.people().words(), slice, palette));
        key.ifPresent(plot::addAnnotation);
        model.ribbon().ifPresent(ribbon -> labels(plot, ribbon, key, palette));
        model.patient().ifPresent(mark -> patient(plot, mark, palette));
        model.unplaced().ifPresent(mark -> unplaced(plot, mark, palette));
        return plot;
    }

    private void labels(XYPlot plot, Ribbon ribbon, Optional<DensityKey> key, ChartPalette palette) {
        double left = model.x().low();
        RibbonLayer.labelsInside(ribbon, left, palette.sameRisk(), palette, key).forEach(plot::addAnnotation);
    }

    private void unplaced(XYPlot plot, SameRiskPlane.Unplaced mark, ChartPalette palette) {
        plot.addAnnotation(new XYLineAnnotation(
                model.x().low(),
                mark.measure(),
                model.x().high(),
                mark.measure(),
                Look.dashed(1.6, 2, 2),
                palette.patientEdge()));
        plot.addAnnotation(new HaloText(
                        model.x().low(),
                        mark.measure(),
                        mark.label(),
                        ChartFonts.bold(Look.AXIS_SIZE),
                        palette.text(),
                        palette.panel())
                .at(HaloText.Anchor.LEFT, 8, -11)
                .onPlate());
    }

    private void patient(XYPlot plot, PatientMark mark, ChartPalette palette) {
        Font bold = ChartFonts.bold(Look.AXIS_SIZE);
        Optional<Interval> around = model.slice()
                .map(SliceHistogram::slice)
                .filter(slice -> slice.low() < mark.score() && mark.score() < slice.high());
        double beside = around.map(Interval::high).orElse(mark.scoreRange().high());
        // where words at the right would run over the plot's end and back over the ring, they stand at the left
        boolean atEnd =
                beside > model.x().high() - (model.x().high() - model.x().low()) * WORDS_SHARE;
        HaloText.Anchor anchor = atEnd ? HaloText.Anchor.RIGHT : HaloText.Anchor.LEFT;
        double away = atEnd ? -10 : 10;
        if (atEnd) {
            beside = around.map(Interval::low)
                    .map(low -> Math.min(low, mark.scoreRange().low()))
                    .orElse(mark.scoreRange().low());
        }
        double place = beside;
        boolean apart = mark.expected()
                .map(expected -> Math.abs(expected - mark.measure()) > model.y().high() / 40)
                .orElse(true);
        mark.expected().ifPresent(expected -> {
            plot.addAnnotation(new Diamond(mark.score(), expected, palette));
            boolean under = expected <= mark.measure();
            mark.expectedWords()
                    .ifPresent(words -> plot.addAnnotation(
                            new HaloText(place, expected, words, bold, palette.sameRisk(), palette.panel())
                                    .at(anchor, away, under ? apart ? 7 : 14 : apart ? -7 : -14)
                                    .onPlate()));
        });
        PatientRing ring = new PatientRing(mark.score(), mark.measure(), mark.scoreRange(), 7, palette);
        ring.setToolTipText(mark.label());
        plot.addAnnotation(ring);
        boolean over =
                mark.expected().map(expected -> expected <= mark.measure()).orElse(true);
        plot.addAnnotation(new HaloText(place, mark.measure(), mark.label(), bold, palette.text(), palette.panel())
                .at(anchor, away, over ? -9 : 9)
                .onPlate());
    }
}
