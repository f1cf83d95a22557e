package org.phengen.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.phengen.fhir.LineForm.Slot;

/// What stands in the slots of a line that has a known form: the first byte of each, and the byte behind its last. One
/// object for all lines of a file, because it is filled millions of times. Not safe for several threads.
final class LineParts {
    /// Numbers of a line that are kept.
    static final int MOST_VALUES = 32;

    private byte[] line = {};
    private final int[] begins = new int[Slot.VALUE.place() + MOST_VALUES];
    private final int[] ends = new int[begins.length];
    private int values;

    /// Forgets the line before.
    void begin(byte[] bytes) {
        line = bytes;
        values = 0;
        ends[Slot.UPDATED.place()] = 0;
    }

    void set(Slot slot, int from, int to) {
        int place = slot == Slot.VALUE ? slot.place() + values++ : slot.place();
        begins[place] = from;
        ends[place] = to;
    }

    byte[] line() {
        return line;
    }

    boolean has(Slot slot) {
        return ends[slot.place()] > 0;
    }

    int valueBegin(int i) {
        return begins[Slot.VALUE.place() + i];
    }

    int valueEnd(int i) {
        return ends[Slot.VALUE.place() + i];
    }

    /// Whether the slot holds these bytes.
    boolean is(Slot slot, byte[] text) {
        int place = slot.place();
        return Arrays.equals(line, begins[place], ends[place], text, 0, text.length);
    }

    byte[] bytes(Slot slot) {
        return Arrays.copyOfRange(line, begins[slot.place()], ends[slot.place()]);
    }

    String text(Slot slot) {
        int place = slot.place();
        return new String(line, begins[place], ends[place] - begins[place], StandardCharsets.US_ASCII);
    }
}
