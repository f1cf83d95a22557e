package org.phengen.vcf;

import java.io.InputStream;
import java.util.Objects;
import org.phengen.range.ByteSource;

/// A BGZF file from its first byte to its last as one stream, every block verified, for small files such as indexes.
final class BgzfStream extends InputStream {
    private final ByteSource source;
    private final BgzfBlockReader blocks;
    private final byte[] block = new byte[BgzfBlockReader.LARGEST_BLOCK];
    private int at;
    private int filled;

    BgzfStream(ByteSource source) {
        this.source = source;
        this.blocks = new BgzfBlockReader(source);
    }

    @Override
    public int read() {
        return fill() ? block[at++] & 0xff : -1;
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
        System.arraycopy(block, at, into, to, count);
        at += count;
        return count;
    }

    private boolean fill() {
        while (at == filled && blocks.next() < source.length()) {
            filled = blocks.read(blocks.next(), source.length() - blocks.next(), block, 0);
            at = 0;
        }
        return at < filled;
    }

    @Override
    public void close() {
        blocks.close();
    }
}
