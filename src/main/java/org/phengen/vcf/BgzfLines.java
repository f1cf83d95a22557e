package org.phengen.vcf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.phengen.job.JobContext;
import org.phengen.range.ByteSource;

/// The lines of a stretch of a BGZF text file, in place: no stream, no String per line. Not safe for use by several
/// threads.
final class BgzfLines implements RowLines {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final BgzfWindow window;
    private int scanned;
    private int lineStart;
    private int lineEnd;

    BgzfLines(ByteSource source, BgzfBlockReader blocks, JobContext job) {
        this.window = new BgzfWindow(source, blocks, job);
    }

    @Override
    public void seek(Chunk chunk) {
        window.seek(chunk);
        int inside = window.at();
        if (inside > 0 && window.bytes()[inside - 1] != '\n') {
            throw window.middleOfARow();
        }
        scanned = inside;
    }

    /// Goes to the header's first line.
    @Override
    public void begin(Chunk whole) {
        seek(whole);
    }

    @Override
    public boolean next() {
        while (!window.atStop()) {
            int newline = newline();
            if (newline >= 0) {
                return line(newline, newline + 1);
            }
            if (window.exhausted()) {
                // the last line may lack its line end
                int filled = window.filled();
                return window.at() < filled && line(filled, filled);
            }
            int before = window.at();
            window.fill();
            scanned -= before;
        }
        return false;
    }

    @Override
    public byte[] text() {
        return window.bytes();
    }

    @Override
    public int start() {
        return lineStart;
    }

    /// Its line end (LF or CR LF) left out.
    @Override
    public int end() {
        return lineEnd;
    }

    @Override
    public long spanEnd() {
        return BY_TEXT;
    }

    private boolean line(int until, int nextLine) {
        lineStart = window.at();
        lineEnd = until > lineStart && window.bytes()[until - 1] == '\r' ? until - 1 : until;
        window.passTo(nextLine);
        scanned = nextLine;
        return true;
    }

    /// Not 0 where one of eight bytes is a line's end.
    private static long hit(byte[] bytes, int index) {
        long word = (long) LONG.get(bytes, index) ^ 0x0a0a0a0a0a0a0a0aL;
        return (word - 0x0101010101010101L) & ~word & 0x8080808080808080L;
    }

    /// Eight bytes at a time: a byte of `word ^ LF...` is zero where a line ends, and only such a byte sets its highest
    /// bit in `(word - 1...) & ~word` first. Most lines are only skipped, so this is the hottest loop.
    private int newline() {
        byte[] bytes = window.bytes();
        int filled = window.filled();
        int index = scanned;
        // four words at once, as long as none of them holds one
        while (index + 4 * Long.BYTES <= filled
                && (hit(bytes, index) | hit(bytes, index + 8) | hit(bytes, index + 16) | hit(bytes, index + 24)) == 0) {
            index += 4 * Long.BYTES;
        }
        for (; index + Long.BYTES <= filled; index += Long.BYTES) {
            long hit = hit(bytes, index);
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
}
