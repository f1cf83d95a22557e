package org.phengen.chart.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.phengen.chart.model.BmiTrajectory;

/// The words of events over the foot of a life, each beside its line and none over another: in up to three rows, and
/// where these are full a word says how many more the table has.
final class EventLabels extends PixelAnnotation {
    @java.io.Serial
    private static final long serialVersionUID = 1L;

    private static final int ROWS = 3;
    private static final double GAP = 8;
    private static final double ROW_HIGH = 13;
    private final transient BmiTrajectory model;
    private final ChartPalette palette;

    EventLabels(BmiTrajectory model, ChartPalette palette) {
        this.model = model;
        this.palette = palette;
    }

    /// A label's place.
    ///
    /// @param left in pixels
    /// @param row from the foot up; the row above all others says how many more there are
    record Label(String words, double left, int row) {}

    @Override
    Shape draw(Graphics2D g2, Pixels pixels) {
        Font font = ChartFonts.regular(Look.AXIS_SIZE);
        Rectangle2D area = pixels.area();
        place(model, area.getMinX(), area.getMaxX(), pixels::x, words -> width(g2, font, words))
                .forEach(label -> write(g2, font, area, label));
        return new Rectangle2D.Double();
    }

    /// Puts each event's words into the lowest row that is free beside its line.
    ///
    /// @param from left edge of the plot, pixels
    /// @param to right edge
    /// @param x pixels of an age
    /// @param width of words, pixels
    static List<Label> place(
            BmiTrajectory model, double from, double to, DoubleUnaryOperator x, ToDoubleFunction<String> width) {
        double[] ends = new double[ROWS];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        List<Label> labels = new ArrayList<>();
        int more = 0;
        List<BmiTrajectory.Event> ordered = model.events().stream()
                .sorted(Comparator.comparingDouble(BmiTrajectory.Event::age))
                .toList();
        for (BmiTrajectory.Event event : ordered) {
            double wide = width.applyAsDouble(event.words());
            double at = Math.max(from, x.applyAsDouble(event.age())) + 4;
            double left = Math.max(from + 2, Math.min(at, to - wide - 2));
            int row = 0;
            while (row < ROWS && ends[row] + GAP > left) {
                row++;
            }
            if (row == ROWS) {
                more++;
            } else {
                labels.add(new Label(event.words(), left, row));
                ends[row] = left + wide;
            }
        }
        if (more > 0) {
            String words = model.moreEvents(more);
            labels.add(new Label(words, to - width.applyAsDouble(words) - 2, ROWS));
        }
        return labels;
    }

    private static double width(Graphics2D g2, Font font, String words) {
        return font.getStringBounds(words, g2.getFontRenderContext()).getWidth();
    }

    private void write(Graphics2D g2, Font font, Rectangle2D area, Label label) {
        double base = area.getMaxY() - 5 - label.row() * ROW_HIGH;
        Shape outline = font.createGlyphVector(g2.getFontRenderContext(), label.words())
                .getOutline((float) label.left(), (float) base);
        g2.setColor(palette.panel());
        g2.fill(HaloText.plate(label.left(), base, width(g2, font, label.words()), font));
        g2.setColor(palette.secondText());
        g2.fill(outline);
    }
}
