package org.phengen.range;

import java.util.List;
import java.util.Optional;
import org.phengen.job.JobContext;

/// Bytes that can be read from any place: a local file, an object behind ranges. What it hands on is exactly what was
/// asked, of the one version that was opened; anything less is an error. Safe for use by several threads at once.
public interface ByteSource extends AutoCloseable {
    /// The location, for messages.
    String name();

    /// Length in bytes when it was opened.
    long length();

    /// Which version of an object it is; a local file stays open instead.
    default Optional<Version> version() {
        return Optional.empty();
    }

    /// What reading it has cost, where that is a matter of requests.
    default Optional<Tally> tally() {
        return Optional.empty();
    }

    /// Reads exactly `length` bytes.
    ///
    /// @param offset first byte, from 0
    /// @param into receives them from `at` on
    /// @throws org.phengen.job.SourceException when the bytes cannot be had completely
    void read(long offset, byte[] into, int at, int length);

    /// How many bytes are best asked for in one read.
    ///
    /// @param offset where the read begins
    /// @param least what is needed in any case
    /// @param wanted what the reader would like, at least `least`
    /// @return from `least` to `wanted`
    default int handy(long offset, int least, int wanted) {
        return wanted;
    }

    /// The reader is done with both ends: what was fetched of them with opening need not be kept.
    default void opened() {
        // nothing was fetched
    }

    /// The same bytes for one job that is about to read these spans, about in this order: a source behind a network
    /// fetches them ahead, side by side, and stops when the job is cancelled. Closing it leaves this source open.
    default ByteSource ahead(List<Span> spans, JobContext job) {
        return new Borrowed(this);
    }

    @Override
    void close();
}
