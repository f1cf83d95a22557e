package org.phengen.genotype;

import java.util.Arrays;
import java.util.Map;

/// Where everybody in a set of files was sequenced well enough to be called: a place inside without a row is reference,
/// not unknown. The regions of a contig are sorted and joined where they touch.
///
/// @param source the file they were read from
/// @param edges by usual contig name (`1`, `X`, `MT`): first and last position of each region in turn, 1-based
///     inclusive
public record CallableRegions(String source, Map<String, int[]> edges) {
    public CallableRegions {
        edges = Map.copyOf(edges);
    }

    /// Whether one region holds every base from `start` to `end` (1-based inclusive).
    ///
    /// @param contig `7` or `chr7`
    public boolean covers(String contig, long start, long end) {
        int[] regions = edges.get(SexChromosomes.plainName(contig));
        if (regions == null || start < 1 || end > Integer.MAX_VALUE) {
            return false;
        }
        int at = Arrays.binarySearch(regions, (int) start);
        // the pair that begins at or before start
        int pair = at >= 0 ? at / 2 : (-at - 1) % 2 == 1 ? (-at - 2) / 2 : -1;
        return pair >= 0 && regions[2 * pair] <= start && regions[2 * pair + 1] >= end;
    }

    /// How many bases lie inside.
    public long bases() {
        long bases = 0;
        for (int[] regions : edges.values()) {
            for (int pair = 0; pair < regions.length; pair += 2) {
                bases += (long) regions[pair + 1] - regions[pair] + 1;
            }
        }
        return bases;
    }
}
