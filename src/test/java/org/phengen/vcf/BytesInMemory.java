package org.phengen.vcf;

import org.phengen.language.Said;
import org.phengen.range.ByteSource;

/// A file's bytes held in memory, so that tests can damage them cheaply.
@SuppressWarnings("ArrayRecordComponent") // never compared
record BytesInMemory(String name, byte[] bytes) implements ByteSource {
    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public void read(long offset, byte[] into, int at, int count) {
        if (offset < 0 || count < 0 || offset + count > bytes.length) {
            throw Faults.damaged(name, Said.told("range.fault.endsAtByteWhere", bytes.length));
        }
        System.arraycopy(bytes, (int) offset, into, at, count);
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
