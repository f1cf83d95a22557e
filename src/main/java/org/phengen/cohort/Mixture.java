package org.phengen.cohort;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The model's density over everybody: the model at 32 people spread evenly over the cohort's sexes and ages, with a
/// normal score. Stands in for counts where a site gives no individual view; it tells nothing of one person beyond the
/// fit. Worked out once on a fine grid, so that a slider only adds up.
final class Mixture {
    private static final int REPRESENTATIVES = 32;
    private static final double WIDEST = 4;
    private static final double STEP = 0.2;
    private static final int COLUMNS = (int) Math.round(2 * WIDEST / STEP);

    private final double[] values;
    /// by column of the score, then by value
    private final double[][] below = new double[COLUMNS][];

    /// @param values ascending, where the shares are wanted
    Mixture(SameRiskModel fitted, PersonColumns people, double[] values) {
        this.values = values.clone();
        int n = people.size();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> people.sex[i])
                        .thenComparingDouble(i -> people.ageYears[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int count = Math.min(n, REPRESENTATIVES);
        LocationScale model = fitted.whole().model();
        double[] row = new double[fitted.design().columns()];
        double[] scaleRow = new double[ModelDesign.SCALE_COLUMNS];
        for (int c = 0; c < COLUMNS; c++) {
            double z = middle(c);
            below[c] = new double[values.length];
            for (int k = 0; k < count; k++) {
                int i = order[(int) ((k + 0.5) * n / count)];
                fitted.design().write(people.ageYears[i], people.sex[i], z, row, 0);
                fitted.design().writeScale(people.ageYears[i], people.sex[i], z, scaleRow, 0);
                double at = model.location(row);
                double scale = model.scale(scaleRow);
                for (int v = 0; v < values.length; v++) {
                    below[c][v] += model.share(at, scale, values[v]) / count;
                }
            }
        }
    }

    private static double middle(int column) {
        return -WIDEST + (column + 0.5) * STEP;
    }

    /// The values asked for.
    double[] values() {
        return values.clone();
    }

    /// Shares below each value among people with a score between two, the score normal.
    double[] sharesBelow(double zLow, double zHigh) {
        double from = Math.clamp(zLow, -WIDEST, WIDEST - STEP / 100);
        double to = Math.clamp(zHigh, from + STEP / 100, WIDEST);
        double[] shares = new double[values.length];
        double weights = 0;
        for (int c = 0; c < COLUMNS; c++) {
            double z = middle(c);
            double overlap = Math.min(to, z + STEP / 2) - Math.max(from, z - STEP / 2);
            if (overlap > 0) {
                double weight = overlap * Math.exp(-0.5 * z * z);
                weights += weight;
                for (int v = 0; v < shares.length; v++) {
                    shares[v] += weight * below[c][v];
                }
            }
        }
        for (int v = 0; v < shares.length; v++) {
            shares[v] /= weights;
        }
        return shares;
    }

    /// The share below any value, straight between the grid's, among people with a score between two.
    double shareBelow(double[] shares, double value) {
        if (value <= values[0]) {
            return shares[0];
        }
        int k = 1;
        while (k < values.length - 1 && values[k] < value) {
            k++;
        }
        double within = Math.min(1, (value - values[k - 1]) / (values[k] - values[k - 1]));
        return shares[k - 1] + within * (shares[k] - shares[k - 1]);
    }

    /// The value below which a share lies: the inverse.
    double quantile(double[] shares, double p) {
        int k = 1;
        while (k < values.length - 1 && shares[k] < p) {
            k++;
        }
        return values[k - 1] + (values[k] - values[k - 1]) * (p - shares[k - 1]) / (shares[k] - shares[k - 1]);
    }
}
