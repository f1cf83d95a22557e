package org.phengen.sample.chance;

import java.util.List;

/// A stream of pseudo-random numbers: xoshiro256++ (Blackman and Vigna 2018, public domain), seeded by SplitMix64. One
/// stream per purpose, found by name, so that drawing more for one purpose never shifts another. Integer and strict
/// arithmetic only: the same numbers on every machine. Not safe for use by several threads.
public final class Chance {
    private long a;
    private long b;
    private long c;
    private long d;

    private Chance(long state) {
        long x = state;
        a = mix(x += GOLDEN);
        b = mix(x += GOLDEN);
        c = mix(x += GOLDEN);
        d = mix(x + GOLDEN);
    }

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// The stream of one purpose.
    ///
    /// @param seed the run's seed
    /// @param purpose its name
    public static Chance of(long seed, String purpose) {
        return of(seed, purpose, 0);
    }

    /// The stream of one purpose for one thing (a person, a site).
    public static Chance of(long seed, String purpose, long number) {
        // FNV-1a over the name keeps streams of different purposes apart
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100000001B3L;
        }
        return new Chance(mix(seed + GOLDEN) ^ mix(hash) ^ mix(number * GOLDEN + 1));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long nextLong() {
        long result = Long.rotateLeft(a + d, 23) + a;
        long t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = Long.rotateLeft(d, 45);
        return result;
    }

    /// Uniform in [0, 1), 53 bits.
    public double uniform() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    public double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /// Uniform in 0 .. bound-1.
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /// Uniform in low .. high, both inclusive.
    public int within(int low, int high) {
        return low + below(high - low + 1);
    }

    public boolean happens(double probability) {
        return uniform() < probability;
    }

    /// Standard normal.
    public double gaussian() {
        double u = uniform();
        return Normal.quantile(u == 0 ? 0x1.0p-54 : u);
    }

    /// Exponential with mean 1.
    public double exponential() {
        return -StrictMath.log1p(-uniform());
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// Which of the weights is hit: an index.
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = uniform() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /// The numbers 0 .. size-1 in random order.
    public int[] shuffled(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
