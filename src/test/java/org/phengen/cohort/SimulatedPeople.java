package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.phengen.question.Sex;

/// People whose truth is known: log-normal BMI with a planted curve of age, a sex difference, and a score that explains
/// a planted share of the variance left by age and sex.
final class SimulatedPeople {
    static final double SIGMA = 0.18;
    private static final double SCORE_MEAN = 0.12;
    private static final double SCORE_SD = 0.07;

    private final SplittableRandom random;
    private final double explained;

    SimulatedPeople(long seed, double explained) {
        random = new SplittableRandom(seed);
        this.explained = explained;
    }

    /// Median BMI at an age, a sex and a true z.
    double median(Sex sex, double age, double z) {
        return Math.exp(location(sex, age) + Math.sqrt(explained) * SIGMA * z);
    }

    /// True quantile by its standard normal score.
    double quantile(Sex sex, double age, double z, double u) {
        return Math.exp(location(sex, age) + Math.sqrt(explained) * SIGMA * z + Math.sqrt(1 - explained) * SIGMA * u);
    }

    /// The share of all variance of log BMI, age and sex included, that the score explains.
    double shareOfAllVariance() {
        // age is uniform from 20 to 80, so t is uniform from -1 to 1: variances 1/3 of t, 4/45 of t squared
        double ageAndSex = 0.10 * 0.10 * 4 / 45 + 0.03 * 0.03 / 3 + 0.01 * 0.01;
        return explained * SIGMA * SIGMA / (SIGMA * SIGMA + ageAndSex);
    }

    private static double location(Sex sex, double age) {
        double t = (age - 50) / 30;
        return Math.log(28) - 0.10 * t * t + 0.03 * t + (sex == Sex.MALE ? 0.01 : -0.01);
    }

    List<SameRiskPerson> adults(int n) {
        var people = new ArrayList<SameRiskPerson>(n);
        for (int i = 0; i < n; i++) {
            Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            double age = 20 + 60 * random.nextDouble();
            double z = random.nextGaussian();
            double bmi = quantile(sex, age, z, random.nextGaussian());
            String site = i % 5 < 3 ? "north" : "south";
            people.add(person(site, "p" + i, sex, age, bmi, SCORE_MEAN + SCORE_SD * z));
        }
        return people;
    }

    static SameRiskPerson person(String site, String id, Sex sex, double age, double bmi, double score) {
        String key = site + "/" + id;
        return new SameRiskPerson(key, site, key, sex, age, bmi, score, Set.of());
    }

    static double[] standardised(PersonColumns people) {
        ScoreScale scale = ScoreScale.of(people);
        return scale.standardised(people);
    }
}
