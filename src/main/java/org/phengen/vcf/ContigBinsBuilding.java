package org.phengen.vcf;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Collects one contig's bins as an index file lists them, in any order, and sorts them.
final class ContigBinsBuilding {
    private final long bins;
    private final boolean withLeftmost;
    private int[] numbers = new int[16];
    private int[] first = new int[17];
    private long[] leftmost = new long[16];
    private long[] edges = new long[32];
    private int[] windows = new int[16];
    private long[] linear = new long[16];
    private int binCount;
    private int edgeCount;
    private int windowCount;
    private int changes;
    private long rows = -1;

    /// @param bins how many bins the scheme has; the pseudo-bin's number is one more
    ContigBinsBuilding(long bins, boolean withLeftmost) {
        this.bins = bins;
        this.withLeftmost = withLeftmost;
    }

    /// ((8^(depth+1))-1)/7 + 1: 37450 at depth 5, 299594 at depth 6.
    long pseudoBin() {
        return bins + 1;
    }

    void bin(int number, long leftmostOffset) {
        if (binCount == numbers.length) {
            int larger = binCount + (binCount >> 1);
            numbers = Arrays.copyOf(numbers, larger);
            first = Arrays.copyOf(first, larger + 1);
            leftmost = Arrays.copyOf(leftmost, larger);
        }
        numbers[binCount] = number;
        leftmost[binCount] = leftmostOffset;
        first[binCount] = edgeCount / 2;
        first[++binCount] = edgeCount / 2;
    }

    void chunk(long begin, long end) {
        if (edgeCount == edges.length) {
            edges = Arrays.copyOf(edges, edgeCount + (edgeCount >> 2) * 2);
        }
        edges[edgeCount++] = begin;
        edges[edgeCount++] = end;
        first[binCount] = edgeCount / 2;
    }

    /// The next window of the contig; 0 says nothing, as does what the window before has said.
    void window(long offset) {
        int window = windowCount++;
        if (offset == 0 || changes > 0 && linear[changes - 1] == offset) {
            return;
        }
        if (changes == linear.length) {
            windows = Arrays.copyOf(windows, changes * 2);
            linear = Arrays.copyOf(linear, changes * 2);
        }
        windows[changes] = window;
        linear[changes++] = offset;
    }

    void rows(long count) {
        rows = count;
    }

    ContigBins build() {
        int[] order = order();
        int[] sortedNumbers = new int[binCount];
        int[] sortedFirst = new int[binCount + 1];
        long[] sortedLeftmost = new long[withLeftmost ? binCount : 0];
        long[] sortedEdges = new long[edgeCount];
        int at = 0;
        for (int to = 0; to < binCount; to++) {
            int from = order[to];
            sortedNumbers[to] = numbers[from];
            sortedFirst[to] = at;
            if (withLeftmost) {
                sortedLeftmost[to] = leftmost[from];
            }
            int chunks = first[from + 1] - first[from];
            System.arraycopy(edges, 2 * first[from], sortedEdges, 2 * at, 2 * chunks);
            at += chunks;
        }
        sortedFirst[binCount] = at;
        return new ContigBins(
                sortedNumbers,
                sortedFirst,
                sortedEdges,
                Arrays.copyOf(windows, changes),
                Arrays.copyOf(linear, changes),
                sortedLeftmost,
                rows);
    }

    /// Places in the file, by rising bin number. Sorted as longs (number, place) so that no boxes are made.
    private int[] order() {
        long[] keys = IntStream.range(0, binCount)
                .mapToLong(bin -> (long) numbers[bin] << 32 | bin)
                .sorted()
                .toArray();
        int[] order = new int[binCount];
        for (int bin = 0; bin < binCount; bin++) {
            order[bin] = (int) keys[bin];
        }
        return order;
    }
}
