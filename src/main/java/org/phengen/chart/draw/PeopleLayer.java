package org.phengen.chart.draw;

import java.awt.geom.Ellipse2D;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.phengen.chart.model.SameRiskPlane;

/// Single people as dots where they may be seen, and the middle of the peers with its interval.
final class PeopleLayer {
    private static final int DATASET = 4;

    private PeopleLayer() {}

    static void add(XYPlot plot, SameRiskPlane.People people, ChartPalette palette) {
        if (!people.dots().isEmpty()) {
            double[][] places = new double[2][people.dots().size()];
            for (int i = 0; i < places[0].length; i++) {
                places[0][i] = people.dots().get(i).x();
                places[1][i] = people.dots().get(i).y();
            }
            DefaultXYDataset dots = new DefaultXYDataset();
            dots.addSeries("peers", places);
            XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
            renderer.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
            renderer.setSeriesPaint(0, ChartPalette.faint(palette.sameRisk(), 0.55));
            plot.setDataset(DATASET, dots);
            plot.setRenderer(DATASET, renderer);
        }
        people.peers().ifPresent(mark -> {
            plot.addAnnotation(new PeersCross(mark, palette));
            plot.addAnnotation(new HaloText(
                            mark.score(),
                            mark.median(),
                            mark.words(),
                            ChartFonts.regular(Look.AXIS_SIZE),
                            palette.sameRisk(),
                            palette.panel())
                    .at(HaloText.Anchor.RIGHT, -12, 0)
                    .onPlate());
        });
    }
}
