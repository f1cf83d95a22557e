package org.phengen.vcf;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A parsed .tbi or .csi: which stretches of the file hold the rows of which positions (SAM specification, section 5,
/// and the tabix and CSI papers' formats).
///
/// @param minShift log2 of the smallest bin's width: 14 in every .tbi
/// @param depth levels below the root bin: 5 in every .tbi
/// @param contigs names in the index's order with what it holds of each
/// @param largestEnd the largest chunk end of all, the pseudo-bin left out; 0 without records
record BinningIndex(int minShift, int depth, Map<String, ContigBins> contigs, long largestEnd) {
    /// Whether it holds any record; without one it proves nothing about the file it stands beside.
    boolean hasRecords() {
        return largestEnd != 0;
    }

    /// Last position (1-based) that the binning scheme can hold: 2^29 for a .tbi.
    long lastPosition() {
        return 1L << Math.min(62, minShift + 3 * depth);
    }

    Optional<ContigBins> contig(String name) {
        return Optional.ofNullable(contigs.get(name));
    }

    /// Where rows overlapping start..end (1-based inclusive) can lie: sorted, not overlapping, joined where they touch
    /// the same block.
    List<Chunk> chunks(String contig, long start, long end) {
        ContigBins bins = contigs.get(contig);
        long last = Math.min(end, lastPosition());
        return bins == null || start > last ? List.of() : bins.chunks(minShift, depth, start - 1, last);
    }
}
