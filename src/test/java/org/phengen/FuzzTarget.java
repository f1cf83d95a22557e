package org.phengen;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// A reader under fuzzing: takes any bytes, and either understands them or refuses them by name. What it asserts beyond
/// that is said at each target. Each target's class also has `fuzzerTestOneInput`, by which Jazzer drives it
/// (`.ci/fuzz`).
public interface FuzzTarget {
    /// @return whether the input was understood at least in part; false where it was refused by a named error
    /// @throws Exception anything thrown is a finding
    boolean feed(byte[] input) throws Exception;

    /// Inputs that are understood, made by our own code; mutation starts from them.
    List<byte[]> seeds();

    /// Pieces that mean something to the reader, for mutation to insert.
    List<String> words();

    /// No input may take more processor time: beyond it a reader counts as hanging. (A mutated input of a few kilobytes
    /// takes well under a millisecond.)
    long LONGEST_NANOS = 5_000_000_000L;

    /// Asked twice for every input.
    ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// Feeds one input and measures it.
    ///
    /// @return as [#feed]
    /// @throws AssertionError naming the target and its input when anything is thrown or it takes too long
    static boolean drive(FuzzTarget target, byte[] input) {
        long begin = THREADS.getCurrentThreadCpuTime();
        boolean understood;
        try {
            understood = target.feed(input);
        } catch (Throwable finding) {
            throw new AssertionError(words(target, input), finding);
        }
        if (THREADS.getCurrentThreadCpuTime() - begin > LONGEST_NANOS) {
            throw new AssertionError("hangs: " + words(target, input));
        }
        return understood;
    }

    private static String words(FuzzTarget target, byte[] input) {
        return target.getClass().getSimpleName() + " on " + Base64.getEncoder().encodeToString(input);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
