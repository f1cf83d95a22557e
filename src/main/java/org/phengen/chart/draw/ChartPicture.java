package org.phengen.chart.draw;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// A chart as a picture file: on white, twice as fine as the screen, its title above and its provenance line below.
final class ChartPicture {
    static final int EDGE = 16;
    private static final int LINE = 20;
    /// Where the chart begins, under its title.
    static final int TOP = EDGE + LINE;

    private static final int SCALE = 2;

    private ChartPicture() {}

    static BufferedImage of(Drawing drawing, int width, int height, String provenance) {
        DrawnChart drawn = DrawnChart.of(drawing.draw(ChartPalette.LIGHT), width, height, SCALE);
        Dimension size = size(width, height);
        var image = new BufferedImage(size.width * SCALE, size.height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            DrawnChart.smooth(canvas);
            canvas.scale(SCALE, SCALE);
            frame(canvas, size, drawing.model().title(), provenance);
            canvas.scale(1.0 / SCALE, 1.0 / SCALE);
            canvas.drawImage(drawn.image(), EDGE * SCALE, TOP * SCALE, null);
        } finally {
            canvas.dispose();
        }
        return image;
    }

    /// The whole picture of a chart of this size, in logical pixels.
    static Dimension size(int width, int height) {
        return new Dimension(width + 2 * EDGE, height + 2 * EDGE + 3 * LINE);
    }

    /// The ground, the title and the provenance line.
    static void frame(Graphics2D canvas, Dimension size, String title, String provenance) {
        canvas.setColor(ChartPalette.LIGHT.panel());
        canvas.fillRect(0, 0, size.width, size.height);
        write(canvas, title, ChartFonts.bold(14), ChartPalette.LIGHT.text(), EDGE + 12);
        // a line that is wider than the picture is written smaller, never cut
        Font font = ChartFonts.regular(10);
        double wide =
                font.getStringBounds(provenance, canvas.getFontRenderContext()).getWidth();
        double room = size.width - 2.0 * EDGE;
        Font fits = wide <= room ? font : ChartFonts.regular(10 * room / wide);
        write(canvas, provenance, fits, ChartPalette.LIGHT.secondText(), size.height - EDGE);
    }

    private static void write(Graphics2D canvas, String words, Font font, Color color, int baseline) {
        canvas.setFont(font);
        canvas.setColor(color);
        canvas.drawString(words, EDGE, baseline);
    }
}
