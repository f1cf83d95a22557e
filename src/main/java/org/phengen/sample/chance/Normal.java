package org.phengen.sample.chance;

/// The standard normal law in strict arithmetic.
public final class Normal {
    private Normal() {}

    /// P(Z <= z), absolute error below 1e-11 for |z| < 6: the series of Marsaglia (2004), Journal of Statistical
    /// Software
    /// 11(4).
    public static double cdf(double z) {
        if (z < -8) {
            return 0;
        }
        if (z > 8) {
            return 1;
        }
        double sum = 0;
        double term = z;
        for (int i = 3; sum + term != sum; i += 2) {
            sum += term;
            term *= z * z / i;
        }
        return 0.5 + sum * StrictMath.exp(-0.5 * z * z - 0.9189385332046727);
    }

    /// The z with P(Z <= z) = p; Acklam's rational approximation, relative error below 1.2e-9.
    ///
    /// @param p in (0, 1)
    public static double quantile(double p) {
        if (p < 0.02425) {
            return tail(StrictMath.sqrt(-2 * StrictMath.log(p)));
        }
        if (p > 1 - 0.02425) {
            return -tail(StrictMath.sqrt(-2 * StrictMath.log(1 - p)));
        }
        double q = p - 0.5;
        double r = q * q;
        return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
                                                        + 1.383577518672690e+02)
                                                * r
                                        - 3.066479806614716e+01)
                                * r
                        + 2.506628277459239e+00)
                * q
                / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                                                        + 6.680131188771972e+01)
                                                * r
                                        - 1.328068155288572e+01)
                                * r
                        + 1);
    }

    private static double tail(double q) {
        return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q
                                                        - 2.549732539343734e+00)
                                                * q
                                        + 4.374664141464968e+00)
                                * q
                        + 2.938163982698783e+00)
                / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q
                                        + 3.754408661907416e+00)
                                * q
                        + 1);
    }
}
