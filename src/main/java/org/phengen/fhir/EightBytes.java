package org.phengen.fhir;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for a byte eight at a time: a site's files have a thousand million of them, and each is passed once on the way
/// to the end of its line.
final class EightBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private EightBytes() {}

    /// Where the next line feed stands; `to` where none does.
    static int lineFeed(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long found = zeros((long) LONGS.get(bytes, i) ^ '\n' * ONES);
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / 8;
            }
        }
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /// Where the next byte stands that is no plain sign of a JSON text: a quote, a backslash, a control character or
    /// anything outside ASCII; `to` where none does.
    static int notPlain(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, i);
            long found = zeros(eight ^ '"' * ONES) | zeros(eight ^ '\\' * ONES) | controls(eight) | eight & HIGHS;
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / 8;
            }
        }
        while (i < to && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /// The high bit of each byte that is zero; of bytes behind the first it may also be set for a one.
    private static long zeros(long eight) {
        return eight - ONES & ~eight & HIGHS;
    }

    /// The high bit of each byte below a space, in the same way.
    private static long controls(long eight) {
        return eight - ' ' * ONES & ~eight & HIGHS;
    }
}
