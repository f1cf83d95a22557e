package org.phengen.vcf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;
import org.phengen.genotype.ReadTrace;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;

/// Reads BGZF blocks and hands on nothing that was not checked: the gzip header, the `BC` field's BSIZE, the deflate
/// stream to its exact end, CRC32 and ISIZE of **every** block. (SAM specification, section 4.1.) Keeps a window of
/// compressed bytes, so that blocks in a row cost few reads. Not safe for use by several threads.
final class BgzfBlockReader implements AutoCloseable {
    /// Most bytes a block can hold, compressed or not.
    static final int LARGEST_BLOCK = 1 << 16;

    private static final int LARGEST_WINDOW = 1 << 18;
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIXED_HEADER = 12;
    private static final int TRAILER = 8;

    private final ByteSource source;
    private final Inflate inflate = Inflate.ofHere();
    private final CRC32 crc = new CRC32();
    private byte[] window = new byte[0];
    private long windowStart;
    private int windowLength;
    private long next;

    private final @Nullable ReadTrace trace;

    BgzfBlockReader(ByteSource source) {
        this(source, null);
    }

    /// @param trace told of every verified block, where somebody wants to know
    BgzfBlockReader(ByteSource source, @Nullable ReadTrace trace) {
        this.source = source;
        this.trace = trace;
    }

    /// Where the block after the one read last begins.
    long next() {
        return next;
    }

    /// Inflates and verifies one block.
    ///
    /// @param offset where it begins in the file
    /// @param wanted how many bytes from there on are likely to be asked for next; bounds what is read ahead
    /// @param into receives the bytes from `at` on; has room for [#LARGEST_BLOCK]
    /// @return how many bytes the block holds, 0 for an empty one
    /// @throws org.phengen.job.SourceException when anything does not fit
    int read(long offset, long wanted, byte[] into, int at) {
        int head = need(offset, FIXED_HEADER, wanted);
        if (window[head] != 0x1f || window[head + 1] != (byte) 0x8b || window[head + 2] != 8 || window[head + 3] != 4) {
            throw damaged(offset, Said.told("vcf.fault.doesNotBeginLike"));
        }
        int extra = Short.toUnsignedInt((short) SHORT.get(window, head + 10));
        head = need(offset, FIXED_HEADER + extra, wanted);
        int size = blockSize(offset, head + FIXED_HEADER, extra);
        int data = size - FIXED_HEADER - extra - TRAILER;
        if (data < 1) {
            throw damaged(offset, Said.told("vcf.fault.statesSizeTooSmall"));
        }
        head = need(offset, size, wanted);
        int trailer = head + size - TRAILER;
        int stated = (int) INT.get(window, trailer + 4);
        if (stated < 0 || stated > LARGEST_BLOCK) {
            throw damaged(offset, Said.told("vcf.fault.statesMoreBytesThan"));
        }
        inflate(offset, head + FIXED_HEADER + extra, data, into, at, stated);
        crc.reset();
        crc.update(into, at, stated);
        if ((int) crc.getValue() != (int) INT.get(window, trailer)) {
            throw damaged(offset, Said.told("vcf.fault.failsChecksum"));
        }
        next = offset + size;
        if (trace != null) {
            trace.block(offset, next);
        }
        return stated;
    }

    private void inflate(long offset, int from, int length, byte[] into, int at, int expected) {
        try {
            if (inflate.inflate(window, from, length, into, at, expected) == expected) {
                return;
            }
        } catch (DataFormatException broken) {
            // said below: what was broken in it does not help the user
        }
        throw damaged(offset, Said.told("vcf.fault.doesNotInflateLength"));
    }

    private int blockSize(long offset, int extraStart, int extraLength) {
        int found = -1;
        int at = extraStart;
        int end = extraStart + extraLength;
        while (at + 4 <= end) {
            int length = Short.toUnsignedInt((short) SHORT.get(window, at + 2));
            if (window[at] == 'B' && window[at + 1] == 'C' && length == 2 && at + 6 <= end && found < 0) {
                found = Short.toUnsignedInt((short) SHORT.get(window, at + 4)) + 1;
            }
            at += 4 + length;
        }
        if (found < 0 || at != end) {
            throw damaged(offset, Said.told("vcf.fault.hasNoUsableBsize"));
        }
        return found;
    }

    /// Makes sure that the window holds `count` bytes from `offset` on, and says where in it they begin.
    private int need(long offset, int count, long wanted) {
        if (offset < windowStart || offset + count > windowStart + windowLength) {
            long left = source.length() - offset;
            if (left < count) {
                throw Faults.damaged(source.name(), Said.told("vcf.fault.endsInsideBgzfBlock", offset));
            }
            int length = source.handy(offset, count, (int) Math.min(left, Math.clamp(wanted, count, LARGEST_WINDOW)));
            if (window.length < length) {
                window = new byte[length];
            }
            source.read(offset, window, 0, length);
            windowStart = offset;
            windowLength = length;
        }
        return (int) (offset - windowStart);
    }

    private org.phengen.job.SourceException damaged(long offset, Said problem) {
        return Faults.damaged(source.name(), Said.told("vcf.fault.bgzfBlockAtByte", offset, problem));
    }

    @Override
    public void close() {
        inflate.close();
    }
}
