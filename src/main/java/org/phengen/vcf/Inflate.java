package org.phengen.vcf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Raw deflate -> bytes, one block at a time, by the fastest library there is, with identical output.
/// Not safe for use by several threads.
interface Inflate extends AutoCloseable {
    /// @return bytes written, or -1 when the input was not used up exactly or the output has not the asked length
    /// @throws DataFormatException when the input is no deflate stream
    int inflate(byte[] from, int at, int length, byte[] into, int to, int expected) throws DataFormatException;

    @Override
    void close();

    /// The fastest there is here; all give the same bytes and refuse the same input.
    static Inflate ofHere() {
        return LibDeflate.ifPresent().orElseGet(Inflate::ofJdk);
    }

    /// The JDK's own.
    static Inflate ofJdk() {
        var inflater = new Inflater(true);
        return new Inflate() {
            private final byte[] beyond = new byte[1];

            @Override
            public int inflate(byte[] from, int at, int length, byte[] into, int to, int expected)
                    throws DataFormatException {
                inflater.reset();
                inflater.setInput(from, at, length);
                int made = 0;
                while (made < expected) {
                    int step = inflater.inflate(into, to + made, expected - made);
                    if (step == 0) {
                        return -1;
                    }
                    made += step;
                }
                if (!inflater.finished() && inflater.inflate(beyond) != 0) {
                    return -1;
                }
                return inflater.finished() && inflater.getRemaining() == 0 ? made : -1;
            }

            @Override
            public void close() {
                inflater.end();
            }
        };
    }
}
