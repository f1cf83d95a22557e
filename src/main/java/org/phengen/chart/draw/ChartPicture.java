package org.phengen.chart.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// A chart as a picture file: on white, twice as fine as the screen, its title above and its provenance line below.
final class ChartPicture {
    private static final int EDGE = 16;
    private static final int LINE = 20;
    private static final int SCALE = 2;

    private ChartPicture() {}

    static BufferedImage of(Drawing drawing, int width, int height, String provenance) {
        DrawnChart drawn = DrawnChart.of(drawing.draw(ChartPalette.LIGHT), width, height, SCALE);
        int wide = width + 2 * EDGE;
        int high = height + 2 * EDGE + 3 * LINE;
        var image = new BufferedImage(wide * SCALE, high * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            DrawnChart.smooth(canvas);
            canvas.setColor(ChartPalette.LIGHT.panel());
            canvas.fillRect(0, 0, wide * SCALE, high * SCALE);
            canvas.drawImage(drawn.image(), EDGE * SCALE, (EDGE + LINE) * SCALE, null);
            canvas.scale(SCALE, SCALE);
            write(canvas, drawing.model().title(), Font.BOLD, 14, ChartPalette.LIGHT.text(), EDGE + 12);
            write(canvas, provenance, Font.PLAIN, 10, ChartPalette.LIGHT.secondText(), high - EDGE);
        } finally {
            canvas.dispose();
        }
        return image;
    }

    private static void write(Graphics2D canvas, String words, int style, int size, Color color, int baseline) {
        canvas.setFont(new Font("Inter Tabular", style, size));
        canvas.setColor(color);
        canvas.drawString(words, EDGE, baseline);
    }
}
