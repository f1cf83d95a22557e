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

    private static CohortRow born(String birth, double bmi) {
        return new CohortRow(
                "north",
                birth,
                Optional.empty(),
                Sex.FEMALE,
                birth.isEmpty() ? Optional.empty() : Optional.of(DateInterval.day(LocalDate.parse(birth))),
                false,
                Certainty.YES,
                Optional.empty(),
                Optional.empty(),
                Double.isNaN(bmi) ? OptionalDouble.empty() : OptionalDouble.of(bmi),
                Optional.empty());
    }

    private static Breakdown breakdown(boolean individual, CohortRow... rows) {
        return CohortBreakdown.of(List.of(rows), AS_OF, new SiteRule(new ViewRule(individual, 21)), "North");
    }

    @Test
    void nobodyUnderTwentyOrOfUnknownAgeIsPutIntoAnAdultBand() {
        Breakdown found = breakdown(true, born("2006-11-02", 31), born("2006-11-01", 31), born("", 31));
        assertThat(found.bmis()).contains(new Group("30-35", 1), new Group("young", 2));
    }

    @Test
    void everyPersonIsInExactlyOneGroupOfEachChart() {
        Breakdown found = breakdown(
                true,
                born("1980-01-01", 18.4),
                born("1980-01-02", 18.5),
                born("1980-01-03", 40),
                born("1980-01-04", Double.NaN));
        for (List<Group> chart : List.of(found.ages(), found.sexes(), found.bmis())) {
            assertThat(chart.stream().mapToInt(Group::people).sum()).isEqualTo(4);
        }
        assertThat(found.bmis())
                .contains(new Group("<18.5", 1), new Group("18.5-25", 1), new Group("40+", 1), new Group("unknown", 1));
    }

    @Test
    void aSmallGroupOfAnAggregateSiteWithholdsTheWholeBreakdownWithItsReason() {
        Breakdown found = breakdown(false, born("1980-01-01", 24));
        assertThat(found.bmis()).isEmpty();
        assertThat(found.withheld().orElseThrow()).contains("North").contains("21");
    }
}
