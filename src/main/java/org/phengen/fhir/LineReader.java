package org.phengen.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Splits a stream of bytes at line feeds without making a text of them: NDJSON lines are handed to the parser as they
/// are. A line beyond the limit is stepped over and reported as such, so that a hostile file cannot exhaust memory.
final class LineReader {
    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int length;
    private int nextStart;
    private int end;
    private boolean tooLong;
    private int moves;

    /// @param longest bytes a line may have
    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// Moves to the next line; false at the end. The line then stands at `offset()` of `bytes()`, `length()` bytes.
    boolean next() throws IOException {
        start = nextStart;
        tooLong = false;
        length = 0;
        while (true) {
            int at = EightBytes.lineFeed(buffer, start + length, end);
            length = at - start;
            if (at < end) {
                nextStart = at + 1;
                return true;
            }
            if (length >= longest) {
                tooLong = true;
                length = 0;
                start = 0;
                end = 0;
            }
            if (!fill()) {
                nextStart = end;
                return length > 0 || tooLong;
            }
        }
    }

    byte[] bytes() {
        return buffer;
    }

    int offset() {
        return start;
    }

    int length() {
        return length;
    }

    /// Whether the line was beyond the limit; what stands in `bytes()` is then only its last part.
    boolean tooLong() {
        return tooLong;
    }

    /// How often what is held has moved: until then the lines up to `held()` stay where they are.
    int moves() {
        return moves;
    }

    /// Behind the last whole line that is held; the end of this line where none is.
    int held() {
        int at = end;
        while (at > start + length && buffer[at - 1] != '\n') {
            at--;
        }
        return Math.max(at, start + length);
    }

    /// Reads more of the stream behind what is held of the line; false at the end of the stream.
    private boolean fill() throws IOException {
        moves++;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read >= 0;
    }
}
