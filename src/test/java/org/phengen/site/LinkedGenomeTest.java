package org.phengen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phengen.job.Gap;
import org.phengen.linkage.LinkageResult;
import org.phengen.patient.Certainty;

/// Who has a genome, who has none, and of whom it cannot be told.
class LinkedGenomeTest {
    private static final Gap GAP = new Gap("north", "a genome file could not be opened", "Put it back");

    private static LinkageResult link(Map<String, String> linked, Map<String, String> missing, String conflicting) {
        return new LinkageResult(
                linked,
                List.of("unlinked"),
                List.of(),
                List.of(),
                missing,
                List.of(new LinkageResult.Conflict(
                        LinkageResult.Kind.ONE_PATIENT_SEVERAL_SAMPLES, Set.of(conflicting), Set.of("S8", "S9"))),
                0);
    }

    @Test
    void aLinkedSampleInTheFileIsAGenomeAndOneThatNoFileHoldsIsNone() {
        var linked = new OpenSite.Linked(link(Map.of("a", "S1"), Map.of("gone", "S2"), "twice"), Map.of(), List.of());
        assertThat(linked.genome("a")).isEqualTo(Certainty.YES);
        assertThat(linked.genome("gone")).isEqualTo(Certainty.NO);
        assertThat(linked.genome("unlinked")).isEqualTo(Certainty.NO);
        assertThat(linked.genome("twice")).isEqualTo(Certainty.UNKNOWN);
    }

    @Test
    void whereAFileCouldNotBeOpenedTheSampleThatItMayHoldIsUnknown() {
        var linked =
                new OpenSite.Linked(link(Map.of("a", "S1"), Map.of("gone", "S2"), "twice"), Map.of(), List.of(GAP));
        assertThat(linked.genome("gone")).isEqualTo(Certainty.UNKNOWN);
        assertThat(linked.genome("unlinked")).isEqualTo(Certainty.NO);
        var nothingOpened = new OpenSite.Linked(link(Map.of(), Map.of(), "twice"), Map.of(), List.of(GAP));
        assertThat(nothingOpened.genome("unlinked")).isEqualTo(Certainty.UNKNOWN);
    }
}
