package org.phengen.vcf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.phengen.gzip.GzipMembers;
import org.phengen.job.SourceException;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;
import org.phengen.range.SourceStream;

/// The uncompressed little-endian contents of an index file: block-gzipped (then its end block is required), gzipped,
/// or plain. Counts are never trusted for memory: what is claimed must also be there.
final class IndexBytes implements AutoCloseable {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final String name;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;

    private IndexBytes(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    static IndexBytes of(ByteSource source) {
        byte[] head = new byte[4];
        if (source.length() < head.length) {
            throw Faults.damaged(source.name(), Said.told("vcf.fault.indexShorterThanAny"));
        }
        source.read(0, head, 0, head.length);
        boolean gzipped = head[0] == 0x1f && head[1] == (byte) 0x8b;
        if (gzipped && (head[3] & 4) != 0) {
            BgzfEnd.require(source);
            return new IndexBytes(source.name(), new BgzfStream(source));
        }
        var plain = new SourceStream(source);
        return new IndexBytes(source.name(), gzipped ? new GzipMembers(plain) : plain);
    }

    int int32() {
        need(4);
        at += 4;
        return (int) INT.get(buffer, at - 4);
    }

    long int64() {
        need(8);
        at += 8;
        return (long) LONG.get(buffer, at - 8);
    }

    /// A count that must lie in 0..most.
    int count(String what, int most) {
        int count = int32();
        if (count < 0) {
            throw damaged(Said.told("vcf.fault.indexStatesNegativeNumber", what));
        }
        if (count > most) {
            throw Faults.limit(name, Said.told("vcf.fault.indexStatesWhereAllowed", count, what, most));
        }
        return count;
    }

    byte[] bytes(int length) {
        var read = new ByteArrayOutputStream();
        while (read.size() < length) {
            need(1);
            int count = Math.min(length - read.size(), filled - at);
            read.write(buffer, at, count);
            at += count;
        }
        return read.toByteArray();
    }

    /// Nothing may follow but one 64-bit count of rows without a place.
    void requireEnd() {
        refill();
        if (filled - at != 0 && filled - at != 8) {
            throw damaged(Said.told("vcf.fault.indexGoesOnBehind"));
        }
    }

    private void need(int length) {
        if (filled - at < length) {
            refill();
            if (filled - at < length) {
                throw damaged(Said.told("vcf.fault.indexEndsEarly"));
            }
        }
    }

    /// Moves the rest to the front and reads behind it, to the buffer's or the contents' end.
    private void refill() {
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
        at = 0;
        try {
            filled += in.readNBytes(buffer, filled, buffer.length - filled);
        } catch (IOException broken) {
            throw damaged(Said.told("vcf.fault.indexDoesNotUnzip"));
        }
    }

    String name() {
        return name;
    }

    SourceException damaged(Said problem) {
        return Faults.damaged(name, problem);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException ignored) {
            throw damaged(Said.told("vcf.fault.indexCannotClosed"));
        }
    }
}
