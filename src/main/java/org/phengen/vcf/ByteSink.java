package org.phengen.vcf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// Collects table bytes in one array and passes them on in large pieces. Not safe for use by several threads.
final class ByteSink {
    private static final int PIECE = 1 << 16;

    private final OutputStream out;
    private byte[] bytes = new byte[2 * PIECE];
    private int filled;

    ByteSink(OutputStream out) {
        this.out = out;
    }

    void add(int one) {
        room(1);
        bytes[filled++] = (byte) one;
    }

    void add(byte[] from, int start, int end) {
        int length = end - start;
        room(length);
        System.arraycopy(from, start, bytes, filled, length);
        filled += length;
    }

    void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        add(encoded, 0, encoded.length);
    }

    /// Ends a line; passes the bytes on once there are enough.
    void endLine() {
        add('\n');
        if (filled >= PIECE) {
            flush();
        }
    }

    void flush() {
        try {
            out.write(bytes, 0, filled);
            filled = 0;
            out.flush();
        } catch (IOException failure) {
            throw new SourceException(
                    Category.REFUSED,
                    "output",
                    Said.told("vcf.fault.tableCannotWritten"),
                    Said.told("vcf.fault.checkReceiverStillRuns"),
                    failure);
        }
    }

    private void room(int length) {
        if (filled + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, filled + length));
        }
    }
}
