package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StartTraceTest {
    @Test
    void nothingIsSaidUnlessTheEnvironmentAsksForTheStart() {
        assertThat(StartTrace.asked(Map.of())).isFalse();
        assertThat(StartTrace.asked(Map.of("PHENGEN_TRACE", ""))).isFalse();
        assertThat(StartTrace.asked(Map.of("PHENGEN_TRACE", "start"))).isTrue();
    }

    @Test
    void aLineTellsWhatWasReachedAfterHowLongAndAtWhatCost() {
        assertThat(StartTrace.line("usable")).matches("phengen: usable after \\d+ ms, processor time \\d+ ms");
    }
}
