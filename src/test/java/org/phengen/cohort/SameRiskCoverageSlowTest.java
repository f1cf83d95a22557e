package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobContext;
import org.phengen.question.Sex;

/// The quick test of coverage with more and larger cohorts: narrow enough to notice an interval that is a tenth too
/// short.
@Tag("slow")
class SameRiskCoverageSlowTest {
    private static final int ROUNDS = 200;

    @Test
    void intervalsOfCohortsOfTwoThousandHoldTheTruthNinetyFiveTimesInAHundred() {
        check(2_000);
    }

    @Test
    void intervalsMadeByOneStepHoldTheTruthNinetyFiveTimesInAHundred() {
        check(PeopleDrawnAgain.REFITTED + 1_000);
    }

    private static void check(int people) {
        int median = 0;
        int tail = 0;
        int place = 0;
        int explained = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var simulated = new SimulatedPeople(9_000 + round, 0.027);
            SameRiskTable table = SameRiskTable.of(simulated.adults(people));
            double[] z = SimulatedPeople.standardised(table.adults());
            SameRiskModel model =
                    SameRiskModel.fit(table.adults(), z, 2, new FitSettings(round, 200), JobContext.unwatched());
            median += holds(model.expected(Sex.MALE, 45, 1, 0), simulated.median(Sex.MALE, 45, 1));
            tail += holds(model.quantile(Sex.FEMALE, 60, 1, 0, 0.95), simulated.quantile(Sex.FEMALE, 60, 1, 1.6448536));
            double value = simulated.quantile(Sex.MALE, 45, 1, 0.6744897501960817);
            place += holds(model.shareLower(Sex.MALE, 45, 1, 0, value), 0.75);
            explained += holds(model.varianceExplained().share(), simulated.shareOfAllVariance());
        }
        System.out.printf(
                people + " people, of %d: median %d, 95th centile %d, place %d, R2 %d%n",
                ROUNDS,
                median,
                tail,
                place,
                explained);
        // 190 expected, standard error 3
        assertThat(median).isBetween(181, 199);
        assertThat(tail).isBetween(181, 199);
        assertThat(place).isBetween(181, 199);
        assertThat(explained).isBetween(181, 199);
    }

    private static int holds(Estimate estimate, double truth) {
        return estimate.contains(truth) ? 1 : 0;
    }
}
