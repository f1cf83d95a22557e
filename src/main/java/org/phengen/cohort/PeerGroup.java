package org.phengen.cohort;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// People of the same sex, within some years of age, weighted by how near their score is: the true numbers, before
/// anybody decides what may be shown of them.
final class PeerGroup {
    /// sorted by value
    private final double[] values;
    private final double[] scores;
    private final double[] weights;
    private final double total;
    private final double squares;

    private PeerGroup(double[] values, double[] scores, double[] weights) {
        this.values = values;
        this.scores = scores;
        this.weights = weights;
        double sum = 0;
        double sumSquares = 0;
        for (double w : weights) {
            sum += w;
            sumSquares += w * w;
        }
        total = sum;
        squares = sumSquares;
    }

    /// @param z one per row of the columns
    static PeerGroup find(PersonColumns people, double[] z, byte sex, double ageYears, double at, PeerKernel kernel) {
        int[] rows = IntStream.range(0, people.size())
                .filter(i -> people.sex[i] == sex
                        && Math.abs(people.ageYears[i] - ageYears) <= kernel.ageHalfWidth()
                        && kernel.weight(z[i] - at) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> people.value[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new PeerGroup(
                Arrays.stream(rows).mapToDouble(i -> people.value[i]).toArray(),
                Arrays.stream(rows).mapToDouble(i -> z[i]).toArray(),
                Arrays.stream(rows).mapToDouble(i -> kernel.weight(z[i] - at)).toArray());
    }

    int n() {
        return values.length;
    }

    /// (sum w)^2 / sum w^2 (Kish 1965): as many equally near people would say as much.
    double effectiveN() {
        return n() == 0 ? 0 : total * total / squares;
    }

    double totalWeight() {
        return total;
    }

    double squaredWeights() {
        return squares;
    }

    /// Weighted share with a value strictly below, 0 to 1.
    double shareBelow(double value) {
        double below = 0;
        for (int i = 0; i < values.length && values[i] < value; i++) {
            below += weights[i];
        }
        return total == 0 ? 0 : Math.min(1, below / total);
    }

    /// How many people, unweighted, have a value strictly below.
    int countBelow(double value) {
        int below = 0;
        while (below < values.length && values[below] < value) {
            below++;
        }
        return below;
    }

    /// Weighted quantile: linear between the middles of the people's weights.
    double quantile(double p) {
        double wanted = p * total;
        double before = 0;
        double lastMiddle = 0;
        for (int i = 0; i < values.length; i++) {
            double middle = before + weights[i] / 2;
            if (middle >= wanted) {
                return i == 0
                        ? values[0]
                        : values[i - 1] + (values[i] - values[i - 1]) * (wanted - lastMiddle) / (middle - lastMiddle);
            }
            before += weights[i];
            lastMiddle = middle;
        }
        return values[values.length - 1];
    }

    /// A quantile with the interval of its order statistics, Wilson's with the effective number.
    Estimate quantileEstimate(double p) {
        Estimate ranks = Wilson.interval(p, effectiveN());
        double value = quantile(p);
        return new Estimate(value, Math.min(value, quantile(ranks.low())), Math.max(value, quantile(ranks.high())));
    }

    /// Scores and values of every peer, for dots.
    double[][] dots() {
        return new double[][] {scores.clone(), values.clone()};
    }
}
