package org.phengen.cohort;

/// Below these numbers of people a figure says less than it seems to (source: docs/rules.md section 4: 25 of 30 is 66
/// to 93 in a hundred, 82 of 100 is 73 to 88).
public final class SizeLimits {
    /// Fewer people: no individual dots, no model.
    public static final int DOTS = 20;
    /// Fewer effective people: no percentile from peers.
    public static final int PERCENTILE = 50;
    /// Fewer effective people: no 5th and 95th centile from peers.
    public static final int TAILS = 100;

    private SizeLimits() {}
}
