package org.phengen.vcf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Passes on and counts.
final class CountedOutput extends FilterOutputStream {
    private long bytes;

    CountedOutput(OutputStream out) {
        super(out);
    }

    /// How many bytes have gone out.
    long bytes() {
        return bytes;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        bytes++;
    }

    @Override
    public void write(byte[] from, int at, int length) throws IOException {
        out.write(from, at, length);
        bytes += length;
    }
}
