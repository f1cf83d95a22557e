package org.phengen.cohort;

/// Wilson's score interval of a share (Wilson 1927, J Am Stat Assoc 22:209), which stays inside 0 to 1 and keeps its
/// level where shares are small or people few.
public final class Wilson {
    private static final double Z95 = 1.959963984540054;

    private Wilson() {}

    /// @param share 0 to 1
    /// @param n people, or the effective number of weighted people; more than 0
    /// @return the share itself with its 95 % interval
    public static Estimate interval(double share, double n) {
        if (!(share >= 0 && share <= 1 && n > 0)) {
            throw new IllegalArgumentException("not a share of people: " + share + " of " + n);
        }
        double z2 = Z95 * Z95;
        double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z95 / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        // rounding may put an end a hair inside the share where it is 0 or 1
        return new Estimate(
                share, Math.max(0, Math.min(share, middle - half)), Math.min(1, Math.max(share, middle + half)));
    }
}
