package org.phengen.range;

import java.io.InputStream;
import java.util.Objects;

/// A byte source from its first byte to its last as one stream, as it is.
public final class SourceStream extends InputStream {
    private final ByteSource source;
    private final byte[] buffer = new byte[1 << 14];
    private long read;
    private int at;
    private int filled;

    public SourceStream(ByteSource source) {
        this.source = source;
    }

    @Override
    public int read() {
        return fill() ? buffer[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int to, int length) {
        Objects.checkFromIndexSize(to, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, filled - at);
        System.arraycopy(buffer, at, into, to, count);
        at += count;
        return count;
    }

    private boolean fill() {
        if (at == filled && read < source.length()) {
            filled = (int) Math.min(buffer.length, source.length() - read);
            source.read(read, buffer, 0, filled);
            read += filled;
            at = 0;
        }
        return at < filled;
    }
}
