package org.phengen.vcf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.phengen.range.Span;

/// A parsed .tbi or .csi: which stretches of the file hold the rows of which positions (SAM specification, section 5,
/// and the tabix and CSI papers' formats).
///
/// @param minShift log2 of the smallest bin's width: 14 in every .tbi
/// @param depth levels below the root bin: 5 in every .tbi
/// @param contigs names in the index's order with what it holds of each
/// @param largestEnd the largest chunk end of all, the pseudo-bin left out; 0 without records
/// @param blocks where blocks begin, as far as the index tells, ascending
@SuppressWarnings("ArrayRecordComponent") // hundreds of thousands of places
record BinningIndex(int minShift, int depth, Map<String, ContigBins> contigs, long largestEnd, long[] blocks) {
    BinningIndex(int minShift, int depth, Map<String, ContigBins> contigs, long largestEnd) {
        this(minShift, depth, contigs, largestEnd, blocks(contigs));
    }

    private static long[] blocks(Map<String, ContigBins> contigs) {
        return contigs.values().stream()
                .flatMapToLong(bins -> LongStream.concat(Arrays.stream(bins.edges()), Arrays.stream(bins.linear())))
                .map(Chunk::block)
                .sorted()
                .distinct()
                .toArray();
    }

    /// The bytes of the file that hold these chunks: a chunk's last block ends where the next one that the index knows
    /// begins, or after the largest size of a block.
    List<Span> spans(List<Chunk> chunks) {
        return chunks.stream()
                .map(chunk -> new Span(Chunk.block(chunk.begin()), endOf(chunk)))
                .toList();
    }

    private long endOf(Chunk chunk) {
        long last = Chunk.block(chunk.end());
        if (Chunk.inside(chunk.end()) == 0) {
            return Math.max(last, Chunk.block(chunk.begin()));
        }
        int next = Arrays.binarySearch(blocks, last + 1);
        next = next < 0 ? -next - 1 : next;
        long most = last + BgzfBlockReader.LARGEST_BLOCK;
        return next < blocks.length ? Math.min(blocks[next], most) : most;
    }

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
