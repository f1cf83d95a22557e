package org.phengen.chart.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;
import org.phengen.chart.model.HexBins;

/// Hexagons sized from the axes, in five steps of people. (`XYShapeRenderer` draws one shape of fixed pixels, which
/// would leave gaps or overlaps at every other size of the window.)
final class HexRenderer extends AbstractXYItemRenderer {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private final transient HexBins bins;
    private final boolean partial;
    private final ChartPalette palette;
    private final transient KeptHexagons kept;

    /// @param partial whether a site is not complete: the hexagons are hatched
    /// @param kept where they were drawn before
    HexRenderer(HexBins bins, boolean partial, ChartPalette palette, KeptHexagons kept) {
        this.bins = bins;
        this.partial = partial;
        this.palette = palette;
        this.kept = kept;
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

    /// What a picture of them depends on, beside its place.
    private record Picture(HexBins bins, boolean partial, ChartPalette palette) {}

    /// Draws them all: item by item nothing could be kept.
    @Override
    public XYItemRendererState initialise(
            Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset dataset, @Nullable PlotRenderingInfo info) {
        var pixels = new PixelAnnotation.Pixels(plot, area, plot.getDomainAxis(), plot.getRangeAxis());
        kept.draw(
                g2,
                area,
                new Picture(bins, partial, palette),
                canvas -> bins.cells().forEach(cell -> draw(canvas, pixels, cell)));
        if (info != null && info.getOwner().getEntityCollection() != null) {
            for (HexBins.Cell cell : bins.cells()) {
                Shape hexagon = hexagon(pixels, cell);
                if (hexagon.intersects(area)) {
                    info.getOwner().getEntityCollection().add(new Spot(hexagon, bins, cell));
                }
            }
        }
        return super.initialise(g2, area, plot, dataset, info);
    }

    private void draw(Graphics2D canvas, PixelAnnotation.Pixels pixels, HexBins.Cell cell) {
        Shape hexagon = hexagon(pixels, cell);
        Color fill = colour(cell.amount(), bins, palette);
        canvas.setPaint(partial ? Hatch.partial(palette, fill) : fill);
        canvas.fill(hexagon);
        canvas.setColor(palette.panel());
        canvas.setStroke(Look.line(1));
        canvas.draw(hexagon);
    }

    private Shape hexagon(PixelAnnotation.Pixels pixels, HexBins.Cell cell) {
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
        return hexagon;
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
        // all are drawn before the first
    }

    /// A hexagon under the pointer: its words are made when somebody reads them, not with every drawing.
    private static final class Spot extends ChartEntity {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient HexBins bins;
        private final transient HexBins.Cell cell;

        Spot(Shape hexagon, HexBins bins, HexBins.Cell cell) {
            super(hexagon);
            this.bins = bins;
            this.cell = cell;
        }

        @Override
        public String getToolTipText() {
            return bins.words(cell);
        }
    }
}
