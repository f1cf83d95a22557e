package org.phengen.chart.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// Pictures as PNG files.
public final class PngFile {
    private PngFile() {}

    /// Writes what the screen shows.
    ///
    /// @throws SourceException REFUSED when the file cannot be written
    public static void write(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        write(copy, file);
    }

    /// Writes a drawn picture.
    ///
    /// @throws SourceException REFUSED when the file cannot be written
    static void write(BufferedImage image, Path file) {
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException refused) {
            throw new SourceException(
                    SourceException.Category.REFUSED,
                    String.valueOf(file.getFileName()),
                    Said.told("job.fault.pictureCouldNotWritten"),
                    Said.told("job.fault.chooseAnotherFolder"),
                    refused);
        }
    }
}
