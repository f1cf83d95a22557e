package org.phengen.vcf;

import org.phengen.job.JobContext;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;

/// The inflated bytes of a stretch of a BGZF file in one growing array: what was read stays until it is passed over, so
/// that a row of any length stands in one piece. Not safe for use by several threads.
final class BgzfWindow {
    /// Longest row: 64 MiB, three times a row of 500,000 people with 40 bytes each.
    static final int LONGEST_ROW = 1 << 26;

    private final ByteSource source;
    private final BgzfBlockReader blocks;
    private final JobContext job;
    private byte[] bytes = new byte[4 * BgzfBlockReader.LARGEST_BLOCK];
    private int at;
    private int filled;
    private long nextBlock;
    private long end;
    private int stop;

    BgzfWindow(ByteSource source, BgzfBlockReader blocks, JobContext job) {
        this.source = source;
        this.blocks = blocks;
        this.job = job;
    }

    /// Goes to a chunk's first byte.
    ///
    /// @throws org.phengen.job.SourceException when its block does not reach so far
    void seek(Chunk chunk) {
        at = 0;
        filled = 0;
        end = chunk.end();
        stop = Integer.MAX_VALUE;
        nextBlock = Chunk.block(chunk.begin());
        int inside = Chunk.inside(chunk.begin());
        if (nextBlock < source.length()) {
            fill();
        }
        if (inside > filled) {
            throw middleOfARow();
        }
        at = inside;
    }

    org.phengen.job.SourceException middleOfARow() {
        return Faults.stale(source.name(), Said.told("vcf.fault.indexPointsIntoMiddle"));
    }

    /// Whether the chunk has no further row: what begins at [#at] begins at its end or behind it.
    boolean atStop() {
        return at >= stop || at == filled && nextBlock == Chunk.block(end) && Chunk.inside(end) == 0;
    }

    /// Whether the file has no further block.
    boolean exhausted() {
        return nextBlock >= source.length();
    }

    String name() {
        return source.name();
    }

    byte[] bytes() {
        return bytes;
    }

    /// Place of the first byte that was not passed over.
    int at() {
        return at;
    }

    /// Behind the last byte that was read.
    int filled() {
        return filled;
    }

    /// Passes over everything before a place.
    void passTo(int place) {
        at = place;
    }

    /// Moves the unfinished row to the front, so that [#at] becomes 0, and appends the next block.
    void fill() {
        job.checkCancelled();
        makeRoom();
        long block = nextBlock;
        if (block > Chunk.block(end) && stop == Integer.MAX_VALUE) {
            throw Faults.stale(source.name(), Said.told("vcf.fault.indexStatesEndInside"));
        }
        long wanted = Math.max(0, Chunk.block(end) - block) + BgzfBlockReader.LARGEST_BLOCK;
        int made = blocks.read(block, wanted, bytes, filled);
        if (block == Chunk.block(end)) {
            if (Chunk.inside(end) > made) {
                throw Faults.stale(source.name(), Said.told("vcf.fault.indexStatesEndBehind"));
            }
            stop = filled + Chunk.inside(end);
        }
        filled += made;
        nextBlock = blocks.next();
    }

    private void makeRoom() {
        int kept = filled - at;
        if (kept > LONGEST_ROW) {
            throw Faults.limit(source.name(), Said.told("vcf.fault.lineLongerThanBytes", LONGEST_ROW));
        }
        byte[] into = bytes;
        if (kept + BgzfBlockReader.LARGEST_BLOCK > bytes.length) {
            into = new byte[Math.min(bytes.length * 2, LONGEST_ROW + 2 * BgzfBlockReader.LARGEST_BLOCK)];
        }
        System.arraycopy(bytes, at, into, 0, kept);
        bytes = into;
        stop = stop == Integer.MAX_VALUE ? stop : stop - at;
        at = 0;
        filled = kept;
    }
}
