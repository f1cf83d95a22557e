package org.phengen.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.phengen.chart.model.HexBins;

/// Hexagons sized from the axes, in five steps of people. (`XYShapeRenderer` draws one shape of fixed pixels, which
/// would leave gaps or overlaps at every other size of the window.)
final class HexRenderer extends AbstractXYItemRenderer {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient HexBins bins;
    private final boolean partial;
    private final ChartPalette palette;

    /// @param partial whether a site is not complete: the hexagons are hatched
    HexRenderer(HexBins bins, boolean partial, ChartPalette palette) {
        this.bins = bins;
        this.partial = partial;
        this.palette = palette;
        setDefaultToolTipGenerator(
                (dataset, series, item) -> bins.words(bins.cells().get(item)));
    }

    /// The centres, one item per cell and in its order.
    static XYDataset centres(HexBins bins) {
        double[][] centres = new double[2][bins.cells().size()];
        for (int i = 0; i < bins.cells().size(); i++) {
            centres[0][i] = bins.cells().get(i).x();
            centres[1][i] = bins.cells().get(i).y();
        }
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries("people", centres);
        return dataset;
    }

    /// The colour of an amount of people: five equal steps from the least that is shown to the most.
    static Color colour(double amount, HexBins bins, ChartPalette palette) {
        double span = bins.most() - bins.least();
        double share = span > 0 ? (amount - bins.least()) / span : 0;
        int step = (int) Math.floor(share * ChartPalette.DENSITY_STEPS);
        return palette.density(Math.clamp(step, 0, ChartPalette.DENSITY_STEPS - 1));
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domain,
            ValueAxis range,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        HexBins.Cell cell = bins.cells().get(item);
        var pixels = new PixelAnnotation.Pixels(plot, area, domain, range);
        double half = bins.grid().width() / 2;
        // a hexagon with a point upwards is two thirds of a row above and below its centre
        double point = bins.grid().rowHeight() * 2 / 3;
        Path2D hexagon = new Path2D.Double();
        hexagon.moveTo(pixels.x(cell.x()), pixels.y(cell.y() + point));
        hexagon.lineTo(pixels.x(cell.x() + half), pixels.y(cell.y() + point / 2));
        hexagon.lineTo(pixels.x(cell.x() + half), pixels.y(cell.y() - point / 2));
        hexagon.lineTo(pixels.x(cell.x()), pixels.y(cell.y() - point));
        hexagon.lineTo(pixels.x(cell.x() - half), pixels.y(cell.y() - point / 2));
        hexagon.lineTo(pixels.x(cell.x() - half), pixels.y(cell.y() + point / 2));
        hexagon.closePath();
        Color fill = colour(cell.amount(), bins, palette);
        g2.setPaint(partial ? Hatch.partial(palette, fill) : fill);
        g2.fill(hexagon);
        g2.setColor(palette.panel());
        g2.setStroke(Look.line(1));
        g2.draw(hexagon);
        if (info != null) {
            addEntity(info.getOwner().getEntityCollection(), hexagon, dataset, series, item, cell.x(), cell.y());
        }
    }
}
