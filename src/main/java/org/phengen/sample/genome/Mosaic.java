package org.phengen.sample.genome;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.phengen.sample.chance.Chance;

/// Which founder every haplotype copies along a window, after Li and Stephens (2003, Genetics 165:2213): a switch per
/// million bases, as after about a hundred generations.
final class Mosaic {
    private static final double SWITCHES = 1e-6;
    private static final int HAPLOTYPE_BITS = 20;
    private static final int FOUNDER_BITS = 12;

    private final int start;
    private final int[] current;
    /// position within the window, haplotype and new founder, packed, in position order
    private final long[] switches;
    private int next;

    Mosaic(Window window, int haplotypes, Chance chance) {
        start = window.start();
        current = new int[haplotypes];
        LongStream.Builder found = LongStream.builder();
        for (int haplotype = 0; haplotype < haplotypes; haplotype++) {
            current[haplotype] = chance.below(Founders.COUNT);
            double at = chance.exponential() / SWITCHES;
            while (at < window.end() - start) {
                found.add(((long) at << (HAPLOTYPE_BITS + FOUNDER_BITS))
                        | ((long) haplotype << FOUNDER_BITS)
                        | chance.below(Founders.COUNT));
                at += chance.exponential() / SWITCHES;
            }
        }
        switches = found.build().toArray();
        Arrays.sort(switches);
    }

    /// The founder of every haplotype at a position; positions must be asked for in rising order.
    int[] at(int position) {
        while (next < switches.length && (switches[next] >>> (HAPLOTYPE_BITS + FOUNDER_BITS)) <= position - start) {
            long packed = switches[next++];
            int haplotype = (int) (packed >>> FOUNDER_BITS) & ((1 << HAPLOTYPE_BITS) - 1);
            current[haplotype] = (int) packed & ((1 << FOUNDER_BITS) - 1);
        }
        return current;
    }
}
