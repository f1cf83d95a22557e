package org.phengen.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// The three hatches, at 45 degrees, each with one meaning everywhere. A texture, so that ten thousand hatched pixels
/// cost no more than plain ones.
final class Hatch {
    /// Pixels of the texture per pixel of the picture: the lines stay smooth on dense screens.
    private static final int FINE = 4;

    private Hatch() {}

    /// Partial: the figure can still grow. Drawn over its normal fill.
    static Paint partial(ChartPalette palette, Color fill) {
        return texture(1.2, 6, ChartPalette.faint(palette.secondText(), 0.55), fill);
    }

    /// Hidden by a rule, or not drawn.
    static Paint hidden(ChartPalette palette) {
        return texture(1, 8, ChartPalette.faint(palette.secondText(), 0.2), new Color(0, true));
    }

    /// The range in which an estimate lies.
    static Paint estimated(ChartPalette palette) {
        return texture(3.4, 6, palette.sameRisk(), palette.sameRiskFill());
    }

    /// @param width of the lines
    /// @param every distance of their middles, measured across them
    private static Paint texture(double width, double every, Color line, Color fill) {
        // lines at 45 degrees repeat along both axes after every * sqrt(2); the tile is rounded to whole fine pixels
        int side = (int) Math.round(every * Math.sqrt(2) * FINE);
        BufferedImage tile = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = tile.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(fill);
        pen.fillRect(0, 0, side, side);
        pen.setColor(line);
        pen.setStroke(new BasicStroke((float) (width * FINE), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        for (int shift = -1; shift <= 1; shift++) {
            pen.draw(new Line2D.Double(shift * side, side, (shift + 1) * side, 0));
        }
        pen.dispose();
        double shown = side / (double) FINE;
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, shown, shown));
    }
}
