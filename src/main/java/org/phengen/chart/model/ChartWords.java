package org.phengen.chart.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of the charts, from `charts.properties`.
final class ChartWords {
    static final String BUNDLE = "org.phengen.chart.model.charts";
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private ChartWords() {}

    /// @param values ready-made text for {0}, {1}...
    static String say(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(values);
    }

    /// Several words in one message, parted by |: the headings of a table.
    static List<String> list(String key, Object... values) {
        return List.of(say(key, values).split("\\|", -1));
    }
}
