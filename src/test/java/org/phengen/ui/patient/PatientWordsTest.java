package org.phengen.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.MessageKeys;

class PatientWordsTest {
    private final MessageKeys keys = MessageKeys.of("ui/patient", "ui/patient/messages.properties");

    @Test
    void everyMessageThatTheCodeAsksForIsThere() {
        assertThat(keys.missing(Set.of("patient.css", "et al."))).isEmpty();
        assertThat(keys.inCode()).hasSizeGreaterThan(60);
    }

    @Test
    void noMessageIsLeftOver() {
        assertThat(keys.obsolete()).isEmpty();
    }
}
