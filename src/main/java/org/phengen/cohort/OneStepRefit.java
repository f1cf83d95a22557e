package org.phengen.cohort;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/// One Newton step from the cohort's own fit to that of people drawn again (van der Vaart, Asymptotic Statistics,
/// section 5.7): power, location and log-scale move together by the inverse of the likelihood's bend times the sum of
/// the drawn people's gradients. The likelihood is that of [LocationScaleFitter], Huber's bound included; the bend is
/// taken from it exactly, not from an assumption that residuals are normal. Residual shape and explained share are then
/// those of the drawn people at the moved parameters, not approximations.
///
/// The gradients are kept (a row of 16 doubles a person); a step is one pass over them.
final class OneStepRefit {
    /// below this the derivatives by the power are their series
    private static final double SMALL = 0.01;

    private final ModelRows rows;
    private final double power;
    private final double[] beta;
    private final double[] gamma;
    private final int parameters;
    private final double[] gradient;
    private final double[][] inverse;

    private OneStepRefit(ModelRows rows, LocationScale whole) {
        this.rows = rows;
        power = whole.power();
        beta = new double[rows.columns];
        gamma = new double[ModelDesign.SCALE_COLUMNS];
        for (int k = 0; k < beta.length; k++) {
            beta[k] = whole.location(k);
        }
        for (int k = 0; k < gamma.length; k++) {
            gamma[k] = whole.logScale(k);
        }
        parameters = beta.length + gamma.length + 1;
        gradient = new double[rows.n * parameters];
        double[][] bend = new double[parameters][parameters];
        double[] movement = new double[parameters];
        for (int i = 0; i < rows.n; i++) {
            add(i, bend, movement);
        }
        RealMatrix matrix = MatrixUtils.createRealMatrix(bend);
        inverse =
                new SingularValueDecomposition(matrix).getSolver().getInverse().getData();
    }

    static OneStepRefit from(ModelRows rows, LocationScaleFitter.Fit whole) {
        return new OneStepRefit(rows, whole.model());
    }

    /// A person's gradient, and their part of the negative second derivatives.
    ///
    /// With e = (y - x b) v and v = exp(-s g), all of them are sums of products of three vectors: how e moves with the
    /// parameters, how log v does, and the gradient of the power.
    private void add(int i, double[][] bend, double[] movement) {
        double ratio = rows.logRatio[i];
        double u = power * ratio;
        double y = LocationScale.transform(ratio, power);
        double byPower = Math.abs(u) < SMALL
                ? ratio * ratio * (0.5 + u * (1 / 3.0 + u * (1 / 8.0 + u / 30)))
                : (ratio * Math.exp(u) - y) / power;
        double twice = Math.abs(u) < SMALL
                ? ratio * ratio * ratio * (1 / 3.0 + u * (1 / 4.0 + u * (1 / 10.0 + u / 36)))
                : (ratio * ratio * Math.exp(u) - 2 * byPower) / power;
        double v = Math.exp(-rows.logScale(gamma, i));
        double e = (y - rows.location(beta, i)) * v;
        double bounded = Math.clamp(e, -LocationScaleFitter.HUBER, LocationScaleFitter.HUBER);
        double inside = Math.abs(e) <= LocationScaleFitter.HUBER ? 1 : 0;
        // how e moves with each parameter, the log-scale's apart
        int scaleAt = beta.length;
        int powerAt = parameters - 1;
        for (int k = 0; k < beta.length; k++) {
            movement[k] = -rows.x[i * rows.columns + k] * v;
        }
        for (int k = 0; k < gamma.length; k++) {
            movement[scaleAt + k] = rows.s[i * gamma.length + k];
        }
        movement[powerAt] = byPower * v;
        int at = i * parameters;
        for (int k = 0; k < beta.length; k++) {
            gradient[at + k] = -bounded * movement[k];
        }
        for (int k = 0; k < gamma.length; k++) {
            gradient[at + scaleAt + k] = (bounded * e - 1) * movement[scaleAt + k];
        }
        gradient[at + powerAt] = ratio - bounded * movement[powerAt];
        double mixed = inside * e + bounded;
        for (int j = 0; j < parameters; j++) {
            boolean ofScale = j >= scaleAt && j < powerAt;
            for (int k = 0; k <= j; k++) {
                boolean both = k >= scaleAt && k < powerAt;
                double factor = ofScale ? both ? mixed * e : -mixed : both ? -mixed : inside;
                bend[j][k] += factor * movement[j] * movement[k];
                if (j != k) {
                    bend[k][j] = bend[j][k];
                }
            }
        }
        bend[powerAt][powerAt] += bounded * twice * v;
    }

    /// The step with buffers of its own.
    PeopleDrawnAgain.Refit forOneThread() {
        var equations = new NormalEquations(rows.columns);
        double[] sum = new double[parameters];
        double[] newBeta = new double[beta.length];
        double[] newGamma = new double[gamma.length];
        return weight -> {
            gather(weight, sum);
            for (int k = 0; k < newBeta.length; k++) {
                newBeta[k] = beta[k] + step(k, sum);
            }
            for (int k = 0; k < newGamma.length; k++) {
                newGamma[k] = gamma[k] + step(beta.length + k, sum);
            }
            newGamma[0] = Math.max(LocationScaleFitter.LOWEST_LOG_SCALE, newGamma[0]);
            double newPower = Math.clamp(
                    power + step(parameters - 1, sum),
                    LocationScaleFitter.LOWEST_POWER,
                    LocationScaleFitter.HIGHEST_POWER);
            return finish(weight, newPower, newBeta, newGamma, equations);
        };
    }

    /// The drawn people's gradients less everybody's: what is left of the whole fit's own gradient moves nothing.
    private void gather(double[] weight, double[] sum) {
        java.util.Arrays.fill(sum, 0);
        for (int i = 0; i < rows.n; i++) {
            double w = weight[i] - 1;
            int at = i * parameters;
            for (int k = 0; w != 0 && k < parameters; k++) {
                sum[k] += w * gradient[at + k];
            }
        }
    }

    private double step(int parameter, double[] sum) {
        double step = 0;
        for (int k = 0; k < sum.length; k++) {
            step += inverse[parameter][k] * sum[k];
        }
        return step;
    }

    private LocationScaleFitter.Fit finish(
            double[] weight, double newPower, double[] newBeta, double[] newGamma, NormalEquations equations) {
        double[] repeated = new double[rows.n];
        int count = 0;
        equations.clear();
        for (int i = 0; i < rows.n; i++) {
            if (weight[i] > 0) {
                double y = LocationScale.transform(rows.logRatio[i], newPower);
                double e = (y - rows.location(newBeta, i)) * Math.exp(-rows.logScale(newGamma, i));
                for (int k = 0; k < (int) weight[i]; k++) {
                    repeated[count++] = e;
                }
                equations.add(weight[i], rows.x, i * rows.columns, y);
            }
        }
        equations.solve(new double[rows.columns]);
        return new LocationScaleFitter.Fit(
                new LocationScale(rows.centre, newPower, newBeta, newGamma, ResidualShape.of(repeated)),
                equations.signedShareOfLast(),
                equations.shareLeft());
    }
}
