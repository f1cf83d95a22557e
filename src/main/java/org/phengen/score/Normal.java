package org.phengen.score;

/// The standard normal distribution.
///
/// Source: G. West, Better approximations to cumulative normal functions, Wilmott 2005, after J. F. Hart 1968
/// (algorithm 5666); absolute error below 1e-15.
final class Normal {
    /// Above it stand the top tenth: the inverse of [#below] at 0.9.
    static final double TOP_TENTH = 1.2815515655446004;
    /// Half the width of a 95 % interval.
    static final double TWO_SIDED_95 = 1.959963984540054;

    private Normal() {}

    /// Share of people below z, 0 to 1.
    static double below(double z) {
        if (Double.isNaN(z)) {
            return Double.NaN;
        }
        double x = Math.abs(z);
        double tail = x > 37 ? 0 : tail(x);
        return z > 0 ? 1 - tail : tail;
    }

    private static double tail(double x) {
        double density = Math.exp(-x * x / 2);
        if (x >= 7.07106781186547) {
            double fraction = x + 0.65;
            fraction = x + 4 / fraction;
            fraction = x + 3 / fraction;
            fraction = x + 2 / fraction;
            fraction = x + 1 / fraction;
            return density / fraction / 2.506628274631;
        }
        double above = 3.52624965998911e-02 * x + 0.700383064443688;
        above = above * x + 6.37396220353165;
        above = above * x + 33.912866078383;
        above = above * x + 112.079291497871;
        above = above * x + 221.213596169931;
        above = above * x + 220.206867912376;
        double below = 8.83883476483184e-02 * x + 1.75566716318264;
        below = below * x + 16.064177579207;
        below = below * x + 86.7807322029461;
        below = below * x + 296.564248779674;
        below = below * x + 637.333633378831;
        below = below * x + 793.826512519948;
        below = below * x + 440.413735824752;
        return density * above / below;
    }
}
