package org.phengen.fhir;

import java.util.Arrays;

/// The bytes of one piece of a file, up to a limit; what is beyond is not kept, only that there was more. Used again
/// for
/// piece after piece. Not safe for several threads.
final class PieceBytes {
    private final int longest;
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private boolean tooLong;

    /// @param longest bytes a piece may have
    PieceBytes(int longest) {
        this.longest = longest;
    }

    void clear() {
        length = 0;
        tooLong = false;
    }

    void add(int sign) {
        if (length == bytes.length) {
            if (length >= longest) {
                tooLong = true;
                return;
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(longest, length * 2L));
        }
        bytes[length++] = (byte) sign;
    }

    /// Whether what was added since a place is exactly this.
    boolean endsWith(byte[] wanted, int from) {
        return !tooLong && Arrays.equals(bytes, from, length, wanted, 0, wanted.length);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean tooLong() {
        return tooLong;
    }
}
