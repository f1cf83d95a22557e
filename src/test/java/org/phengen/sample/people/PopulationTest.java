package org.phengen.sample.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phengen.sample.chance.Chance;
import org.phengen.sample.people.Reading.Content;
import org.phengen.sample.people.Reading.Kind;

class PopulationTest {
    private static final int PATIENTS = 2000;
    private static final long SEED = 11;
    private static final double[] SCORES = scores();
    private static final Register REGISTER = new Register(SEED, Place.shares(PATIENTS));
    private static final List<Person> EVERYBODY = everybody(new Population(SEED, REGISTER, SCORES));

    private static double[] scores() {
        Chance chance = Chance.of(5, "scores of this test");
        double[] scores = new double[PATIENTS];
        Arrays.setAll(scores, i -> 2.33 + 0.164 * chance.gaussian());
        return scores;
    }

    private static List<Person> everybody(Population population) {
        List<Person> all = new ArrayList<>();
        for (Place place : Place.values()) {
            for (int ordinal = 1; ordinal <= REGISTER.share(place); ordinal++) {
                all.add(population.person(place, ordinal));
            }
        }
        return all;
    }

    @Test
    void theSitesShareTwoThousandAsDescribed() {
        assertThat(Place.shares(2000)).containsExactly(1100, 860, 40);
        assertThat(Place.shares(200)).containsExactly(110, 86, 4);
        assertThat(Place.shares(19_999).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(19_999);
    }

    @Test
    void theScoreExplainsThePublishedShareOfTheTendencyAndNoMore() {
        List<Person> adults = EVERYBODY.stream()
                .filter(person -> person.identity().ageOn(Population.AS_OF) >= 20)
                .filter(person -> !Set.of("n0023", "s0024").contains(person.id()))
                .toList();
        double share = squaredCorrelation(
                adults.stream().mapToDouble(person -> person.truth().score()).toArray(),
                adults.stream().mapToDouble(person -> person.truth().tendency()).toArray());

        assertThat(share).isEqualTo(0.027, within(1e-9));
    }

    @Test
    void recordedBodyMassDependsOnTheScoreALittleLessThanThePublishedShare() {
        // per sex and decade the recorded values are ranked: an independent way to take age and sex out
        Map<String, List<Person>> groups = new java.util.TreeMap<>();
        for (Person person : EVERYBODY) {
            double age = person.identity().ageOn(Population.AS_OF);
            if (age >= 20 && person.cases().isEmpty() && lastIndex(person) > 0) {
                groups.computeIfAbsent(person.identity().male() + " " + (int) (age / 10), key -> new ArrayList<>())
                        .add(person);
            }
        }
        List<Double> scores = new ArrayList<>();
        List<Double> places = new ArrayList<>();
        for (List<Person> group : groups.values()) {
            group.sort(java.util.Comparator.comparingDouble(PopulationTest::lastIndex));
            for (int i = 0; i < group.size(); i++) {
                scores.add(group.get(i).truth().score());
                places.add(org.phengen.sample.chance.Normal.quantile((i + 0.5) / group.size()));
            }
        }
        double share = squaredCorrelation(
                scores.stream().mapToDouble(Double::doubleValue).toArray(),
                places.stream().mapToDouble(Double::doubleValue).toArray());

        assertThat(share).isBetween(0.012, 0.032);
    }

    @Test
    void adultsHaveTheBodyMassOfTheSurveyTheyWereDrawnFrom() {
        double[] women = indices(false);
        double[] men = indices(true);

        // NHANES 2009-2012, adults of all ages: medians 27.4 and 27.8, 35 % at 30 or more; recorded with treatment and
        // noise
        assertThat(median(women)).isEqualTo(27.4, within(1.0));
        assertThat(median(men)).isEqualTo(27.8, within(0.9));
        assertThat(Arrays.stream(women).filter(value -> value >= 30).count() / (double) women.length)
                .isEqualTo(0.36, within(0.05));
    }

    @Test
    void childrenStandOnTheGrowthChart() {
        var bodyMass = new BodyMass();

        // CDC 2000: boys at 120.5 months L -2.5 .. M 16.6; the median at z = 0 is M itself
        assertThat(bodyMass.at(true, 24.5 / 12, 0)).isEqualTo(16.54777487, within(1e-6));
        assertThat(bodyMass.at(true, 24.5 / 12, 1))
                .isEqualTo(16.54777487 * Math.pow(1 - 1.982373595 * 0.080127429, 1 / -1.982373595), within(1e-6));
    }

    @Test
    void melanomaUnderThirtyIsSureForFortyFiveAndOpenForSix() {
        Map<Verdict, Integer> found = new EnumMap<>(Verdict.class);
        int melanomas = 0;
        for (Person person : EVERYBODY) {
            List<Verdict> verdicts = person.diagnoses().stream()
                    .filter(diagnosis -> diagnosis.verification().equals(java.util.Optional.of("confirmed")))
                    .filter(Verdict::isMelanoma)
                    .map(diagnosis -> Verdict.of(diagnosis, person.identity()))
                    .toList();
            if (!verdicts.isEmpty()) {
                melanomas++;
                found.merge(
                        verdicts.stream()
                                .min(java.util.Comparator.naturalOrder())
                                .orElseThrow(),
                        1,
                        Integer::sum);
            }
        }

        assertThat(found).containsEntry(Verdict.UNDER, 45).containsEntry(Verdict.EITHER, 6);
        assertThat(found.get(Verdict.UNKNOWN)).isPositive();
        assertThat(melanomas).isBetween(120, 150);
    }

    @Test
    void nationalNumbersAreSharedOnlyByTheMergedRecordAndThePersonAtTwoSites() {
        Set<String> numbers = new HashSet<>();
        List<String> again = new ArrayList<>();
        for (Person person : EVERYBODY) {
            if (!numbers.add(person.identity().nationalNumber())) {
                again.add(person.id());
            }
        }
        assertThat(again).containsExactly("n0023", "s0024");
    }

    @Test
    void nobodyIsMeasuredAfterDeathOrDiagnosedAfterToday() {
        for (Person person : EVERYBODY) {
            String last = person.identity().death().orElse(Population.AS_OF).toString();
            if (!person.cases().contains(Untidy.FUTURE_VALUE)) {
                assertThat(person.readings())
                        .as(person.id())
                        .allSatisfy(reading ->
                                assertThat(reading.when().substring(0, 10)).isLessThanOrEqualTo(last));
            }
            assertThat(person.diagnoses())
                    .as(person.id())
                    .allSatisfy(diagnosis -> assertThat(diagnosis.recorded().orElse("2000"))
                            .isLessThanOrEqualTo(Population.AS_OF.toString()));
        }
    }

    @Test
    void mostPeopleHaveMeasuresWithinTheLastTwoYears() {
        String since = Population.AS_OF.minusMonths(24).toString();
        long recent = EVERYBODY.stream()
                .filter(person -> person.readings().stream()
                        .anyMatch(reading -> reading.kind() == Kind.BODY_MASS_INDEX
                                && reading.when().compareTo(since) > 0))
                .count();

        assertThat(recent / (double) PATIENTS).isBetween(0.8, 0.97);
    }

    private static double[] indices(boolean male) {
        return EVERYBODY.stream()
                .filter(person -> person.identity().male() == male
                        && person.cases().isEmpty()
                        && person.identity().ageOn(Population.AS_OF) >= 21)
                .mapToDouble(PopulationTest::lastIndex)
                .filter(value -> value > 0)
                .sorted()
                .toArray();
    }

    private static double lastIndex(Person person) {
        return person.readings().stream()
                .filter(reading -> reading.kind() == Kind.BODY_MASS_INDEX)
                .filter(reading -> reading.content() instanceof Content.Amount)
                .reduce((first, second) -> second)
                .map(reading -> Double.parseDouble(((Content.Amount) reading.content()).number()))
                .orElse(0.0);
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double squaredCorrelation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy * xy / (xx * yy);
    }
}
