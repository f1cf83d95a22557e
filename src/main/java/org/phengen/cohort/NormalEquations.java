package org.phengen.cohort;

import java.util.Arrays;

/// Weighted least squares with few columns: sums once over the rows, then a Cholesky factor. A column that the earlier
/// ones determine (a site that a bootstrap sample does not contain) gets coefficient 0 instead of an error. Not
/// hipparchus: 200 replicates of 2,000 rows within a second want no matrix objects.
final class NormalEquations {
    private static final double DETERMINED = 1e-9;

    private final int p;
    /// lower triangle, row-major
    private final double[] a;
    private final double[] b;
    private final double[] factor;
    private final double[] forward;
    private double sum;
    private double sumY;
    private double sumYy;

    NormalEquations(int columns) {
        p = columns;
        a = new double[p * p];
        b = new double[p];
        factor = new double[p * p];
        forward = new double[p];
    }

    void clear() {
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
        sum = 0;
        sumY = 0;
        sumYy = 0;
    }

    void add(double weight, double[] x, int offset, double y) {
        for (int i = 0; i < p; i++) {
            double wx = weight * x[offset + i];
            int row = i * p;
            for (int j = 0; j <= i; j++) {
                a[row + j] += wx * x[offset + j];
            }
            b[i] += wx * y;
        }
        sum += weight;
        sumY += weight * y;
        sumYy += weight * y * y;
    }

    /// Solves into `out`.
    void solve(double[] out) {
        for (int i = 0; i < p; i++) {
            double c = b[i];
            for (int j = 0; j < i; j++) {
                double v = a[i * p + j];
                for (int k = 0; k < j; k++) {
                    v -= factor[i * p + k] * factor[j * p + k];
                }
                double pivot = factor[j * p + j];
                factor[i * p + j] = pivot == 0 ? 0 : v / pivot;
                c -= factor[i * p + j] * forward[j];
            }
            double d = a[i * p + i];
            for (int k = 0; k < i; k++) {
                d -= factor[i * p + k] * factor[i * p + k];
            }
            boolean determined = d <= DETERMINED * a[i * p + i] || d <= 0;
            factor[i * p + i] = determined ? 0 : Math.sqrt(d);
            forward[i] = determined ? 0 : c / factor[i * p + i];
        }
        for (int i = p - 1; i >= 0; i--) {
            double v = forward[i];
            for (int k = i + 1; k < p; k++) {
                v -= factor[k * p + i] * out[k];
            }
            out[i] = factor[i * p + i] == 0 ? 0 : v / factor[i * p + i];
        }
    }

    /// After [#solve]: the share of the total sum of squares about the mean that the last column explains beyond all
    /// others, with the sign of its coefficient.
    double signedShareOfLast() {
        double total = sumYy - sumY * sumY / sum;
        double c = forward[p - 1];
        return total <= 0 ? 0 : Math.copySign(c * c / total, c);
    }

    /// After [#solve]: the share of the total sum of squares about the mean that all columns leave unexplained.
    double shareLeft() {
        double total = sumYy - sumY * sumY / sum;
        double left = sumYy;
        for (double c : forward) {
            left -= c * c;
        }
        return total <= 0 ? 1 : Math.max(0, left / total);
    }
}
