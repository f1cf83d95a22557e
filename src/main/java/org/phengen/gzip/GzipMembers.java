package org.phengen.gzip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// Unzips a file of one or several gzip members (RFC 1952) one after the other, each with its checksum and length
/// verified. Unlike `GZIPInputStream` it never takes a damaged beginning of a further member for the end of the file:
/// after the last member only zero bytes may follow. A block-gzipped file (BGZF) must end with its empty block, so that
/// one cut between two blocks is not taken for whole. Not safe for several threads.
public final class GzipMembers extends InputStream {
    private static final int DEFLATED = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int BGZF = 'B' << 8 | 'C';
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private boolean first = true;
    private boolean inMember;
    private boolean block;

    /// @param in at the first byte of the first member
    public GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /// @throws EOFException where the file ends inside a member, or behind a block that is not the last
    /// @throws ZipException where it is damaged, or something else follows the last member
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (inMember || member()) {
            try {
                int read = inflater.inflate(into, offset, length);
                if (read > 0 || length == 0) {
                    checksum.update(into, offset, read);
                    return read;
                }
            } catch (DataFormatException damaged) {
                throw new ZipException("damaged");
            }
            if (inflater.finished()) {
                trailer();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("a dictionary is needed");
            } else if (fill()) {
                inflater.setInput(buffer, 0, end);
                at = end;
            } else {
                throw new EOFException();
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    /// Steps over the header of the next member; false at the end of the file.
    private boolean member() throws IOException {
        int sign = next();
        while (!first && sign == 0) {
            sign = next();
        }
        if (sign < 0 && !first) {
            if (block && inflater.getBytesWritten() > 0) {
                throw new EOFException();
            }
            return false;
        }
        first = false;
        if (sign != 0x1f || needed() != 0x8b || needed() != DEFLATED) {
            throw new ZipException("no gzip header");
        }
        int flags = needed();
        skip(6);
        block = (flags & EXTRA) != 0 && extra(needed() | needed() << 8);
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && needed() != 0) {
                // a name or a comment ends with a zero
            }
        }
        skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
        inflater.reset();
        checksum.reset();
        inflater.setInput(buffer, at, end - at);
        at = end;
        inMember = true;
        return true;
    }

    /// Steps over the extra field.
    ///
    /// @return whether it is that of a block of BGZF
    private boolean extra(int length) throws IOException {
        int names = Math.min(2, length);
        int name = 0;
        for (int i = 0; i < names; i++) {
            name = name << 8 | needed();
        }
        skip(length - names);
        return name == BGZF;
    }

    private void trailer() throws IOException {
        at = end - inflater.getRemaining();
        boolean right = number() == checksum.getValue() && number() == (inflater.getBytesWritten() & 0xffffffffL);
        if (!right) {
            throw new ZipException("checksum or length is wrong");
        }
        inMember = false;
    }

    private long number() throws IOException {
        return needed() | needed() << 8 | needed() << 16 | (long) needed() << 24;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            needed();
        }
    }

    private int needed() throws IOException {
        int sign = next();
        if (sign < 0) {
            throw new EOFException();
        }
        return sign;
    }

    private int next() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
