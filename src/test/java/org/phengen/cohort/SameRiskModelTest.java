package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobContext;
import org.phengen.language.Said;
import org.phengen.question.Sex;

class SameRiskModelTest {
    private static final FitSettings QUICK = new FitSettings(11, 60);
    private static final FitSettings SHOWN = new FitSettings(11, 200);

    @Test
    void quantilesComeNearThePlantedOnesAtEveryAgeSexAndScore() {
        var simulated = new SimulatedPeople(1, 0.05);
        SameRiskModel model = fit(simulated.adults(6_000), new FitSettings(1, 2));
        for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
            for (double age : new double[] {25, 40, 55, 75}) {
                for (double z : new double[] {-2, 0, 2}) {
                    assertThat(model.quantile(sex, age, z, 0.5)).isCloseTo(simulated.median(sex, age, z), within(0.9));
                    assertThat(model.quantile(sex, age, z, 0.95))
                            .isCloseTo(simulated.quantile(sex, age, z, 1.645), within(1.6));
                    assertThat(model.quantile(sex, age, z, 0.05))
                            .isCloseTo(simulated.quantile(sex, age, z, -1.645), within(0.9));
                }
            }
        }
    }

    @Test
    void centilesNeverCrossWhereverTheyAreAsked() {
        SameRiskModel model = fit(new SimulatedPeople(2, 0.03).adults(400), QUICK);
        for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
            for (double age = 20; age <= 100; age += 5) {
                for (double z = -4; z <= 4; z += 0.5) {
                    double last = 0;
                    for (double p = 0.005; p < 1; p += 0.005) {
                        double next = model.quantile(sex, age, z, p);
                        assertThat(next).isGreaterThan(last);
                        last = next;
                    }
                }
            }
        }
    }

    @Test
    void thePlaceOfAQuantileIsItsProbability() {
        SameRiskModel model = fit(new SimulatedPeople(3, 0.03).adults(1_000), QUICK);
        for (double p : new double[] {0.01, 0.05, 0.3, 0.5, 0.77, 0.95, 0.99}) {
            double value = model.quantile(Sex.MALE, 44, 1.2, p);
            assertThat(model.shareLower(Sex.MALE, 44, 1.2, value)).isCloseTo(p, within(1e-9));
        }
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        List<SameRiskPerson> people = new SimulatedPeople(4, 0.03).adults(500);
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(5));
        assertThat(fit(shuffled, QUICK).expected(Sex.FEMALE, 50, 1, 0.1))
                .isEqualTo(fit(people, QUICK).expected(Sex.FEMALE, 50, 1, 0.1));
    }

    @Test
    void anotherUnitOfTheMeasureOrOfTheScoreChangesNothingButTheUnit() {
        List<SameRiskPerson> people = new SimulatedPeople(6, 0.03).adults(500);
        List<SameRiskPerson> scaled = people.stream()
                .map(p -> SimulatedPeople.person(
                        p.site(), p.key(), p.sex(), p.ageYears(), 2.2 * p.value(), 1_000 * p.score() - 7))
                .toList();
        SameRiskModel one = fit(people, QUICK);
        SameRiskModel other = fit(scaled, QUICK);
        for (double p : new double[] {0.05, 0.5, 0.95}) {
            assertThat(other.quantile(Sex.MALE, 40, 1.5, p) / 2.2)
                    .isCloseTo(one.quantile(Sex.MALE, 40, 1.5, p), within(1e-6));
        }
        assertThat(other.varianceExplained().share().value())
                .isCloseTo(one.varianceExplained().share().value(), within(1e-9));
    }

    @Test
    void theSameSeedGivesTheSameIntervalsAndAnotherSeedOthers() {
        List<SameRiskPerson> people = new SimulatedPeople(8, 0.03).adults(300);
        Estimate one = fit(people, new FitSettings(1, 50)).expected(Sex.MALE, 40, 0, 0);
        assertThat(fit(people, new FitSettings(1, 50)).expected(Sex.MALE, 40, 0, 0))
                .isEqualTo(one);
        assertThat(fit(people, new FitSettings(2, 50)).expected(Sex.MALE, 40, 0, 0))
                .isNotEqualTo(one);
    }

    @Test
    void moreErrorInTheScoreMakesWiderIntervals() {
        SameRiskModel model = fit(new SimulatedPeople(9, 0.10).adults(2_000), SHOWN);
        Estimate sure = model.expected(Sex.MALE, 40, 1, 0);
        Estimate unsure = model.expected(Sex.MALE, 40, 1, 0.8);
        assertThat(unsure.high() - unsure.low()).isGreaterThan(1.5 * (sure.high() - sure.low()));
        assertThat(unsure.value()).isEqualTo(sure.value());
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int rounds = 60;
        int median = 0;
        int place = 0;
        int explained = 0;
        for (int round = 0; round < rounds; round++) {
            var simulated = new SimulatedPeople(1_000 + round, 0.027);
            SameRiskModel model = fit(simulated.adults(400), SHOWN);
            // the cohort's own mean and SD stand in for the true ones: part of the error
            median += model.expected(Sex.MALE, 45, 1, 0).contains(simulated.median(Sex.MALE, 45, 1)) ? 1 : 0;
            double seventyFifth = simulated.quantile(Sex.MALE, 45, 1, 0.6744897501960817);
            place += model.shareLower(Sex.MALE, 45, 1, 0, seventyFifth).contains(0.75) ? 1 : 0;
            explained += model.varianceExplained().share().contains(simulated.shareOfAllVariance()) ? 1 : 0;
        }
        // 95 in a hundred: 60 rounds give 53 to 60 (three standard errors)
        assertThat(median).isBetween(51, 60);
        assertThat(place).isBetween(51, 60);
        assertThat(explained).isBetween(51, 60);
    }

    @Test
    void aPlantedShareOfVarianceIsFoundAgain() {
        double sum = 0;
        int rounds = 12;
        for (int round = 0; round < rounds; round++) {
            sum += fit(new SimulatedPeople(50 + round, 0.027).adults(2_000), new FitSettings(1, 1))
                    .varianceExplained()
                    .share()
                    .value();
        }
        // 2.7 % of what age and sex leave is a little less of everything; the mean's standard error is 0.002
        assertThat(sum / rounds).isCloseTo(new SimulatedPeople(0, 0.027).shareOfAllVariance(), within(0.006));
    }

    @Test
    void aScoreThatExplainsNothingIsNotSaidToExplainSomething() {
        int clear = 0;
        for (int round = 0; round < 20; round++) {
            var explained =
                    fit(new SimulatedPeople(300 + round, 0).adults(400), SHOWN).varianceExplained();
            clear += explained.clear() ? 1 : 0;
            assertThat(explained.share().low()).isLessThanOrEqualTo(0.02);
        }
        assertThat(clear).isLessThanOrEqualTo(4);
    }

    @Test
    void oneTypingErrorThatSlippedThroughDoesNotMoveTheTails() {
        List<SameRiskPerson> people = new ArrayList<>(new SimulatedPeople(12, 0.03).adults(2_000));
        SameRiskModel clean = fit(people, QUICK);
        people.add(SimulatedPeople.person("north", "typo", Sex.MALE, 45, 280, 0.12));
        SameRiskModel dirty = fit(people, QUICK);
        assertThat(dirty.quantile(Sex.MALE, 45, 0, 0.95)).isCloseTo(clean.quantile(Sex.MALE, 45, 0, 0.95), within(0.5));
        assertThat(dirty.quantile(Sex.MALE, 45, 0, 0.05)).isCloseTo(clean.quantile(Sex.MALE, 45, 0, 0.05), within(0.2));
    }

    @Test
    void aSiteThatWeighsEverybodyHeavierDoesNotPassForGenetics() {
        // south has the higher scores and the heavier scale; the score itself does nothing
        var people = new ArrayList<SameRiskPerson>();
        for (SameRiskPerson p : new SimulatedPeople(13, 0).adults(2_000)) {
            boolean south = p.site().equals("south");
            people.add(new SameRiskPerson(
                    p.key(),
                    p.site(),
                    p.person(),
                    p.sex(),
                    p.ageYears(),
                    south ? 1.15 * p.value() : p.value(),
                    south ? p.score() + 0.1 : p.score(),
                    Set.of()));
        }
        assertThat(fit(people, SHOWN).varianceExplained().share().value()).isLessThan(0.005);
    }

    @Test
    void oneSexOneSiteOrOneAgeStillFits() {
        List<SameRiskPerson> people = new SimulatedPeople(14, 0.03)
                .adults(300).stream()
                        .map(p -> SimulatedPeople.person("north", p.key(), Sex.FEMALE, 40, p.value(), p.score()))
                        .toList();
        assertThat(fit(people, QUICK).centiles(Sex.FEMALE, 40, 0).p50()).isBetween(22.0, 32.0);
    }

    @Test
    void aCancelledFitStops() {
        JobContext cancelled = new JobContext() {
            @Override
            public void progress(Said doing, long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        PersonColumns people =
                SameRiskTable.of(new SimulatedPeople(15, 0.03).adults(100)).adults();
        assertThatThrownBy(() -> SameRiskModel.fit(people, SimulatedPeople.standardised(people), 2, QUICK, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private static SameRiskModel fit(List<SameRiskPerson> people, FitSettings settings) {
        SameRiskTable table = SameRiskTable.of(people);
        return SameRiskModel.fit(
                table.adults(),
                SimulatedPeople.standardised(table.adults()),
                table.sites().size(),
                settings,
                JobContext.unwatched());
    }
}
