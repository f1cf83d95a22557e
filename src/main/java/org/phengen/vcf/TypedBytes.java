package org.phengen.vcf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.Function;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// A cursor over one half of a BCF record: fixed numbers and typed values (BCF 2.2, section 6.3.3). No length is
/// believed beyond the half's end. Reused from record to record.
final class TypedBytes {
    static final int NONE = 0;
    static final int INT8 = 1;
    static final int INT16 = 2;
    static final int INT32 = 3;
    static final int FLOAT = 5;
    static final int CHAR = 7;
    /// [#number] of a missing value.
    static final int MISSING = Integer.MIN_VALUE;
    /// [#number] of what fills a vector up behind its last value.
    static final int END_OF_VECTOR = Integer.MIN_VALUE + 1;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final Function<Said, SourceException> fault;
    private byte[] bytes = new byte[0];
    private int at;
    private int until;
    private int type;
    private int count;

    /// @param fault makes the failure of a damaged record
    TypedBytes(Function<Said, SourceException> fault) {
        this.fault = fault;
    }

    void over(byte[] record, int from, int end) {
        bytes = record;
        at = from;
        until = end;
    }

    int int32() {
        need(Integer.BYTES);
        at += Integer.BYTES;
        return (int) INT.get(bytes, at - Integer.BYTES);
    }

    /// Reads a value's type and length; its bytes begin at [#at].
    void descriptor() {
        need(1);
        int descriptor = bytes[at++] & 0xff;
        type = descriptor & 0xf;
        count = descriptor >>> 4;
        if (count == 15) {
            count = length();
        }
        if (type > INT32 && type != FLOAT && type != CHAR) {
            throw fault.apply(Said.told("vcf.fault.valueHasTypeBcf"));
        }
    }

    /// The length that did not fit into the descriptor: a typed whole number.
    private int length() {
        need(1);
        int descriptor = bytes[at++] & 0xff;
        int kind = descriptor & 0xf;
        if (descriptor >>> 4 != 1 || kind < INT8 || kind > INT32) {
            throw fault.apply(Said.told("vcf.fault.valueHasNoUsable"));
        }
        need(size(kind));
        int length = number(at, kind);
        at += size(kind);
        if (length < 0) {
            throw fault.apply(Said.told("vcf.fault.valueHasNegativeLength"));
        }
        return length;
    }

    /// A dictionary key: a single typed whole number from 0.
    int key() {
        descriptor();
        if (count != 1 || type < INT8 || type > INT32) {
            throw fault.apply(Said.told("vcf.fault.keyNoSingleWhole"));
        }
        need(size(type));
        int value = number(at, type);
        at += size(type);
        if (value < 0) {
            throw fault.apply(Said.told("vcf.fault.keyNegative"));
        }
        return value;
    }

    /// Passes over the values whose descriptor was read.
    ///
    /// @param times how often they stand there: once for each sample in FORMAT
    void pass(int times) {
        long length = (long) times * count * size(type);
        need(length);
        at += (int) length;
    }

    private void need(long length) {
        if (length < 0 || length > until - at) {
            throw fault.apply(Said.told("vcf.fault.valueReachesBeyondRows"));
        }
    }

    boolean atEnd() {
        return at == until;
    }

    /// Place of the next unread byte.
    int at() {
        return at;
    }

    /// Of the descriptor read last.
    int type() {
        return type;
    }

    /// How many values the descriptor read last announces (for each sample, in FORMAT).
    int count() {
        return count;
    }

    boolean isWhole() {
        return type >= INT8 && type <= INT32;
    }

    /// Bytes of one value.
    static int size(int type) {
        return switch (type) {
            case INT8, CHAR -> 1;
            case INT16 -> 2;
            case INT32, FLOAT -> 4;
            default -> 0;
        };
    }

    /// A whole number anywhere in the record; the smallest two of each width are [#MISSING] and [#END_OF_VECTOR].
    int number(int place, int kind) {
        return switch (kind) {
            case INT8 -> special(bytes[place], Byte.MIN_VALUE);
            case INT16 -> special((short) SHORT.get(bytes, place), Short.MIN_VALUE);
            default -> (int) INT.get(bytes, place);
        };
    }

    private static int special(int value, int smallest) {
        return value <= smallest + 1 ? Integer.MIN_VALUE + (value - smallest) : value;
    }
}
