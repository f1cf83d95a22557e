package org.phengen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.phengen.cohort.ViewRule;
import org.phengen.patient.Certainty;
import org.phengen.patient.DateInterval;
import org.phengen.question.Sex;
import org.phengen.site.Breakdown.Group;

class CohortBreakdownTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private static List<Group> bands(LocalDate first, LocalDate last) {
        CohortRow row = new CohortRow(
                "north",
                "p",
                Optional.empty(),
                Sex.FEMALE,
                Optional.of(new DateInterval(first, last)),
                false,
                Certainty.YES,
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.of(31),
                Optional.empty());
        return CohortBreakdown.of(List.of(row), AS_OF, new SiteRule(new ViewRule(true, 21)), "North").bmis().stream()
                .filter(group -> group.people() > 0)
                .toList();
    }

    @Test
    void whoIsNotSurelyTwentyIsInNoAdultBand() {
        assertThat(bands(AS_OF.minusYears(20), AS_OF.minusYears(20))).containsExactly(new Group("30-35", 1));
        assertThat(bands(AS_OF.minusYears(21), AS_OF.minusYears(20).plusDays(1)))
                .containsExactly(new Group("young", 1));
    }
}
