package org.phengen.chart.draw;

import java.awt.Graphics2D;
import java.awt.GraphicsDevice;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The hexagons as they were drawn last, for the next drawing of the same: they are half of the plane's work and do not
/// change while its slice is moved. Safe on any thread.
public final class KeptHexagons {
    /// What the pixels depend on.
    ///
    /// @param hexagons the people, the colours, the hatch
    /// @param area the plot, in logical pixels
    /// @param scale of the canvas
    private record Of(Object hexagons, Rectangle2D area, double scale) {
        boolean isSame(Of other) {
            return hexagons.equals(other.hexagons) && area.equals(other.area) && scale == other.scale;
        }
    }

    private record Layer(Of of, BufferedImage image) {}

    private final AtomicReference<@Nullable Layer> last = new AtomicReference<>();

    /// Puts the kept layer onto the canvas, drawn before if it is not the one that is kept. A canvas that is not made
    /// of
    /// pixels is drawn on directly.
    ///
    /// @param hexagons everything else that the picture depends on
    void draw(Graphics2D canvas, Rectangle2D area, Object hexagons, Consumer<Graphics2D> drawing) {
        AffineTransform to = canvas.getTransform();
        if (!isPixels(canvas) || !isPlain(to)) {
            drawing.accept(canvas);
            return;
        }
        var wanted = new Of(hexagons, (Rectangle2D) area.clone(), to.getScaleX());
        Rectangle pixels = to.createTransformedShape(area).getBounds();
        Layer layer = last.get();
        if (layer == null || !layer.of().isSame(wanted)) {
            layer = new Layer(wanted, drawn(canvas, pixels, drawing));
            last.set(layer);
        }
        AffineTransform before = canvas.getTransform();
        canvas.setTransform(AffineTransform.getTranslateInstance(pixels.x, pixels.y));
        canvas.drawImage(layer.image(), 0, 0, null);
        canvas.setTransform(before);
    }

    private static BufferedImage drawn(Graphics2D canvas, Rectangle pixels, Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(
                Math.max(1, pixels.width), Math.max(1, pixels.height), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHints(canvas.getRenderingHints());
            pen.translate(-pixels.x, -pixels.y);
            pen.transform(canvas.getTransform());
            drawing.accept(pen);
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static boolean isPixels(Graphics2D canvas) {
        var configuration = canvas.getDeviceConfiguration();
        return configuration != null && configuration.getDevice().getType() == GraphicsDevice.TYPE_IMAGE_BUFFER;
    }

    private static boolean isPlain(AffineTransform to) {
        return to.getShearX() == 0 && to.getShearY() == 0 && to.getScaleX() == to.getScaleY();
    }
}
