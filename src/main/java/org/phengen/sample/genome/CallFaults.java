package org.phengen.sample.genome;

import java.util.Arrays;
import org.phengen.sample.chance.Chance;

/// Which calls of one row failed: half a per cent are missing, more in some rows than in others, a few are half-calls,
/// and one sample can be poor.
final class CallFaults {
    static final byte CALLED = 0;
    static final byte HALF_CALLED = 1;
    static final byte NOT_CALLED = 2;

    private static final double MISSING = 0.005;
    private static final double HALF = 0.0005;
    private static final double POOR = 0.18;

    private final int poor;
    private final Chance chance;
    private final byte[] calls;
    private int[] faulty = new int[64];
    private int count;

    /// @param poor the sample with a low call rate, or -1
    CallFaults(int samples, int poor, Chance chance) {
        this.calls = new byte[samples];
        this.poor = poor;
        this.chance = chance;
    }

    /// Draws the next row. A row's share of missing calls varies; the next missing one is found by its distance.
    void draw() {
        for (int i = 0; i < count; i++) {
            calls[faulty[i]] = CALLED;
        }
        count = 0;
        mark(MISSING * chance.exponential(), NOT_CALLED);
        mark(HALF, HALF_CALLED);
        if (poor >= 0 && chance.happens(POOR)) {
            set(poor, NOT_CALLED);
        }
    }

    private void mark(double rate, byte call) {
        double step = -StrictMath.log1p(-StrictMath.min(0.5, rate));
        for (double at = chance.exponential() / step; at < calls.length; at += 1 + chance.exponential() / step) {
            set((int) at, call);
        }
    }

    /// A sample that fails twice stands in the list once.
    private void set(int sample, byte call) {
        if (calls[sample] == CALLED) {
            if (count == faulty.length) {
                faulty = Arrays.copyOf(faulty, 2 * count);
            }
            faulty[count++] = sample;
        }
        calls[sample] = call;
    }

    /// How the call of one sample went.
    byte of(int sample) {
        return calls[sample];
    }

    /// How many samples failed in this row.
    int count() {
        return count;
    }

    /// The n-th of them; each once.
    int sample(int n) {
        return faulty[n];
    }
}
