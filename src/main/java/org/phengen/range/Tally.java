package org.phengen.range;

import java.util.concurrent.atomic.AtomicLong;

/// What reading cost so far. Safe for several threads.
public final class Tally {
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();

    void request() {
        requests.incrementAndGet();
    }

    void retry() {
        retries.incrementAndGet();
    }

    void bytes(long more) {
        bytes.addAndGet(more);
    }

    /// Requests sent, those that failed included.
    public long requests() {
        return requests.get();
    }

    /// Bytes of bodies received, those of failed requests included.
    public long bytes() {
        return bytes.get();
    }

    /// Requests that had to be sent again.
    public long retries() {
        return retries.get();
    }
}
