package org.phengen.vcf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Recognises the sample part that most cohort rows have: nothing but GT, every call of three bytes (`0|1`), a tab
/// between. Four bytes are compared at once, and nearly all of them are the commonest call.
final class UniformCalls {
    /// Bytes from one column's begin to the next.
    static final int WIDTH = 4;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PHASED_REFERENCE = '0' | '|' << 8 | '0' << 16 | '\t' << 24;
    private static final int UNPHASED_REFERENCE = '0' | '/' << 8 | '0' << 16 | '\t' << 24;

    private UniformCalls() {}

    /// Whether the rest of the line from `base` on is exactly `samples` such calls.
    static boolean fill(RowFields fields, int base, int samples) {
        int last = base + WIDTH * (samples - 1);
        if (fields.lineEnd() != last + WIDTH - 1) {
            return false;
        }
        byte[] text = fields.text();
        for (int at = base; at < last; at += WIDTH) {
            int lane = (int) INT.get(text, at);
            if (lane != PHASED_REFERENCE
                    && lane != UNPHASED_REFERENCE
                    && !(isCall(text, at) && text[at + WIDTH - 1] == '\t')) {
                return false;
            }
        }
        return isCall(text, last);
    }

    private static boolean isCall(byte[] text, int at) {
        return isAllele(text[at]) && (text[at + 1] == '|' || text[at + 1] == '/') && isAllele(text[at + 2]);
    }

    private static boolean isAllele(byte letter) {
        return letter >= '0' && letter <= '9' || letter == '.';
    }
}
