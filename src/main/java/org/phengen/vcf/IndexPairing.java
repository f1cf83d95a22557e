package org.phengen.vcf;

import org.phengen.language.Said;
import org.phengen.range.ByteSource;

/// Proves that an index describes the file it stands beside: the largest chunk end must be where the data end. That
/// catches an index of another file, of an earlier version, or of the file before rows were appended.
final class IndexPairing {
    private IndexPairing() {}

    /// @throws org.phengen.job.SourceException when they do not belong together; an index without records proves
    ///     nothing and passes
    static void require(ByteSource data, BgzfBlockReader blocks, BinningIndex index, String indexName) {
        if (!index.hasRecords()) {
            return;
        }
        long dataEnd = data.length() - BgzfEnd.LENGTH;
        long block = Chunk.block(index.largestEnd());
        int inside = Chunk.inside(index.largestEnd());
        boolean atEnd = inside == 0 && (block == dataEnd || block == data.length());
        if (!atEnd && !(block < dataEnd && endsInside(blocks, block, inside, dataEnd))) {
            throw Faults.stale(indexName, Said.told("vcf.fault.indexEndsAtByte", block, dataEnd));
        }
    }

    /// Some writers state the end as the last byte of the last block.
    private static boolean endsInside(BgzfBlockReader blocks, long block, int inside, long dataEnd) {
        if (inside == 0 || dataEnd - block > BgzfBlockReader.LARGEST_BLOCK) {
            return false;
        }
        byte[] into = new byte[BgzfBlockReader.LARGEST_BLOCK];
        return blocks.read(block, 0, into, 0) == inside && blocks.next() == dataEnd;
    }
}
