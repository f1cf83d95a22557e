package org.phengen.chart.model;

import java.util.List;
import org.phengen.language.Messages;

/// The sentences of the charts, from `messages.properties`.
final class ChartWords {
    private static final Messages WORDS = Messages.of("org.phengen.chart.model.messages");

    private ChartWords() {}

    /// @param values ready-made text for {0}, {1}...
    static String say(String key, Object... values) {
        return WORDS.say(key, values);
    }

    /// Several words in one message, parted by |: the headings of a table.
    static List<String> list(String key, Object... values) {
        return List.of(say(key, values).split("\\|", -1));
    }
}
