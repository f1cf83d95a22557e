package org.phengen.vcf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Looks at a line eight bytes at a time: a row of fifty thousand samples is mostly its samples, of which a writer only
/// needs to know how many there are.
final class LineScan {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

    private LineScan() {}

    /// How many tabs there are, or -1 where a line feed or a carriage return stands inside.
    static int tabs(byte[] text, int from, int to) {
        int tabs = 0;
        int ends = 0;
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long eight = (long) LONGS.get(text, i);
            tabs += Long.bitCount(equal(eight, '\t'));
            ends += Long.bitCount(equal(eight, '\n') | equal(eight, '\r'));
        }
        for (; i < to; i++) {
            tabs += text[i] == '\t' ? 1 : 0;
            ends += text[i] == '\n' || text[i] == '\r' ? 1 : 0;
        }
        return ends > 0 ? -1 : tabs;
    }

    /// The top bit of every byte that equals a character, exactly.
    private static long equal(long eight, char sought) {
        long differing = eight ^ (ONES * sought);
        return ~(((differing & LOW) + LOW) | differing | LOW);
    }

    /// The line up to its n-th tab, or all of it where it has fewer.
    static String upToTab(byte[] text, int from, int to, int n) {
        int left = n;
        int end = from;
        while (end < to && (text[end] != '\t' || --left > 0)) {
            end++;
        }
        return new String(text, from, end - from, StandardCharsets.UTF_8);
    }
}
