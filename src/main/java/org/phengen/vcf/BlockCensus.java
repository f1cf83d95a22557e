package org.phengen.vcf;

import java.util.Arrays;
import org.phengen.genotype.ReadTrace;

/// Where the blocks of a file begin, noted while all of them are read in order.
final class BlockCensus implements ReadTrace {
    private long[] starts = new long[64];
    private int blocks;
    private long end;

    @Override
    public void stretch(long begin, long stretchEnd) {
        // the whole file is one
    }

    @Override
    public void block(long first, long behind) {
        if (first < end) {
            return; // read before
        }
        if (blocks == starts.length) {
            starts = Arrays.copyOf(starts, blocks * 2);
        }
        starts[blocks++] = first;
        end = behind;
    }

    int blocks() {
        return blocks;
    }

    /// Behind the last block that was verified.
    long end() {
        return end;
    }

    /// Whether a block begins at a byte.
    boolean beginsAt(long offset) {
        return Arrays.binarySearch(starts, 0, blocks, offset) >= 0;
    }
}
