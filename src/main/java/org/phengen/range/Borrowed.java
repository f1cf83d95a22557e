package org.phengen.range;

/// Somebody else's source: closing it does nothing.
record Borrowed(ByteSource source) implements ByteSource {
    @Override
    public String name() {
        return source.name();
    }

    @Override
    public long length() {
        return source.length();
    }

    @Override
    public void read(long offset, byte[] into, int at, int length) {
        source.read(offset, into, at, length);
    }

    @Override
    public int handy(long offset, int least, int wanted) {
        return source.handy(offset, least, wanted);
    }

    @Override
    public void close() {
        // its owner closes it
    }
}
