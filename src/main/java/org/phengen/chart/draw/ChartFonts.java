package org.phengen.chart.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/// The bundled Inter with tabular figures, for charts: the same letters on every machine, with or without fonts of its
/// own.
final class ChartFonts {
    private static final Font REGULAR = load("InterTabular-Regular.otf", Font.PLAIN);
    private static final Font BOLD = load("InterTabular-SemiBold.otf", Font.BOLD);

    private ChartFonts() {}

    /// @param size in pixels; 11 for axes
    static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    static Font bold(double size) {
        return BOLD.deriveFont((float) size);
    }

    private static Font load(String file, int otherwise) {
        try (InputStream bytes = ChartFonts.class.getResourceAsStream("/org/phengen/ui/fonts/" + file)) {
            if (bytes != null) {
                return Font.createFont(Font.TRUETYPE_FONT, bytes);
            }
        } catch (IOException | FontFormatException unusable) {
            // the system's own face serves: letters look different, nothing is lost
            return new Font(Font.SANS_SERIF, otherwise, 11);
        }
        return new Font(Font.SANS_SERIF, otherwise, 11);
    }
}
