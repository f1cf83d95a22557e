package org.phengen.chart.draw;

import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Java2D's pixels as the scene graph's.
final class ChartPixels {
    private ChartPixels() {}

    static Image of(BufferedImage opaque) {
        var image = new WritableImage(opaque.getWidth(), opaque.getHeight());
        int[] line = new int[opaque.getWidth()];
        for (int y = 0; y < opaque.getHeight(); y++) {
            opaque.getRGB(0, y, line.length, 1, line, 0, line.length);
            image.getPixelWriter()
                    .setPixels(0, y, line.length, 1, PixelFormat.getIntArgbInstance(), line, 0, line.length);
        }
        return image;
    }
}
