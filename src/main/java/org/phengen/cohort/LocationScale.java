package org.phengen.cohort;

/// One fitted location-scale model: the measure's distribution at any age, sex and score. Box-Cox power transformation
/// of the measure over its geometric mean (Cole and Green's LMS idea with one power), location and log-scale linear in
/// the columns of [ModelDesign], residual distribution by [ResidualShape].
final class LocationScale {
    /// below this the power transformation is the logarithm to double precision
    private static final double LOG_POWER = 1e-8;
    /// a distribution never reaches beyond 20 times or below a 20th of the geometric mean
    private static final double FURTHEST_LOG = Math.log(20);

    private static final double EDGE = 1e-9 - 1;

    /// geometric mean of the measure in the cohort, in its unit
    private final double centre;
    /// Box-Cox power; 0 is the logarithm
    private final double power;
    private final double[] location;
    private final double[] logScale;
    private final ResidualShape shape;

    /// @param location coefficients of the location
    /// @param logScale coefficients of the log-scale
    LocationScale(double centre, double power, double[] location, double[] logScale, ResidualShape shape) {
        this.centre = centre;
        this.power = power;
        this.location = location.clone();
        this.logScale = logScale.clone();
        this.shape = shape;
    }

    double power() {
        return power;
    }

    double location(int column) {
        return location[column];
    }

    /// Geometric mean of the measure in the cohort, in its unit.
    double centre() {
        return centre;
    }

    double[] location() {
        return location.clone();
    }

    double[] logScale() {
        return logScale.clone();
    }

    ResidualShape shape() {
        return shape;
    }

    double logScale(int column) {
        return logScale[column];
    }

    /// The last coefficient of the location: what one SD of the score does to the transformed measure.
    double slopeOfLast() {
        return location[location.length - 1];
    }

    /// The measure, transformed.
    double transformed(double value) {
        return transform(Math.log(value / centre), power);
    }

    /// Box-Cox of `ln(y / centre)`.
    static double transform(double logRatio, double power) {
        return Math.abs(power) < LOG_POWER ? logRatio : Math.expm1(power * logRatio) / power;
    }

    double location(double[] row) {
        return dot(location, row);
    }

    double scale(double[] scaleRow) {
        return Math.exp(dot(logScale, scaleRow));
    }

    /// The measure at a standard normal quantile `u`.
    double quantile(double at, double scale, double u) {
        double transformed = at + scale * shape.residual(u);
        double log =
                Math.abs(power) < LOG_POWER ? transformed : Math.log1p(Math.max(EDGE, power * transformed)) / power;
        return centre * Math.exp(Math.clamp(log, -FURTHEST_LOG, FURTHEST_LOG));
    }

    /// The share with a lower value, 0 to 1.
    double share(double at, double scale, double value) {
        return StandardNormal.cdf(shape.normalScore((transformed(value) - at) / scale));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
