package org.phengen.chart.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phengen.chart.model.HexBins;
import org.phengen.chart.model.Interval;

/// The key of the hexagons: five steps and the hatch, on a plate in an upper corner of the plot, beside the slice and
/// never under its handles; its words break where the room beside the slice is narrow.
final class DensityKey extends PixelAnnotation {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final double STEP = 14;
    private static final double SCALE = 5 * STEP;
    private static final double SWATCH = 17;
    private static final double LINE = 14;
    private static final double EDGE = 8;
    private static final double AWAY = 4;
    /// A handle reaches this far to either side of its edge, and this far down.
    private static final double HANDLE = 10;

    private static final double HANDLE_DOWN = 32;
    private static final double NARROWEST = 110;

    private final transient HexBins bins;
    private final String who;
    private final transient Optional<Interval> slice;
    private final ChartPalette palette;
    private Rectangle2D covered = new Rectangle2D.Double();
    private final Font font = ChartFonts.regular(Look.AXIS_SIZE);

    /// @param slice kept free; empty where none is marked
    DensityKey(HexBins bins, String who, Optional<Interval> slice, ChartPalette palette) {
        this.bins = bins;
        this.who = who;
        this.slice = slice;
        this.palette = palette;
    }

    @Override
    Shape draw(Graphics2D g2, Pixels pixels) {
        Rectangle2D area = pixels.area();
        double before =
                slice.map(edges -> pixels.x(edges.low()) - area.getMinX()).orElse(area.getWidth()) - HANDLE - AWAY;
        double after =
                slice.map(edges -> area.getMaxX() - pixels.x(edges.high())).orElse(0.0) - HANDLE - AWAY;
        boolean right = after > before;
        boolean fits = Math.max(before, after) >= NARROWEST;
        double room = fits ? Math.max(before, after) : area.getWidth() / 2;
        List<String> scale = broken(g2, bins.scaleWords(who), room - 2 * EDGE);
        List<String> hidden = broken(g2, bins.hiddenWords(), room - 2 * EDGE);
        double words = Math.max(scale.isEmpty() && !bins.hides() ? 0 : SCALE, widest(g2, scale, hidden));
        double high = block(scale, !scale.isEmpty()) + block(hidden, bins.hides()) + EDGE;
        double left = right ? area.getMaxX() - words - 2 * EDGE - AWAY : area.getMinX() + AWAY;
        double top = area.getMinY() + (fits ? AWAY : HANDLE_DOWN);
        Shape box = new RoundRectangle2D.Double(left, top, words + 2 * EDGE, high, 8, 8);
        g2.setColor(ChartPalette.faint(palette.panel(), 0.92));
        g2.fill(box);
        g2.setColor(palette.hairline());
        g2.setStroke(Look.line(1));
        g2.draw(box);
        covered = box.getBounds2D();
        g2.setFont(font);
        double y = top + 6;
        if (!scale.isEmpty()) {
            for (int step = 0; step < ChartPalette.DENSITY_STEPS; step++) {
                g2.setColor(palette.density(step));
                g2.fill(new Rectangle2D.Double(left + EDGE + step * STEP, y, STEP, 11));
            }
            y = write(g2, scale, left + EDGE, y + SWATCH);
        }
        if (bins.hides()) {
            Rectangle2D swatch = new Rectangle2D.Double(left + EDGE, y, SCALE, 11);
            g2.setPaint(Hatch.hidden(palette));
            g2.fill(swatch);
            g2.setColor(palette.border());
            g2.draw(swatch);
            y += SWATCH;
        }
        write(g2, hidden, left + EDGE, y);
        return box;
    }

    /// What it covered in the last drawing; words drawn after it keep clear of that.
    Rectangle2D covered() {
        return covered;
    }

    private static double block(List<String> lines, boolean swatch) {
        return lines.size() * LINE + (swatch ? SWATCH : 0);
    }

    private double write(Graphics2D g2, List<String> lines, double left, double top) {
        g2.setColor(palette.secondText());
        double y = top;
        for (String line : lines) {
            g2.drawString(line, (float) left, (float) (y + 9.5));
            y += LINE;
        }
        return y;
    }

    private List<String> broken(Graphics2D g2, String words, double room) {
        List<String> lines = new ArrayList<>();
        for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
            String longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (!lines.isEmpty() && width(g2, longer) <= room) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private double widest(Graphics2D g2, List<String> some, List<String> others) {
        double widest = 0;
        for (String line : some) {
            widest = Math.max(widest, width(g2, line));
        }
        for (String line : others) {
            widest = Math.max(widest, width(g2, line));
        }
        return widest;
    }

    private double width(Graphics2D g2, String words) {
        return font.getStringBounds(words, g2.getFontRenderContext()).getWidth();
    }
}
