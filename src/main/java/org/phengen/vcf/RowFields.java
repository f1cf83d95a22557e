package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// The eight or nine columns before the samples, as places in a line's bytes: POS and the span are numbers at once,
/// text is made only for rows that are wanted. Reused from line to line.
final class RowFields {
    static final int CHROM = 0;
    static final int POS = 1;
    static final int ID = 2;
    static final int REF = 3;
    static final int ALT = 4;
    static final int FILTER = 6;
    static final int INFO = 7;
    static final int FORMAT = 8;

    private static final int LAST_POSITION = Integer.MAX_VALUE;
    private static final byte[] END_KEY = "END=".getBytes(StandardCharsets.US_ASCII);

    private final String source;
    private final int columns;
    private final boolean endIsNumber;
    private final int[] starts = new int[FORMAT + 2];
    private byte[] text = new byte[0];
    private int lineEnd;
    private int fields;
    private final @Nullable RowLengths lengths;
    private int position;
    private int end;
    private boolean statesEnd;
    private boolean spanIsStated;
    private boolean spanByLength;

    RowFields(String source, VcfHeader header) {
        this.source = source;
        this.columns = header.columns();
        this.endIsNumber = header.endIsNumber();
        this.lengths = header.minor() >= RowLengths.FIRST_MINOR ? new RowLengths(this) : null;
    }

    /// Takes a line apart.
    ///
    /// @param lastPosition last position the row covers, or [RowLines#BY_TEXT]
    /// @throws SourceException when it is no VCF row
    void line(byte[] bytes, int from, int until, long lastPosition) {
        text = bytes;
        lineEnd = until;
        fields = 0;
        position = 0;
        starts[0] = from;
        int most = Math.min(columns, FORMAT + 1);
        for (int index = from; index < until && fields < most; index++) {
            if (bytes[index] == '\t') {
                starts[++fields] = index + 1;
            }
        }
        if (fields < most) {
            starts[++fields] = until + 1;
        }
        if (fields < INFO + 1) {
            throw damaged(Said.told("vcf.fault.rowHasFewerThan"));
        }
        position = position();
        end = end();
        spanByLength = false;
        if (lengths != null && lengths.end() > end) {
            end = (int) Math.min(LAST_POSITION, lengths.end());
            spanByLength = true;
        }
        int byText = end;
        if (lastPosition != RowLines.BY_TEXT) {
            end = (int) Math.min(LAST_POSITION, lastPosition);
        }
        spanIsStated = end == byText;
    }

    private int position() {
        long value = 0;
        int index = starts[POS];
        for (; index < starts[ID] - 1 && value <= LAST_POSITION; index++) {
            int digit = text[index] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            value = value * 10 + digit;
        }
        if (value > LAST_POSITION) {
            throw damaged(Said.told("vcf.fault.rowHasPosBeyond", LAST_POSITION));
        }
        if (index != starts[ID] - 1 || index == starts[POS]) {
            throw damaged(Said.told("vcf.fault.rowHasNoUsable"));
        }
        return (int) value;
    }

    /// As bcftools: END, where the header declares it a number and it is not before POS, else the length of REF.
    private int end() {
        statesEnd = false;
        if (endIsNumber) {
            long smallest = Long.MAX_VALUE;
            for (int item = starts[INFO]; item < end(INFO); item = afterItem(item)) {
                long stated = stated(item);
                if (stated >= position) {
                    smallest = Math.min(smallest, stated);
                }
            }
            if (smallest < Long.MAX_VALUE) {
                statesEnd = true;
                return (int) Math.min(LAST_POSITION, smallest);
            }
        }
        return (int) Math.min(LAST_POSITION, (long) position + Math.max(1, length(REF)) - 1);
    }

    private int afterItem(int item) {
        int index = item;
        while (index < end(INFO) && text[index] != ';') {
            index++;
        }
        return index + 1;
    }

    /// The number behind END=, or -1: another item, `.`, or a list.
    private long stated(int item) {
        int until = end(INFO);
        int digits = item + END_KEY.length;
        if (digits >= until || !Arrays.equals(text, item, digits, END_KEY, 0, END_KEY.length)) {
            return -1;
        }
        long value = 0;
        int index = digits;
        while (index < until && text[index] >= '0' && text[index] <= '9' && value < 1L << 40) {
            value = value * 10 + (text[index++] - '0');
        }
        return index == digits || index < until && text[index] == ',' ? -1 : value;
    }

    /// POS, 1-based.
    int pos() {
        return position;
    }

    /// Last position covered, 1-based inclusive.
    int spanEnd() {
        return end;
    }

    /// Whether INFO states END.
    boolean statesEnd() {
        return statesEnd;
    }

    /// Whether [#spanEnd] is what REF and INFO say. A BCF record has a length of its own, which may say otherwise.
    boolean spanIsStated() {
        return spanIsStated;
    }

    /// Whether [#spanEnd] comes from SVLEN or LEN (VCF 4.5), which older programs do not index by.
    boolean spanIsByLength() {
        return spanByLength;
    }

    byte[] text() {
        return text;
    }

    int lineEnd() {
        return lineEnd;
    }

    int start(int field) {
        return starts[field];
    }

    /// Behind the field's last byte.
    int end(int field) {
        return starts[field + 1] - 1;
    }

    int length(int field) {
        return end(field) - starts[field];
    }

    boolean hasFormat() {
        return fields > FORMAT;
    }

    boolean equals(int field, byte[] expected) {
        return Arrays.equals(text, starts[field], end(field), expected, 0, expected.length);
    }

    String string(int field) {
        return new String(text, starts[field], length(field), StandardCharsets.UTF_8);
    }

    SourceException damaged(Said problem) {
        String contig = new String(text, starts[0], Math.clamp(contigLength(), 0, 60), StandardCharsets.UTF_8);
        return Faults.damaged(source + " at " + contig + (position > 0 ? ":" + position : ""), problem);
    }

    private int contigLength() {
        int index = starts[0];
        while (index < lineEnd && text[index] != '\t') {
            index++;
        }
        return index - starts[0];
    }
}
