package org.phengen.vcf;

/// Bytes that can be read from any place: a local file today, an object behind ranges in the same shape later. What it
/// hands on is exactly what was asked; anything less is an error. Safe for use by several threads at once.
public interface ByteSource extends AutoCloseable {
    /// The location, for messages.
    String name();

    /// Length in bytes when it was opened.
    long length();

    /// Reads exactly `length` bytes.
    ///
    /// @param offset first byte, from 0
    /// @param into receives them from `at` on
    /// @throws org.phengen.job.SourceException when the bytes cannot be had completely
    void read(long offset, byte[] into, int at, int length);

    @Override
    void close();
}
