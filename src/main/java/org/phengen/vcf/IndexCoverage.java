package org.phengen.vcf;

import java.util.Arrays;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;

/// Looks for rows that an index would never lead to. In a sorted file every row lies in the chunks of some bin, so that
/// the chunks of all contigs together leave no byte out from the header's end on; the rows of a bin lie before those of
/// the next bin of its level; and no smallest offset lies behind the first row it stands for. An index that was edited,
/// or written wrongly, breaks one of these nearly always. (What it cannot see: a bin renamed to an unused neighbour.)
final class IndexCoverage {
    private final String name;
    private final BinningIndex index;
    private final RowLines rows;

    private IndexCoverage(String name, BinningIndex index, RowLines rows) {
        this.name = name;
        this.index = index;
        this.rows = rows;
    }

    /// @param name of the index
    /// @throws SourceException STALE where the file has rows that the index does not lead to
    static void require(
            ByteSource data,
            BgzfBlockReader blocks,
            VcfHeader header,
            BinningIndex index,
            String name,
            JobContext job) {
        var coverage = new IndexCoverage(name, index, header.rows(data, blocks, job));
        index.contigs().values().forEach(coverage::requireOrder);
        coverage.requireNoGap();
    }

    /// The begins and the ends are sorted apart: a gap is where as many chunks have ended as have begun.
    private void requireNoGap() {
        int chunks = index.contigs().values().stream()
                .mapToInt(contig -> contig.edges().length / 2)
                .sum();
        long[] begins = new long[chunks];
        long[] ends = new long[chunks];
        int at = 0;
        for (ContigBins contig : index.contigs().values()) {
            for (int edge = 0; edge < contig.edges().length; edge += 2) {
                begins[at] = contig.edges()[edge];
                ends[at++] = contig.edges()[edge + 1];
            }
        }
        Arrays.sort(begins);
        Arrays.sort(ends);
        for (int chunk = 1; chunk < chunks; chunk++) {
            if (ends[chunk - 1] < begins[chunk]) {
                requireEmpty(new Chunk(ends[chunk - 1], begins[chunk]));
            }
        }
    }

    /// Where one chunk ends with its block and the next begins with the next block, nothing lies between.
    private void requireEmpty(Chunk gap) {
        rows.seek(gap);
        if (rows.next()) {
            throw wrong(Said.told("vcf.fault.doesNotLeadRows", Chunk.block(gap.begin())));
        }
    }

    private void requireOrder(ContigBins contig) {
        int bin = 0;
        long levelStart = 0;
        long levelEnd = 1;
        for (int level = 0; level <= index.depth(); level++) {
            int windowsOfBin = 3 * (index.depth() - level);
            long before = 0;
            long leftmostBefore = 0;
            for (; bin < contig.bins().length && contig.bins()[bin] < levelEnd; bin++) {
                long begin = Long.MAX_VALUE;
                long end = before;
                for (int chunk = contig.first()[bin]; chunk < contig.first()[bin + 1]; chunk++) {
                    begin = Math.min(begin, contig.edges()[2 * chunk]);
                    end = Math.max(end, contig.edges()[2 * chunk + 1]);
                }
                long leftmost = leftmost(contig, bin, (contig.bins()[bin] - levelStart) << windowsOfBin);
                if (begin < before || leftmost > begin || leftmost != 0 && leftmost < leftmostBefore) {
                    throw wrong(Said.told("vcf.fault.holdsBinsContradictOrder"));
                }
                before = end;
                leftmostBefore = Math.max(leftmost, leftmostBefore);
            }
            levelStart = levelEnd;
            levelEnd = levelEnd * 8 + 1;
        }
        requireRising(contig.linear());
    }

    private void requireRising(long[] linear) {
        long before = 0;
        for (long offset : linear) {
            if (offset < before) {
                throw wrong(Said.told("vcf.fault.holdsWindowsContradictOrder"));
            }
            before = offset;
        }
    }

    /// What the index states as the smallest offset of a bin's rows; 0 where it states none.
    private static long leftmost(ContigBins contig, int bin, long firstWindow) {
        return contig.leftmost().length > 0 ? contig.leftmost()[bin] : contig.floorOfWindows(firstWindow);
    }

    private SourceException wrong(Said problem) {
        return Faults.stale(name, Said.told("vcf.fault.index", problem));
    }
}
