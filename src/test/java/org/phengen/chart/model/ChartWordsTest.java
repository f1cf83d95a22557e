package org.phengen.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartWordsTest {
    private final MessageKeys keys = MessageKeys.of("chart/model", "chart/model/messages.properties");

    @Test
    void everyMessageThatTheCodeAsksForIsThere() {
        assertThat(keys.missing(Set.of("org.phengen.chart.model.messages", "step.", "bar.")))
                .isEmpty();
        assertThat(keys.inCode()).hasSizeGreaterThan(40);
    }

    @Test
    void noMessageIsLeftOver() {
        assertThat(keys.obsolete()).isEmpty();
    }
}
