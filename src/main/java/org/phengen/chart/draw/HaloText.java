package org.phengen.chart.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Words beside a place, on a halo of the panel's colour so that they read over hexagons; where lines cross them, on a
/// plate of that colour that ends the lines beside the letters.
final class HaloText extends PixelAnnotation {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    /// Which end of the words touches the place.
    enum Anchor {
        LEFT,
        MIDDLE,
        RIGHT
    }

    private final double x;
    private final double y;
    private final String words;
    private final Font font;
    private final Color color;
    private final Color halo;
    private double right;
    private double down;
    private double barWidth = Double.POSITIVE_INFINITY;
    private double barHeight = Double.POSITIVE_INFINITY;
    private String shorter = "";
    private transient @Nullable DensityKey key;
    private transient @Nullable DoubleUnaryOperator along;
    private Anchor anchor = Anchor.LEFT;
    private boolean plate;

    HaloText(double x, double y, String words, Font font, Color color, Color halo) {
        this.x = x;
        this.y = y;
        this.words = words;
        this.font = font;
        this.color = color;
        this.halo = halo;
    }

    /// Moves the words by pixels from their place; the place is at half the height of the letters.
    HaloText at(Anchor end, double pixelsRight, double pixelsDown) {
        anchor = end;
        right = pixelsRight;
        down = pixelsDown;
        return this;
    }

    /// Leaves the words away where they do not fit into a bar that begins at their place.
    ///
    /// @param unitsWide the bar's length, in x units
    /// @param unitsHigh the bar's height, in y units
    HaloText onlyWithin(double unitsWide, double unitsHigh) {
        barWidth = unitsWide;
        barHeight = unitsHigh;
        return this;
    }

    /// Stands in a line, which ends at both sides of the words.
    ///
    /// @param line the line's y at an x
    HaloText within(DoubleUnaryOperator line) {
        along = line;
        plate = true;
        return this;
    }

    /// Moves along its line to the right of a key that would lie under the words.
    HaloText clearOf(DensityKey drawnBefore) {
        key = drawnBefore;
        return this;
    }

    /// Lines that cross the words end beside them.
    HaloText onPlate() {
        plate = true;
        return this;
    }

    /// Other words for where these do not fit between their place and the right edge.
    HaloText orShorter(String few) {
        shorter = few;
        return this;
    }

    @Override
    Shape draw(Graphics2D g2, Pixels pixels) {
        var glyphs = font.createGlyphVector(g2.getFontRenderContext(), words);
        boolean over = pixels.x(x) + right + glyphs.getLogicalBounds().getWidth()
                > pixels.area().getMaxX() - 2;
        if (over && !shorter.isEmpty()) {
            glyphs = font.createGlyphVector(g2.getFontRenderContext(), shorter);
        }
        double width = glyphs.getLogicalBounds().getWidth();
        boolean fits = Math.abs(pixels.y(y) - pixels.y(y + barHeight)) > font.getSize2D()
                && Math.abs(pixels.x(x) - pixels.x(x + barWidth)) > width + right + 2;
        if (!fits) {
            return new Rectangle2D.Double();
        }
        double left = pixels.x(x)
                + right
                - switch (anchor) {
                    case LEFT -> 0;
                    case MIDDLE -> width / 2;
                    case RIGHT -> width;
                };
        // words that would be cut at an edge move inside
        Rectangle2D area = pixels.area();
        left = Math.max(area.getMinX() + 2, Math.min(left, area.getMaxX() - width - 2));
        double base = base(pixels, left + width / 2);
        if (key != null && key.covered().intersects(left, base - font.getSize2D(), width, font.getSize2D())) {
            left = key.covered().getMaxX() + right;
            base = base(pixels, left + width / 2);
        }
        base = Math.max(area.getMinY() + font.getSize2D(), Math.min(base, area.getMaxY() - 3));
        Shape outline = glyphs.getOutline((float) left, (float) base);
        if (plate) {
            g2.setColor(halo);
            g2.fill(plate(left, base, width, font));
        } else {
            g2.setColor(ChartPalette.faint(halo, 0.85));
            g2.setStroke(Look.line(3.5));
            g2.draw(outline);
        }
        g2.setColor(color);
        g2.fill(outline);
        return new Rectangle2D.Double(left, base - font.getSize2D(), width, font.getSize2D() * 1.3);
    }

    /// Where the letters stand, in pixels from above: at their place, or in their line.
    private double base(Pixels pixels, double middle) {
        double units = (middle - pixels.x(0)) / (pixels.x(1) - pixels.x(0));
        return pixels.y(along == null ? y : along.applyAsDouble(units)) + down + font.getSize2D() * 0.36;
    }

    /// What lies behind words so that no line crosses them.
    static Shape plate(double left, double base, double width, Font font) {
        double high = font.getSize2D();
        return new RoundRectangle2D.Double(left - 3, base - high * 0.95, width + 6, high * 1.3, 5, 5);
    }
}
