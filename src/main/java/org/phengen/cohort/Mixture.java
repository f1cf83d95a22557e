package org.phengen.cohort;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The model's density over everybody: the model at 64 people spread evenly over the cohort's sexes and ages, with a
/// normal score. Stands in for counts where a site gives no individual view; it tells nothing of one person beyond the
/// fit.
final class Mixture {
    private static final int REPRESENTATIVES = 64;

    private final LocationScale model;
    private final double slope;
    private final double[] location;
    private final double[] scale;

    Mixture(SameRiskModel fitted, PersonColumns people) {
        model = fitted.whole().model();
        int n = people.size();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> people.sex[i])
                        .thenComparingDouble(i -> people.ageYears[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int count = Math.min(n, REPRESENTATIVES);
        location = new double[count];
        scale = new double[count];
        double[] row = new double[fitted.design().columns()];
        double[] scaleRow = new double[ModelDesign.SCALE_COLUMNS];
        for (int k = 0; k < count; k++) {
            int i = order[(int) ((k + 0.5) * n / count)];
            fitted.design().write(people.ageYears[i], people.sex[i], 0, row, 0);
            fitted.design().writeScale(people.ageYears[i], people.sex[i], scaleRow, 0);
            location[k] = model.location(row);
            scale[k] = model.scale(scaleRow);
        }
        slope = fitted.design().withScore() ? model.slopeOfLast() : 0;
    }

    /// Share with a value below, at one score; 0 to 1.
    double shareBelow(double z, double value) {
        double sum = 0;
        for (int k = 0; k < location.length; k++) {
            sum += model.share(location[k] + slope * z, scale[k], value);
        }
        return sum / location.length;
    }

    /// Shares below each value among people with a score between two, the score normal.
    double[] sharesBelow(double zLow, double zHigh, double[] values) {
        double from = Math.max(zLow, -4);
        double to = Math.min(zHigh, 4);
        int points = Math.clamp((int) Math.ceil((to - from) / 0.5), 3, 12);
        double[] sums = new double[values.length];
        double weights = 0;
        for (int k = 0; k < points; k++) {
            double z = from + (k + 0.5) * (to - from) / points;
            double weight = Math.exp(-0.5 * z * z);
            weights += weight;
            for (int v = 0; v < values.length; v++) {
                sums[v] += weight * shareBelow(z, values[v]);
            }
        }
        double total = weights;
        return Arrays.stream(sums).map(sum -> sum / total).toArray();
    }
}
