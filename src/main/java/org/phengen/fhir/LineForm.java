package org.phengen.fhir;

import java.util.Arrays;
import java.util.List;

/// What lines of one form have in common: an export writes millions of resources with the same members in the same
/// order, and only ids, moments and numbers differ. A line that has all of the fixed bytes, and between them plain
/// texts
/// and numbers, is JSON of the same shape as the line that the form was taken from: nothing else of it needs parsing.
/// Anything out of the ordinary (an escape, a sign outside ASCII, an exponent) is no match and is parsed like any line.
final class LineForm {
    /// Digits of a number that is looked at here.
    private static final int LONGEST_NUMBER = 24;

    private final byte[][] fixed;
    private final Slot[] slots;

    /// What stands between two fixed parts.
    enum Slot {
        /// a text or a number that no reader asks for
        ANY_TEXT(0),
        ANY_NUMBER(1),
        ID(2),
        SUBJECT(3),
        MOMENT(4),
        UPDATED(5),
        /// there may be several
        VALUE(6);

        private final int place;

        Slot(int place) {
            this.place = place;
        }

        /// Where it is kept among a line's parts.
        int place() {
            return place;
        }

        boolean isNumber() {
            return this == VALUE || this == ANY_NUMBER;
        }
    }

    /// @param fixed one more than slots
    LineForm(List<byte[]> fixed, List<Slot> slots) {
        this.fixed = fixed.toArray(byte[][]::new);
        this.slots = slots.toArray(Slot[]::new);
    }

    /// How many numbers a reader asks for.
    int values() {
        return (int) Arrays.stream(slots).filter(Slot.VALUE::equals).count();
    }

    /// Whether the line has this form; its parts are then told.
    boolean fits(byte[] line, int from, int to, LineParts parts) {
        int at = from;
        parts.begin(line);
        for (int i = 0; i < slots.length; i++) {
            byte[] next = fixed[i];
            int begin = at + next.length;
            if (begin > to || !Arrays.equals(line, at, begin, next, 0, next.length)) {
                return false;
            }
            at = end(slots[i], line, begin, to);
            if (at < 0) {
                return false;
            }
            parts.set(slots[i], begin, at);
        }
        byte[] last = fixed[slots.length];
        int end = at + last.length;
        return end <= to && Arrays.equals(line, at, end, last, 0, last.length) && LineFile.isBlank(line, end, to);
    }

    /// Where the part ends; negative where it is not what the slot is for.
    private static int end(Slot slot, byte[] line, int from, int to) {
        if (slot.isNumber()) {
            return numberEnd(line, from, to);
        }
        return slot == Slot.ANY_TEXT ? textEnd(line, from, to) : wordEnd(line, from, to);
    }

    boolean isSame(LineForm other) {
        return Arrays.equals(slots, other.slots) && Arrays.deepEquals(fixed, other.fixed);
    }

    /// Where a text without escapes ends; negative where it is not one.
    private static int textEnd(byte[] line, int from, int to) {
        int end = EightBytes.notPlain(line, from, to);
        return end < to && line[end] == '"' ? end : -1;
    }

    /// Like `textEnd`, of a text that is not empty and has no spaces.
    private static int wordEnd(byte[] line, int from, int to) {
        int end = from;
        while (end < to && line[end] > ' ' && line[end] != '"' && line[end] != '\\') {
            end++;
        }
        return end > from && end < to && line[end] == '"' ? end : -1;
    }

    /// Where a JSON number without an exponent ends; negative where it is not one.
    private static int numberEnd(byte[] line, int from, int to) {
        int whole = from < to && line[from] == '-' ? from + 1 : from;
        int point = digitsEnd(line, whole, to);
        boolean leadingZero = point > whole + 1 && line[whole] == '0';
        if (point == whole || leadingZero) {
            return -1;
        }
        int end = point;
        if (end < to && line[end] == '.') {
            end = digitsEnd(line, point + 1, to);
            if (end == point + 1) {
                return -1;
            }
        }
        return end - from <= LONGEST_NUMBER ? end : -1;
    }

    private static int digitsEnd(byte[] line, int from, int to) {
        int end = from;
        while (end < to && line[end] >= '0' && line[end] <= '9') {
            end++;
        }
        return end;
    }
}
