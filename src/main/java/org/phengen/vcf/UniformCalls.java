package org.phengen.vcf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.phengen.genotype.GenotypeRow;

/// Recognises the sample part that most cohort rows have: nothing but GT, every call of three bytes (`0|1`), a tab
/// between. Sixteen bytes are compared at once, and nearly all of them are four of the commonest call.
final class UniformCalls {
    /// Bytes from one column's begin to the next.
    static final int WIDTH = 4;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PHASED_REFERENCE = '0' | '|' << 8 | '0' << 16 | '\t' << 24;
    private static final int UNPHASED_REFERENCE = '0' | '/' << 8 | '0' << 16 | '\t' << 24;

    private static final long TWO_REFERENCES = PHASED_REFERENCE | (long) PHASED_REFERENCE << 32;

    private UniformCalls() {}

    /// Whether the rest of the line from `base` on is exactly `samples` such calls.
    static boolean fill(RowFields fields, int base, int samples) {
        int last = base + WIDTH * (samples - 1);
        if (fields.lineEnd() != last + WIDTH - 1) {
            return false;
        }
        byte[] text = fields.text();
        int at = base;
        while (at < last) {
            at = pastReferences(text, at, last);
            // what is not the commonest call, or the few columns that fill no four
            for (int until = Math.min(last, at + 4 * WIDTH); at < until; at += WIDTH) {
                int lane = (int) INT.get(text, at);
                if (lane != PHASED_REFERENCE
                        && lane != UNPHASED_REFERENCE
                        && !(isCall(text, at) && text[at + WIDTH - 1] == '\t')) {
                    return false;
                }
            }
        }
        return isCall(text, last);
    }

    /// Writes the calls of a row that [#fill] recognised as allele numbers.
    ///
    /// @return false where one names an allele that the row does not have: then nothing that was written counts
    static boolean decode(byte[] text, int base, int alternates, int[] first, int[] second) {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        int last = base + WIDTH * (first.length - 1);
        int highest = '0' + alternates;
        int at = base;
        while (at <= last) {
            at = pastReferences(text, at, last);
            for (int until = Math.min(last + 1, at + 4 * WIDTH); at < until; at += WIDTH) {
                if (text[at] > highest || text[at + 2] > highest) {
                    return false;
                }
                int sample = (at - base) / WIDTH;
                first[sample] = text[at] == '.' ? GenotypeRow.MISSING : text[at] - '0';
                second[sample] = text[at + 2] == '.' ? GenotypeRow.MISSING : text[at + 2] - '0';
            }
        }
        return true;
    }

    /// Passes over phased references, four at once.
    private static int pastReferences(byte[] text, int from, int last) {
        int at = from;
        for (; at + 4 * WIDTH <= last; at += 4 * WIDTH) {
            long one = (long) LONG.get(text, at) ^ TWO_REFERENCES;
            long two = (long) LONG.get(text, at + 2 * WIDTH) ^ TWO_REFERENCES;
            if ((one | two) != 0) {
                break;
            }
        }
        return at;
    }

    private static boolean isCall(byte[] text, int at) {
        return isAllele(text[at]) && (text[at + 1] == '|' || text[at + 1] == '/') && isAllele(text[at + 2]);
    }

    private static boolean isAllele(byte letter) {
        return letter >= '0' && letter <= '9' || letter == '.';
    }
}
