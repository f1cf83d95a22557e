package org.phengen.vcf;

import java.util.Arrays;
import org.phengen.language.Said;

/// The text of one row in the making, in one growing array that is reused from row to row.
final class RowText {
    private final String source;
    private byte[] bytes = new byte[1 << 12];
    private int filled;

    /// @param source for the message when the row outgrows its budget
    RowText(String source) {
        this.source = source;
    }

    void clear() {
        filled = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return filled;
    }

    void add(char letter) {
        room(1);
        bytes[filled++] = (byte) letter;
    }

    void add(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, filled, end - start);
        filled += end - start;
    }

    void add(byte[] text) {
        add(text, 0, text.length);
    }

    /// A whole number from 0, in digits.
    void addNumber(long number) {
        if (number < 10) {
            add((char) ('0' + number));
            return;
        }
        String digits = Long.toString(number);
        room(digits.length());
        for (int digit = 0; digit < digits.length(); digit++) {
            bytes[filled++] = (byte) digits.charAt(digit);
        }
    }

    /// Makes sure that so many bytes can follow.
    ///
    /// @throws SourceException LIMIT beyond the longest row
    void room(int length) {
        if (length > BgzfWindow.LONGEST_ROW - filled) {
            throw Faults.limit(source, Said.told("vcf.fault.rowLongerThanBytes", BgzfWindow.LONGEST_ROW));
        }
        if (filled + length > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, Math.max(filled + length, (int) Math.min(BgzfWindow.LONGEST_ROW, 2L * bytes.length)));
        }
    }
}
