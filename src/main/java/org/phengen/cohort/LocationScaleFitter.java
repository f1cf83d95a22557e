package org.phengen.cohort;

import java.util.Arrays;

/// Fits [LocationScale] by weighted, mildly robust likelihood: location by iteratively weighted least squares,
/// log-scale
/// by Fisher scoring, power by profile likelihood. Residuals beyond 3.5 count linearly (Huber), so that one typing
/// error
/// that passed the plausibility rules does not decide the power; at a normal distribution this changes nothing visible.
///
/// Primitive arrays and reused buffers: 200 bootstrap refits of 2,000 people take about a second on one core. One
/// instance serves one thread.
final class LocationScaleFitter {
    static final double HUBER = 3.5;
    static final double LOWEST_POWER = -3;
    static final double HIGHEST_POWER = 3;
    private static final double POWER_TOLERANCE = 0.002;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double LARGEST_STEP = 0.5;
    static final double LOWEST_LOG_SCALE = -12;

    private final ModelRows rows;
    private final int n;
    private final int columns;
    private final double[] x;
    private final double[] s;
    private final double[] logRatio;
    private final double[] y;
    private final double[] residual;
    private final double[] logSigma;
    private final NormalEquations locationEquations;
    private final NormalEquations scaleEquations = new NormalEquations(ModelDesign.SCALE_COLUMNS);
    private final double[] beta;
    private final double[] gamma = new double[ModelDesign.SCALE_COLUMNS];
    private final double[] step = new double[ModelDesign.SCALE_COLUMNS];

    LocationScaleFitter(ModelRows rows) {
        this.rows = rows;
        n = rows.n;
        columns = rows.columns;
        x = rows.x;
        s = rows.s;
        logRatio = rows.logRatio;
        y = new double[n];
        residual = new double[n];
        logSigma = new double[n];
        locationEquations = new NormalEquations(columns);
        beta = new double[columns];
    }

    /// Fits everybody, weight by weight (a bootstrap sample's counts; 1 for the cohort itself).
    Fit fit(double[] weight) {
        start(weight);
        double low = LOWEST_POWER;
        double high = HIGHEST_POWER;
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double fa = profile(weight, a, 4);
        double fb = profile(weight, b, 4);
        while (high - low > POWER_TOLERANCE) {
            if (fa < fb) {
                low = a;
                a = b;
                fa = fb;
                b = low + GOLDEN * (high - low);
                fb = profile(weight, b, 4);
            } else {
                high = b;
                b = a;
                fb = fa;
                a = high - GOLDEN * (high - low);
                fa = profile(weight, a, 4);
            }
        }
        return finish(weight, (low + high) / 2, 8);
    }

    /// Refits a bootstrap sample from the cohort's own fit: a parabola through three powers of the profile likelihood,
    /// then three rounds at its top.
    ///
    /// @param halfWidth distance of the outer powers from the cohort's
    Fit refit(double[] weight, Fit from, double halfWidth) {
        double[] f = new double[3];
        for (int k = 0; k < 3; k++) {
            startFrom(from);
            f[k] = profile(weight, from.model().power() + (k - 1) * halfWidth, 2);
        }
        double bend = f[0] - 2 * f[1] + f[2];
        double shift = bend < 0 ? Math.clamp(0.5 * (f[0] - f[2]) / bend, -4, 4) : 0;
        double power = Math.clamp(from.model().power() + shift * halfWidth, LOWEST_POWER, HIGHEST_POWER);
        startFrom(from);
        return finish(weight, power, 3);
    }

    /// Refits other people at the cohort's own power.
    Fit refit(double[] weight, Fit from) {
        startFrom(from);
        return finish(weight, from.model().power(), 4);
    }

    /// The power's standard error from the bend of the profile likelihood.
    double powerError(double[] weight, Fit fit) {
        double h = 0.1;
        double power = fit.model().power();
        double bend = profile(weight, power - h, 4) - 2 * profile(weight, power, 4) + profile(weight, power + h, 4);
        return bend < 0 ? Math.clamp(h / Math.sqrt(-bend), 0.02, 1) : 0.5;
    }

    private void start(double[] weight) {
        double total = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            total += weight[i];
            squares += weight[i] * logRatio[i] * logRatio[i];
        }
        Arrays.fill(gamma, 0);
        gamma[0] = Math.max(LOWEST_LOG_SCALE, 0.5 * Math.log(squares / total));
        Arrays.fill(residual, 0);
    }

    private void startFrom(Fit from) {
        for (int k = 0; k < gamma.length; k++) {
            gamma[k] = from.model().logScale(k);
        }
        Arrays.fill(residual, 0);
    }

    private Fit finish(double[] weight, double power, int rounds) {
        profile(weight, power, rounds);
        double people = 0;
        for (double w : weight) {
            people += w;
        }
        double[] repeated = new double[(int) people];
        int at = 0;
        locationEquations.clear();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < (int) weight[i]; k++) {
                repeated[at++] = residual[i];
            }
            if (weight[i] > 0) {
                locationEquations.add(weight[i], x, i * columns, y[i]);
            }
        }
        locationEquations.solve(new double[columns]);
        return new Fit(
                new LocationScale(rows.centre, power, beta, gamma, ResidualShape.of(repeated)),
                locationEquations.signedShareOfLast(),
                locationEquations.shareLeft());
    }

    /// Rounds of location and scale at one power; the log-likelihood there.
    private double profile(double[] weight, double power, int rounds) {
        for (int i = 0; i < n; i++) {
            y[i] = LocationScale.transform(logRatio[i], power);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < n; i++) {
                logSigma[i] = rows.logScale(gamma, i);
            }
            solveLocation(weight);
            solveScale(weight);
        }
        double likelihood = 0;
        for (int i = 0; i < n; i++) {
            logSigma[i] = rows.logScale(gamma, i);
            residual[i] = (y[i] - rows.location(beta, i)) * Math.exp(-logSigma[i]);
            double e = Math.abs(residual[i]);
            double loss = e <= HUBER ? 0.5 * e * e : HUBER * (e - 0.5 * HUBER);
            likelihood += weight[i] * ((power - 1) * logRatio[i] - logSigma[i] - loss);
        }
        return likelihood;
    }

    private void solveLocation(double[] weight) {
        locationEquations.clear();
        for (int i = 0; i < n; i++) {
            if (weight[i] > 0) {
                double e = Math.abs(residual[i]);
                double robust = e <= HUBER ? 1 : HUBER / e;
                locationEquations.add(weight[i] * robust * Math.exp(-2 * logSigma[i]), x, i * columns, y[i]);
            }
        }
        locationEquations.solve(beta);
    }

    private void solveScale(double[] weight) {
        scaleEquations.clear();
        for (int i = 0; i < n; i++) {
            residual[i] = (y[i] - rows.location(beta, i)) * Math.exp(-logSigma[i]);
            if (weight[i] > 0) {
                double e = residual[i];
                double score = Math.clamp(e, -HUBER, HUBER) * e - 1;
                scaleEquations.add(weight[i], s, i * ModelDesign.SCALE_COLUMNS, score / 2);
            }
        }
        scaleEquations.solve(step);
        for (int k = 0; k < gamma.length; k++) {
            gamma[k] += Math.clamp(step[k], -LARGEST_STEP, LARGEST_STEP);
        }
        gamma[0] = Math.max(LOWEST_LOG_SCALE, gamma[0]);
    }

    /// A fitted model with what its last column, the score, explains on the transformed scale.
    ///
    /// @param signedShare incremental share of variance of the score, with the sign of its effect
    /// @param shareLeft share of variance left unexplained by the whole model
    record Fit(LocationScale model, double signedShare, double shareLeft) {}
}
