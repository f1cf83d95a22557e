package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A step from the whole fit against a refit of the same drawn people.
class OneStepRefitTest {
    private static final int REPLICATES = 40;

    @Test
    void aStepLandsWhereARefitOfTheSamePeopleLandsForNormalResiduals() {
        compare(new SimulatedPeople(81, 0.03).adults(6_000));
    }

    @Test
    void aStepLandsWhereARefitLandsForSkewedResidualsOutsideTheModel() {
        var random = new SplittableRandom(82);
        List<SameRiskPerson> people = new ArrayList<>();
        for (SameRiskPerson p : new SimulatedPeople(83, 0.03).adults(6_000)) {
            double gamma = -Math.log(random.nextDouble()) - Math.log(random.nextDouble());
            double heavier = p.value() + gamma * (2 + 0.03 * (p.ageYears() - 50));
            people.add(SimulatedPeople.person(p.site(), p.key(), p.sex(), p.ageYears(), heavier, p.score()));
        }
        compare(people);
    }

    private static void compare(List<SameRiskPerson> everybody) {
        PersonColumns people = SameRiskTable.of(everybody).adults();
        double[] z = SimulatedPeople.standardised(people);
        var design = new ModelDesign(people, 2, true);
        var rows = new ModelRows(design, people, z);
        var fitter = new LocationScaleFitter(rows);
        double[] weight = new double[rows.n];
        Arrays.fill(weight, 1);
        LocationScaleFitter.Fit whole = fitter.fit(weight);
        double error = fitter.powerError(weight, whole);
        PeopleDrawnAgain.Refit step = OneStepRefit.from(rows, whole).forOneThread();
        var random = new SplittableRandom(84);
        double[][] refitted = new double[REPLICATES][];
        double[][] stepped = new double[REPLICATES][];
        for (int r = 0; r < REPLICATES; r++) {
            Arrays.fill(weight, 0);
            for (int k = 0; k < rows.n; k++) {
                weight[random.nextInt(rows.n)]++;
            }
            refitted[r] = numbers(design, fitter.refit(weight, whole, error));
            stepped[r] = numbers(design, step.of(weight));
        }
        for (int number = 0; number < refitted[0].length; number++) {
            int one = number;
            double[] theirs =
                    Arrays.stream(refitted).mapToDouble(row -> row[one]).toArray();
            double[] ours = Arrays.stream(stepped).mapToDouble(row -> row[one]).toArray();
            double spread = spread(theirs);
            double apart = 0;
            for (int r = 0; r < REPLICATES; r++) {
                apart += (ours[r] - theirs[r]) * (ours[r] - theirs[r]) / REPLICATES;
            }
            assertThat(Math.sqrt(apart)).as("number %s", number).isLessThan(0.12 * spread);
            assertThat(mean(ours))
                    .as("middle of number %s", number)
                    .isBetween(mean(theirs) - 0.06 * spread, mean(theirs) + 0.06 * spread);
            assertThat(spread(ours)).as("spread of number %s", number).isBetween(0.95 * spread, 1.05 * spread);
        }
    }

    /// Centiles at several ages, sexes and scores, the place of a value, and the signed root of the explained share.
    private static double[] numbers(ModelDesign design, LocationScaleFitter.Fit fit) {
        double[] row = new double[design.columns()];
        double[] scaleRow = new double[ModelDesign.SCALE_COLUMNS];
        List<Double> numbers = new ArrayList<>();
        for (double age : new double[] {25, 50, 75}) {
            for (double score : new double[] {-1.5, 0, 2}) {
                byte sex = (byte) (numbers.size() % 2);
                design.write(age, sex, score, row, 0);
                design.writeScale(age, sex, score, scaleRow, 0);
                double at = fit.model().location(row);
                double scale = fit.model().scale(scaleRow);
                for (double p : new double[] {0.05, 0.5, 0.95}) {
                    numbers.add(fit.model().quantile(at, scale, StandardNormal.quantile(p)));
                }
                numbers.add(fit.model().share(at, scale, 30));
            }
        }
        numbers.add(Math.sqrt(Math.abs(fit.signedShare())));
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double spread(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }
}
