package org.phengen.chart.draw;

import java.awt.BasicStroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.phengen.chart.model.Interval;
import org.phengen.chart.model.ScoreRuler;

/// The hill of scores: grey, the patient's range hatched in blue under it, the ring on the ground, the top tenth
/// dashed.
public record ScoreRulerDrawing(ScoreRuler model) implements Drawing {
    private static final double RING_HEIGHT = 0.15;

    @Override
    public JFreeChart draw(ChartPalette palette) {
        double left = model.reference().getFirst().z();
        double right = model.reference().getLast().z();
        double top = model.reference().stream()
                .mapToDouble(ScoreRuler.Point::density)
                .max()
                .orElse(1);
        NumberAxis across = new NumberAxis();
        Look.along(across, palette);
        Look.ends(
                across,
                left,
                right,
                1,
                new EndFormat(left, value -> "SD", new EndFormat(right, value -> "", Look.signed())));
        NumberAxis up = new NumberAxis();
        up.setVisible(false);
        up.setRange(0, top * 1.12);
        XYPlot plot = new XYPlot(hill(new Interval(left, right)), across, up, area(palette));
        Look.ground(plot, palette);
        plot.setRangeGridlinesVisible(false);
        JFreeChart chart = Look.chart(plot);
        // room for half a label at either end
        chart.setPadding(new RectangleInsets(0, 9, 0, 9));
        topTenth(plot, top, palette);
        model.patient().ifPresent(place -> {
            plot.setDataset(1, hill(place.range()));
            XYAreaRenderer hatched = new XYAreaRenderer(XYAreaRenderer.AREA);
            hatched.setSeriesPaint(0, Hatch.estimated(palette));
            plot.setRenderer(1, hatched);
            PatientRing ring = new PatientRing(place.z(), top * RING_HEIGHT, place.range(), 6, palette);
            ring.setToolTipText(model.summary());
            plot.addAnnotation(ring);
        });
        return chart;
    }

    private XYAreaRenderer area(ChartPalette palette) {
        XYAreaRenderer area = new XYAreaRenderer(XYAreaRenderer.AREA);
        area.setSeriesPaint(0, ChartPalette.faint(palette.everyoneFill(), 0.55));
        area.setOutline(true);
        area.setSeriesOutlinePaint(0, palette.everyone());
        area.setSeriesOutlineStroke(0, new BasicStroke(1.4f));
        return area;
    }

    private void topTenth(XYPlot plot, double top, ChartPalette palette) {
        plot.addAnnotation(new XYLineAnnotation(
                model.topTenth(), 0, model.topTenth(), top * 1.06, Look.dashed(1, 3, 3), palette.secondText()));
        plot.addAnnotation(new HaloText(
                        model.topTenth(),
                        top * 1.02,
                        model.topTenthWords(),
                        ChartFonts.regular(Look.AXIS_SIZE),
                        palette.secondText(),
                        palette.panel())
                .at(HaloText.Anchor.LEFT, 5, 0)
                .orShorter(model.topTenthFewWords()));
    }

    /// The hill between two scores; its feet stand on the ground.
    private XYSeriesCollection hill(Interval range) {
        XYSeries series = new XYSeries("scores");
        series.add(range.low(), at(range.low()));
        for (ScoreRuler.Point point : model.reference()) {
            if (range.low() < point.z() && point.z() < range.high()) {
                series.add(point.z(), point.density());
            }
        }
        series.addOrUpdate(range.high(), at(range.high()));
        return new XYSeriesCollection(series);
    }

    private double at(double z) {
        ScoreRuler.Point before = model.reference().getFirst();
        for (ScoreRuler.Point next : model.reference()) {
            if (next.z() >= z) {
                double span = next.z() - before.z();
                return span <= 0
                        ? next.density()
                        : before.density() + (z - before.z()) / span * (next.density() - before.density());
            }
            before = next;
        }
        return before.density();
    }
}
