package org.phengen.vcf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A stretch of a BGZF file between two virtual offsets (block start << 16 | byte inside the inflated block).
///
/// @param begin first byte, inclusive
/// @param end where it ends, exclusive
record Chunk(long begin, long end) {
    static long block(long virtualOffset) {
        return virtualOffset >>> 16;
    }

    static int inside(long virtualOffset) {
        return (int) (virtualOffset & 0xffff);
    }

    /// Sorted, and joined where one begins in the block in which another ends.
    static List<Chunk> joined(List<Chunk> chunks) {
        var sorted = new ArrayList<>(chunks);
        sorted.sort(Comparator.comparingLong(Chunk::begin).thenComparingLong(Chunk::end));
        var joined = new ArrayList<Chunk>();
        for (Chunk chunk : sorted) {
            Chunk before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && block(chunk.begin()) <= block(before.end())) {
                joined.set(joined.size() - 1, new Chunk(before.begin(), Math.max(before.end(), chunk.end())));
            } else {
                joined.add(chunk);
            }
        }
        return joined;
    }
}
