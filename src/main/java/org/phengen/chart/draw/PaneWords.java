package org.phengen.chart.draw;

import org.phengen.language.Messages;

/// The words of `ChartPane`, from `messages.properties`.
final class PaneWords {
    private static final Messages WORDS = Messages.of("org.phengen.chart.draw.messages");

    private PaneWords() {}

    static String say(String key, Object... parts) {
        return WORDS.say(key, parts);
    }
}
