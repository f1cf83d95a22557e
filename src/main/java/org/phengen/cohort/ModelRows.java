package org.phengen.cohort;

/// Everybody as rows of a [ModelDesign], flat and row-major, with the logarithm of the measure over its geometric mean.
/// Made once and shared by every fit of the same people; nothing changes it.
final class ModelRows {
    final int n;
    /// columns of the location
    final int columns;
    final double[] x;
    /// columns of the log-scale, [ModelDesign#SCALE_COLUMNS] a row
    final double[] s;
    final double[] logRatio;
    /// geometric mean of the measure, in its unit
    final double centre;

    ModelRows(ModelDesign design, PersonColumns people, double[] z) {
        n = people.size();
        columns = design.columns();
        x = new double[n * columns];
        s = new double[n * ModelDesign.SCALE_COLUMNS];
        logRatio = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            design.write(people, z, i, x);
            design.writeScale(people.ageYears[i], people.sex[i], z[i], s, i * ModelDesign.SCALE_COLUMNS);
            logRatio[i] = Math.log(people.value[i]);
            sum += logRatio[i];
        }
        double mean = sum / n;
        for (int i = 0; i < n; i++) {
            logRatio[i] -= mean;
        }
        centre = Math.exp(mean);
    }

    /// The location of a row, or any other sum of its columns.
    double location(double[] beta, int row) {
        double sum = 0;
        int at = row * columns;
        for (int k = 0; k < columns; k++) {
            sum += beta[k] * x[at + k];
        }
        return sum;
    }

    /// The log-scale of a row.
    double logScale(double[] gamma, int row) {
        int at = row * ModelDesign.SCALE_COLUMNS;
        return gamma[0] + gamma[1] * s[at + 1] + gamma[2] * s[at + 2] + gamma[3] * s[at + 3];
    }
}
