package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.phengen.chart.model.HexBins;

/// The key of the hexagons, in the plot's upper left corner where the fewest people are: five steps and the hatch.
final class DensityKey extends PixelAnnotation {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final double STEP = 14;
    private static final double LINE = 17;
    private final transient HexBins bins;
    private final String who;
    private final boolean right;
    private final ChartPalette palette;

    /// @param right whether it stands in the right corner, because the slice is at the left
    DensityKey(HexBins bins, String who, boolean right, ChartPalette palette) {
        this.bins = bins;
        this.who = who;
        this.right = right;
        this.palette = palette;
    }

    @Override
    Shape draw(Graphics2D g2, Pixels pixels) {
        var font = ChartFonts.regular(Look.AXIS_SIZE);
        String scale = bins.scaleWords(who);
        String hidden = bins.hiddenWords();
        int lines = (scale.isEmpty() ? 0 : 1) + (hidden.isEmpty() ? 0 : 1);
        double beside = 16 + 5 * STEP;
        double under = bins.hides() ? beside : 8;
        double words = Math.max(scale.isEmpty() ? 0 : beside + width(g2, scale), under + width(g2, hidden));
        double left =
                right ? pixels.area().getMaxX() - words - 12 : pixels.area().getMinX() + 4;
        double top = pixels.area().getMinY() + 4;
        Shape box = new RoundRectangle2D.Double(left, top, words + 8, lines * LINE + 7, 8, 8);
        g2.setColor(ChartPalette.faint(palette.panel(), 0.9));
        g2.fill(box);
        g2.setFont(font);
        double y = top + 6;
        if (!scale.isEmpty()) {
            for (int step = 0; step < ChartPalette.DENSITY_STEPS; step++) {
                g2.setColor(palette.density(step));
                g2.fill(new Rectangle2D.Double(left + 8 + step * STEP, y, STEP, 11));
            }
            g2.setColor(palette.secondText());
            g2.drawString(scale, (float) (left + beside), (float) (y + 9.5));
            y += LINE;
        }
        if (!hidden.isEmpty()) {
            if (bins.hides()) {
                Rectangle2D swatch = new Rectangle2D.Double(left + 8, y, 5 * STEP, 11);
                g2.setPaint(Hatch.hidden(palette));
                g2.fill(swatch);
                g2.setColor(palette.border());
                g2.setStroke(Look.line(1));
                g2.draw(swatch);
            }
            g2.setColor(palette.secondText());
            g2.drawString(hidden, (float) (left + under), (float) (y + 9.5));
        }
        return box;
    }

    private static double width(Graphics2D g2, String words) {
        return words.isEmpty()
                ? 0
                : ChartFonts.regular(Look.AXIS_SIZE)
                        .getStringBounds(words, g2.getFontRenderContext())
                        .getWidth();
    }
}
