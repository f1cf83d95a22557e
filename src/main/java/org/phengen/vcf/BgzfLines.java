package org.phengen.vcf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.phengen.job.JobContext;

/// The lines of a stretch of a BGZF file, one after another in one growing array: no stream, no String per line. Every
/// block behind a line was verified before the line is handed on. Not safe for use by several threads.
final class BgzfLines {
    /// Longest line: 64 MiB, three times a row of 500,000 people with 40 bytes each.
    static final int LONGEST_LINE = 1 << 26;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final ByteSource source;
    private final BgzfBlockReader blocks;
    private final JobContext job;
    private byte[] text = new byte[4 * BgzfBlockReader.LARGEST_BLOCK];
    private int at;
    private int filled;
    private int scanned;
    private int lineStart;
    private int lineEnd;
    private long nextBlock;
    private long end;
    private int stop;

    BgzfLines(ByteSource source, BgzfBlockReader blocks, JobContext job) {
        this.source = source;
        this.blocks = blocks;
        this.job = job;
    }

    /// Goes to a chunk's first line.
    ///
    /// @throws org.phengen.job.SourceException when the chunk does not begin where a line begins
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
        if (inside > filled || inside > 0 && text[inside - 1] != '\n') {
            throw Faults.stale(source.name(), "the index points into the middle of a row");
        }
        at = inside;
        scanned = inside;
    }

    /// Goes to the next line; [#text], [#start] and [#end] then describe it until the next call.
    ///
    /// @return whether there was one before the chunk's end
    boolean next() {
        while (true) {
            if (at >= stop) {
                return false;
            }
            int newline = newline();
            if (newline >= 0) {
                return line(newline, newline + 1);
            }
            if (nextBlock >= source.length()) {
                // the last line may lack its line end
                return at < filled && line(filled, filled);
            }
            if (at == filled && nextBlock == Chunk.block(end) && Chunk.inside(end) == 0) {
                return false;
            }
            fill();
        }
    }

    byte[] text() {
        return text;
    }

    int start() {
        return lineStart;
    }

    /// Where the line ends, its line end (LF or CR LF) left out.
    int end() {
        return lineEnd;
    }

    private boolean line(int until, int nextLine) {
        lineStart = at;
        lineEnd = until > at && text[until - 1] == '\r' ? until - 1 : until;
        at = nextLine;
        scanned = nextLine;
        return true;
    }

    /// Eight bytes at a time: a byte of `word ^ LF...` is zero where a line ends, and only such a byte sets its highest
    /// bit in `(word - 1...) & ~word` first. Most lines are only skipped, so this is the hottest loop.
    private int newline() {
        byte[] bytes = text;
        int index = scanned;
        for (; index + Long.BYTES <= filled; index += Long.BYTES) {
            long word = (long) LONG.get(bytes, index) ^ 0x0a0a0a0a0a0a0a0aL;
            long hit = (word - 0x0101010101010101L) & ~word & 0x8080808080808080L;
            if (hit != 0) {
                return index + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
        }
        for (; index < filled; index++) {
            if (bytes[index] == '\n') {
                return index;
            }
        }
        scanned = filled;
        return -1;
    }

    /// Moves the unfinished line to the front and appends the next block.
    private void fill() {
        job.checkCancelled();
        makeRoom();
        long block = nextBlock;
        if (block > Chunk.block(end) && stop == Integer.MAX_VALUE) {
            throw Faults.stale(source.name(), "the index states an end inside a block");
        }
        long wanted = Math.max(0, Chunk.block(end) - block) + BgzfBlockReader.LARGEST_BLOCK;
        int made = blocks.read(block, wanted, text, filled);
        if (block == Chunk.block(end)) {
            if (Chunk.inside(end) > made) {
                throw Faults.stale(source.name(), "the index states an end behind the block's");
            }
            stop = filled + Chunk.inside(end);
        }
        filled += made;
        nextBlock = blocks.next();
    }

    private void makeRoom() {
        int kept = filled - at;
        if (kept > LONGEST_LINE) {
            throw Faults.limit(source.name(), "a line is longer than " + LONGEST_LINE + " bytes");
        }
        byte[] into = text;
        if (kept + BgzfBlockReader.LARGEST_BLOCK > text.length) {
            into = new byte[Math.min(text.length * 2, LONGEST_LINE + 2 * BgzfBlockReader.LARGEST_BLOCK)];
        }
        System.arraycopy(text, at, into, 0, kept);
        text = into;
        stop = stop == Integer.MAX_VALUE ? stop : stop - at;
        scanned -= at;
        at = 0;
        filled = kept;
    }
}
