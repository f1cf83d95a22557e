package org.phengen.chart.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The pixels of one chart, drawn by Java2D and shown by the scene graph without being copied. They are drawn on in
/// turn, so that a slice under the hand leaves no megabytes behind for every move. Use on the screen's thread; drawing
/// on a sheet may be done elsewhere.
final class ChartSheets {
    /// One is seen, one may still be on its way to the screen, one is drawn on.
    private static final int TURNS = 3;

    private final Deque<Sheet> sheets = new ArrayDeque<>();

    /// An empty sheet: the one that has not been seen for the longest time.
    ///
    /// @param width physical pixels
    /// @param height physical pixels
    Sheet next(int width, int height) {
        sheets.removeIf(
                sheet -> sheet.image().getWidth() != width || sheet.image().getHeight() != height);
        Sheet next = sheets.size() < TURNS ? Sheet.of(width, height) : sheets.removeFirst();
        sheets.addLast(next);
        return next;
    }

    /// Nothing is seen any more.
    void forget() {
        sheets.clear();
    }

    /// One surface, the same pixels for both.
    ///
    /// @param image premultiplied, for Java2D
    /// @param buffer the same pixels
    /// @param seen the same pixels, for the scene graph
    record Sheet(BufferedImage image, PixelBuffer<IntBuffer> buffer, Image seen) {
        private static Sheet of(int width, int height) {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            var buffer = new PixelBuffer<>(
                    width, height, IntBuffer.wrap(pixels(image)), PixelFormat.getIntArgbPreInstance());
            return new Sheet(image, buffer, new WritableImage(buffer));
        }

        private static int[] pixels(BufferedImage image) {
            return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        }

        /// Takes off what was drawn.
        void wipe() {
            Arrays.fill(pixels(image), 0);
        }

        /// What was drawn, for an `ImageView`.
        Image show() {
            buffer.updateBuffer(all -> null);
            return seen;
        }
    }
}
