package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.phengen.patient.People.AS_OF;
import static org.phengen.patient.People.bmi;
import static org.phengen.patient.People.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.patient.GrowthReference.Lms;
import org.phengen.patient.GrowthReference.Place;
import org.phengen.question.Sex;

class GrowthReferenceTest {
    private static Place place(Sex sex, double months, double bmi) {
        return GrowthReference.place(sex, months, new BodyMassIndex(bmi)).orElseThrow();
    }

    @Test
    void theZScoreUsesThePowerL() {
        assertThat(new Lms(-2, 17, 0.13).z(25)).isCloseTo(2.07, within(0.005));
        assertThat(new Lms(1, 17, 0.13).z(25)).isCloseTo(3.62, within(0.005));
        assertThat(new Lms(0, 17, 0.13).z(25)).isCloseTo(Math.log(25 / 17.0) / 0.13, within(1e-12));
        assertThat(new Lms(-2, 17, 0.13).at(new Lms(-2, 17, 0.13).z(25))).isCloseTo(25, within(1e-12));
    }

    @Test
    void betweenTheHalfMonthsTheReferenceIsInterpolatedAsInTheTablesOwnRowForTwoYears() {
        Lms two = GrowthReference.lms(Sex.MALE, 24).orElseThrow();
        assertThat(two.l()).isCloseTo(-2.01118107, within(5e-7));
        assertThat(two.m()).isCloseTo(16.57502768, within(5e-7));
        assertThat(two.s()).isCloseTo(0.080592465, within(5e-7));
    }

    @Test
    void theMedianIsZeroAndEveryTableRowGivesItsOwnPercentiles() {
        for (String[] row : FactTable.rows(GrowthReference.class, "cdc2000-bmi-for-age.csv")) {
            double months = Double.parseDouble(row[1]);
            if (months < GrowthReference.FROM_MONTHS) {
                continue;
            }
            Sex sex = row[0].equals("male") ? Sex.MALE : Sex.FEMALE;
            Lms lms = new Lms(Double.parseDouble(row[2]), Double.parseDouble(row[3]), Double.parseDouble(row[4]));
            for (double z : new double[] {-1.88, -1, 0, 1, 1.5}) {
                assertThat(place(sex, months, lms.at(z)).z()).isCloseTo(z, within(5e-10));
            }
        }
    }

    @Test
    void aboveTheNinetyFifthPercentileTheExtendedMethodIsUsedWithoutAJump() {
        Lms lms = GrowthReference.lms(Sex.FEMALE, 120.5).orElseThrow();
        double p95 = lms.at(1.6448536269514722);
        assertThat(place(Sex.FEMALE, 120.5, p95 - 1e-9).extended()).isFalse();
        Place above = place(Sex.FEMALE, 120.5, p95 + 1e-9);
        assertThat(above.extended()).isTrue();
        assertThat(above.percentile()).isCloseTo(95, within(1e-6));
        // 90 + 10 Phi(1) at one sigma beyond
        double years = 120.5 / 12;
        double sigma = 0.8334 + 0.3712 * years - 0.0011 * years * years;
        assertThat(place(Sex.FEMALE, 120.5, p95 + sigma).percentile()).isCloseTo(98.413447461, within(1e-7));
        assertThat(place(Sex.FEMALE, 120.5, 70).z()).isFinite().isGreaterThan(5);
    }

    @Test
    void thereIsNoReferenceOutsideTwoToTwentyYearsOrForOtherSexes() {
        BodyMassIndex some = new BodyMassIndex(17);
        assertThat(GrowthReference.place(Sex.MALE, 23.9, some)).isEmpty();
        assertThat(GrowthReference.place(Sex.MALE, 240, some)).isEmpty();
        assertThat(GrowthReference.place(Sex.MALE, 239.9, some)).isPresent();
        assertThat(GrowthReference.place(Sex.OTHER, 100, some)).isEmpty();
        assertThat(GrowthReference.place(Sex.UNKNOWN, 100, some)).isEmpty();
    }

    @Test
    void aChildsPlaceIsTheMedianOfTheZScoresAtTheAgeOfEachDay() {
        PatientRecord bare = People.measured("2016-05-01", List.of(bmi("2025-05-01", 17), bmi("2026-05-01", 20)));
        PatientRecord girl = new PatientRecord(
                bare.id(),
                bare.identifiers(),
                Optional.empty(),
                Sex.FEMALE,
                Optional.of(days("2016-05-01")),
                false,
                bare.consent(),
                List.of(),
                bare.measurements(),
                List.of());
        ChosenGrowth growth = ChosenGrowth.of(girl, AS_OF);
        double nine = place(Sex.FEMALE, 108, 17).z();
        double ten = place(Sex.FEMALE, 120, 20).z();
        assertThat(growth.z().orElseThrow()).isCloseTo((nine + ten) / 2, within(1e-12));
        assertThat(growth.n()).isEqualTo(2);
        assertThat(ChosenGrowth.of(bare, AS_OF).z()).isEmpty();
    }

    @Test
    void monthsCountTheBegunMonthByItsDays() {
        assertThat(ChosenGrowth.months(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 2, 1)))
                .isEqualTo(1);
        assertThat(ChosenGrowth.months(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 2, 15)))
                .isCloseTo(1 + 14 / 29.0, within(1e-12));
    }

    @Test
    void theNormalTailIsExactInBothDirections() {
        assertThat(StandardNormal.upperTail(0)).isEqualTo(0.5);
        assertThat(StandardNormal.upperTail(1.959963984540054)).isCloseTo(0.025, within(1e-15));
        assertThat(StandardNormal.upperTail(6)).isCloseTo(9.865876450376946e-10, within(1e-22));
        assertThat(StandardNormal.upperTail(-2)).isCloseTo(0.9772498680518208, within(1e-15));
        for (double z : new double[] {-3, -0.5, 0, 1.3, 4, 8}) {
            assertThat(StandardNormal.atUpperTail(StandardNormal.upperTail(z))).isCloseTo(z, within(1e-9));
        }
    }

    @Test
    void theIndexAtAShareHasThatShareBelowItAlsoAboveTheNinetyFifth() {
        for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
            for (double months = 24; months < 240; months += 7.5) {
                for (double share : new double[] {0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.97, 0.99, 0.999}) {
                    double bmi = GrowthReference.bmi(sex, months, share).orElseThrow();
                    assertThat(GrowthReference.place(sex, months, new BodyMassIndex(bmi))
                                    .orElseThrow()
                                    .percentile())
                            .isCloseTo(100 * share, org.assertj.core.data.Offset.offset(1e-6));
                }
            }
        }
        assertThat(GrowthReference.bmi(Sex.OTHER, 100, 0.5)).isEmpty();
    }
}
