package org.phengen.vcf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What an index holds of one contig, as sorted primitive arrays.
///
/// @param bins bin numbers, rising
/// @param first for each bin its first chunk; one more entry ends the last bin's
/// @param edges chunk begins and ends in turn, as virtual offsets
/// @param windows .tbi: those 2^14 windows at which the smallest offset of a row that reaches into them changes; most
///     windows of a panel or an exome say what the one before says
/// @param linear .tbi: that offset, parallel to `windows`; both empty in a .csi
/// @param leftmost .csi: smallest offset of a row overlapping each bin, parallel to `bins`; empty in a .tbi
/// @param rows exact number of rows the pseudo-bin states, or -1 where there is none
// never compared: a record only for its brevity; arrays because a genome has a million of these numbers
@SuppressWarnings("ArrayRecordComponent")
record ContigBins(int[] bins, int[] first, long[] edges, int[] windows, long[] linear, long[] leftmost, long rows) {
    boolean isEmpty() {
        return edges.length == 0;
    }

    /// @param begin first position, 0-based
    /// @param end last position, 0-based, exclusive
    List<Chunk> chunks(int minShift, int depth, long begin, long end) {
        long floor = floor(minShift, depth, begin);
        var found = new ArrayList<Chunk>();
        int shift = minShift + 3 * depth;
        long offset = 0;
        for (int level = 0; level <= depth; level++) {
            long lowest = offset + (begin >> shift);
            long highest = offset + ((end - 1) >> shift);
            for (int bin = atOrAfter(lowest); bin < bins.length && bins[bin] <= highest; bin++) {
                for (int chunk = first[bin]; chunk < first[bin + 1]; chunk++) {
                    if (edges[2 * chunk + 1] > floor) {
                        found.add(new Chunk(Math.max(edges[2 * chunk], floor), edges[2 * chunk + 1]));
                    }
                }
            }
            offset += 1L << (3 * level);
            shift -= 3;
        }
        return Chunk.joined(found);
    }

    /// No row overlapping `begin` or anything behind it lies before this offset.
    private long floor(int minShift, int depth, long begin) {
        return leftmost.length > 0 ? floorOfBins(minShift, depth, begin) : floorOfWindows(begin >> 14);
    }

    /// What a .tbi states for a 2^14 window, counted from 0; 0 where it states nothing.
    long floorOfWindows(long window) {
        int found = Arrays.binarySearch(windows, (int) Math.min(window, Integer.MAX_VALUE));
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? 0 : linear[at];
    }

    /// The leftmost offset of the smallest bin at or before `begin` that has one: its elder siblings, then its parent.
    private long floorOfBins(int minShift, int depth, long begin) {
        long bin = ((1L << (3 * depth)) - 1) / 7 + (begin >> minShift);
        while (true) {
            int at = atOrAfter(bin);
            if (at < bins.length && bins[at] == bin) {
                return leftmost[at];
            }
            if (bin == 0) {
                return 0;
            }
            long parent = (bin - 1) >> 3;
            bin = bin > (parent << 3) + 1 ? bin - 1 : parent;
        }
    }

    private int atOrAfter(long bin) {
        if (bin > Integer.MAX_VALUE) {
            return bins.length;
        }
        int at = Arrays.binarySearch(bins, (int) bin);
        return at >= 0 ? at : -at - 1;
    }
}
