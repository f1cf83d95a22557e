package org.phengen.chart.draw;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of `ChartPane`, from `pane.properties`.
final class PaneWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.phengen.chart.draw.pane", Locale.ROOT);

    private PaneWords() {}

    static String say(String key, Object... parts) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(parts);
    }
}
