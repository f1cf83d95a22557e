package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobContext;

class CalibrationTest {
    private static final ViewRule TEAM = new ViewRule(true, 21);

    @Test
    void aTrueModelIsCalibratedAboutAsOftenAsItsIntervalSays() {
        int holds = 0;
        for (int round = 0; round < 30; round++) {
            Calibration calibration = calibration(new SimulatedPeople(500 + round, 0.05).adults(800), TEAM, true);
            holds += calibration.slope().orElseThrow().contains(1) ? 1 : 0;
        }
        assertThat(holds).isBetween(25, 30);
    }

    @Test
    void aSiteWhereTheScoreMeansNothingIsSeenAtThatSite() {
        var random = new java.util.SplittableRandom(3);
        List<SameRiskPerson> people = new ArrayList<>();
        for (SameRiskPerson p : new SimulatedPeople(41, 0.10).adults(3_000)) {
            double score = p.site().equals("south") ? 0.12 + 0.07 * random.nextGaussian() : p.score();
            people.add(SimulatedPeople.person(p.site(), p.key(), p.sex(), p.ageYears(), p.value(), score));
        }
        List<Calibration.SiteSlope> sites = calibration(people, TEAM, true).sites();
        assertThat(sites).extracting(Calibration.SiteSlope::site).containsExactly("north", "south");
        assertThat(sites.get(0).slope().value()).isGreaterThan(1.2);
        assertThat(sites.get(1).slope().contains(1)).isFalse();
    }

    @Test
    void eachTenthOfTheScoreComparesWhatIsSeenWithWhatWasExpected() {
        List<Calibration.Tenth> tenths = calibration(new SimulatedPeople(42, 0.10).adults(3_000), TEAM, true)
                .tenths();
        assertThat(tenths).hasSize(10);
        for (int k = 0; k < 10; k++) {
            Calibration.Tenth tenth = tenths.get(k);
            assertThat(tenth.people()).isEqualTo(300);
            assertThat(Math.abs(tenth.observed() - tenth.expected())).isLessThan(1.2);
            Estimate seen = tenth.observedShare().orElseThrow();
            assertThat(Math.abs(seen.value() - tenth.expectedShare().orElseThrow()))
                    .isLessThan(0.12);
        }
        assertThat(tenths.getLast().observed()).isGreaterThan(tenths.getFirst().observed() + 1);
    }

    @Test
    void tenthsTooSmallToShowAreNotShown() {
        assertThat(calibration(new SimulatedPeople(43, 0.05).adults(209), new ViewRule(false, 21), true)
                        .tenths())
                .isEmpty();
        assertThat(calibration(new SimulatedPeople(43, 0.05).adults(210), new ViewRule(false, 21), true)
                        .tenths())
                .hasSize(10);
    }

    @Test
    void anAggregateViewIsNotToldTheFewOfATenthWhoPassTheThreshold() {
        for (Calibration.Tenth tenth : calibration(
                        new SimulatedPeople(44, 0.05).adults(400), new ViewRule(false, 21), true)
                .tenths()) {
            tenth.observedShare()
                    .ifPresent(share -> assertThat(Math.round(share.value() * tenth.people()))
                            .isGreaterThanOrEqualTo(21));
        }
    }

    @Test
    void aSlopeWhoseIntervalExcludesOneForbidsAbsoluteRisk() {
        Estimate off = new Estimate(0.6, 0.3, 0.9);
        Estimate fine = new Estimate(0.9, 0.7, 1.1);
        assertThat(new Calibration(List.of(), Optional.of(off), List.of()).objection("north"))
                .isPresent();
        assertThat(new Calibration(List.of(), Optional.empty(), List.of()).objection("north"))
                .isPresent();
        assertThat(new Calibration(List.of(), Optional.of(fine), List.of()).objection("north"))
                .isEmpty();
    }

    @Test
    void aSlopeThatIsOffAtThePatientsOwnSiteForbidsItThereOnly() {
        var sites = List.of(
                new Calibration.SiteSlope("north", new Estimate(1, 0.8, 1.2)),
                new Calibration.SiteSlope("south", new Estimate(0.2, -0.1, 0.5)));
        var calibration = new Calibration(List.of(), Optional.of(new Estimate(0.9, 0.7, 1.1)), sites);
        assertThat(calibration.objection("south").orElseThrow().english()).contains("patient’s site");
        assertThat(calibration.objection("north")).isEmpty();
        assertThat(calibration.objection("clinic")).isEmpty();
    }

    private static Calibration calibration(List<SameRiskPerson> people, ViewRule rule, boolean clear) {
        SameRiskTable table = SameRiskTable.of(people);
        double[] z = SimulatedPeople.standardised(table.adults());
        SameRiskModel model = SameRiskModel.fit(
                table.adults(), z, table.sites().size(), new FitSettings(1, 1), JobContext.unwatched());
        return new CrossFit(table.adults(), z, model, JobContext.unwatched())
                .calibration(table.sites(), ComparedMeasure.BMI, rule, clear);
    }
}
