package org.phengen.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phengen.patient.People.bmi;
import static org.phengen.patient.People.days;
import static org.phengen.patient.People.height;
import static org.phengen.patient.People.weight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.phengen.question.Sex;

class PlausibilityTest {
    private static List<Measurement> judge(String birth, Measurement... measurements) {
        return Plausibility.judge(Optional.of(days(birth)), Sex.FEMALE, List.of(measurements));
    }

    @Test
    void aValueThatNoLivingPersonHasIsRejectedAndKeepsItsPlace() {
        List<Measurement> judged = judge("1980", weight("2020", 0.081), weight("2021", 81), height("2021", 1.8));
        assertThat(judged).extracting(Measurement::usable).containsExactly(false, true, false);
        assertThat(judged.getFirst().value()).isEqualTo(0.081);
        assertThat(judged.getFirst().rejected()).contains("implausible: no person has this value");
    }

    @Test
    void aValueFarFromThePersonsOwnIsRejectedAndTheLikelySlipIsNamed() {
        List<Measurement> judged = judge(
                "1980",
                weight("2020-01-01", 80),
                weight("2020-06-01", 176.4),
                weight("2021-01-01", 81),
                weight("2021-06-01", 79));
        assertThat(judged).extracting(Measurement::usable).containsExactly(true, false, true, true);
        assertThat(judged.get(1).rejected().orElseThrow()).contains("pounds as kilograms");
    }

    @Test
    void aHeightFarFromAnAdultsOwnIsRejectedButAChildMayGrow() {
        List<Measurement> adult = judge("1980", height("2020", 180), height("2021", 150), height("2022", 181));
        assertThat(adult).extracting(Measurement::usable).containsExactly(true, false, true);
        List<Measurement> child =
                judge("2010-01-01", height("2012", 88), height("2016", 117), height("2020", 140), height("2024", 165));
        assertThat(child).allMatch(Measurement::usable);
    }

    @Test
    void steadyLossOfWeightIsNotTakenForASlip() {
        Measurement[] series = new Measurement[12];
        for (int i = 0; i < series.length; i++) {
            series[i] = weight("2020-" + String.format("%02d", i + 1) + "-01", 160 * Math.pow(0.94, i));
        }
        assertThat(judge("1980", series)).allMatch(Measurement::usable);
    }

    @Test
    void ofTwoValuesNeitherIsJudgedByTheOther() {
        assertThat(judge("1980", weight("2020", 80), weight("2021", 176))).allMatch(Measurement::usable);
    }

    @Test
    void aBabysWeightIsPlausibleForABabyOnly() {
        assertThat(judge("2024-01-01", weight("2024-02-01", 4.2))).allMatch(Measurement::usable);
        assertThat(judge("1980-01-01", weight("2024-02-01", 4.2))).noneMatch(Measurement::usable);
    }

    @Test
    void oneWrongValueAmongManyIsFoundAndNoRightOneIsTakenForWrong() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261101L);
        Map<Double, String> slips = Map.of(
                2.2046, "pounds as kilograms", 1 / 2.2046, "kilograms as pounds", 0.1, "a tenth", 10.0, "ten times");
        List<Double> factors = List.copyOf(slips.keySet());
        for (int person = 0; person < 500; person++) {
            int values = random.nextInt(4, 20);
            int wrong = random.nextInt(values);
            double factor = factors.get(random.nextInt(factors.size()));
            double own = random.nextDouble(45, 220);
            LocalDate day = LocalDate.of(2012, 1, 1);
            List<Measurement> clean = new ArrayList<>();
            for (int i = 0; i < values; i++) {
                day = day.plusDays(random.nextInt(10, 250));
                own = Math.clamp(own * Math.exp(0.03 * random.nextGaussian()), 45, 220);
                clean.add(weight(day.toString(), own));
            }
            assertThat(judge("1980", clean.toArray(Measurement[]::new))).allMatch(Measurement::usable);
            List<Measurement> spoilt = new ArrayList<>(clean);
            Measurement right = clean.get(wrong);
            spoilt.set(wrong, weight(right.when().first().toString(), right.value() * factor));
            List<Measurement> judged = judge("1980", spoilt.toArray(Measurement[]::new));
            for (int i = 0; i < values; i++) {
                assertThat(judged.get(i).usable())
                        .as("person %d, value %d", person, i)
                        .isEqualTo(i != wrong);
            }
            boolean nobodys = right.value() * factor < 20 || right.value() * factor > 500;
            assertThat(judged.get(wrong).rejected().orElseThrow())
                    .contains(nobodys ? "no person has this value" : slips.get(factor));
        }
    }

    @Test
    void aHeightAndAWeightInEachOthersPlaceAreBothNamed() {
        List<Measurement> judged = judge(
                "1980",
                height("2020-01-01", 168),
                weight("2020-01-01", 70),
                height("2021-01-01", 71),
                weight("2021-01-01", 168),
                height("2022-01-01", 168.5),
                weight("2022-01-01", 72));
        assertThat(judged).extracting(Measurement::usable).containsExactly(true, true, false, false, true, true);
        assertThat(judged.get(2).rejected().orElseThrow()).contains("in each other's place");
        assertThat(judged.get(3).rejected()).isEqualTo(judged.get(2).rejected());
    }

    @Test
    void ofContradictingValuesOfADayTheOneNearestThePersonsOwnStays() {
        List<Measurement> judged = judge(
                "1980",
                weight("2020-01-01", 80),
                weight("2021-01-01", 81),
                weight("2021-01-01", 101),
                weight("2022-01-01", 82));
        assertThat(judged).extracting(Measurement::usable).containsExactly(true, true, false, true);
        assertThat(judged.get(2).rejected().orElseThrow()).contains("another value of the same day");
        assertThat(judge("1980", weight("2021-01-01", 81), weight("2021-01-01", 101)))
                .as("nothing tells which is right")
                .allMatch(Measurement::usable);
        assertThat(judge("1980", weight("2020-01-01", 80), weight("2021-01-01", 81), weight("2021-01-01", 81.4)))
                .as("no contradiction")
                .allMatch(Measurement::usable);
    }

    @Test
    void aChildsIndexFarFromItsOwnCourseOfGrowthIsRejectedWhereItsRatioAloneWouldPass() {
        List<Measurement> judged = judge(
                "2014-03-01",
                bmi("2019-03-01", 15.2),
                bmi("2020-03-01", 15.3),
                bmi("2021-03-01", 10.2),
                bmi("2022-03-01", 15.9));
        assertThat(judged).extracting(Measurement::usable).containsExactly(true, true, false, true);
        assertThat(judged.get(2).rejected().orElseThrow()).contains("standard deviations of growth");
        assertThat(Plausibility.judge(
                        Optional.of(days("2014-03-01")),
                        Sex.UNKNOWN,
                        List.of(bmi("2019-03-01", 15.2), bmi("2020-03-01", 15.3), bmi("2021-03-01", 10.2))))
                .as("without a reference only the ratio judges")
                .allMatch(Measurement::usable);
    }

    @Test
    void aStepThatStaysIsTheirOwnCourseAndNotAnError() {
        assertThat(judge(
                        "1980",
                        weight("2019-01-01", 150),
                        weight("2019-06-01", 148),
                        weight("2020-01-01", 151),
                        weight("2021-01-01", 96),
                        weight("2021-06-01", 90),
                        weight("2022-01-01", 88)))
                .allMatch(Measurement::usable);
    }
}
