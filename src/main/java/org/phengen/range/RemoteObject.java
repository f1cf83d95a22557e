package org.phengen.range;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.phengen.job.Errand;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.range.RangeProof.Taken;

/// An object on a server, of the one version that it had when it was opened. Its beginning and its end are fetched
/// together with opening, because every reader wants both; everything else when it is asked for.
final class RemoteObject implements ByteSource {
    private final ObjectClient client;
    private final Transfers transfers;
    private final Version version;
    private volatile List<Taken> held;
    private final Tally tally;
    private final JobContext job;

    private RemoteObject(ObjectClient client, Transfers transfers, List<Taken> held, Tally tally, JobContext job) {
        this.client = client;
        this.transfers = transfers;
        this.version = held.getFirst().version();
        this.held = List.copyOf(held);
        this.tally = tally;
        this.job = job;
    }

    /// Opens it with one round trip.
    ///
    /// @param head bytes wanted of its beginning
    /// @param tail bytes wanted of its end; none where the beginning is likely all of it
    /// @throws SourceException when it is not there, may not be read, or changes meanwhile
    static RemoteObject open(
            ObjectClient client, Transfers transfers, int head, OptionalInt tail, Tally tally, JobContext job) {
        Optional<Errand<Taken>> end = tail.isEmpty()
                ? Optional.empty()
                : Optional.of(Errand.start(
                        () -> transfers.fetch(client, new Wanted.Tail(tail.getAsInt()), Optional.empty(), tally, job)));
        Taken first;
        try {
            first = transfers.fetch(client, new Wanted.Part(0, head), Optional.empty(), tally, job);
        } catch (RuntimeException failure) {
            end.ifPresent(Errand::stop);
            throw failure;
        }
        if (end.isEmpty()) {
            return new RemoteObject(client, transfers, List.of(first), tally, job);
        }
        Taken last = result(end.get(), job);
        if (!first.version().isSame(last.version())) {
            throw RangeProof.changed(client.name());
        }
        return new RemoteObject(client, transfers, List.of(first, last), tally, job);
    }

    static Taken result(Errand<Taken> errand, JobContext job) {
        try {
            return errand.await(job);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("a request failed in an unknown way", failed.getCause());
        }
    }

    @Override
    public String name() {
        return client.name();
    }

    @Override
    public long length() {
        return version.length();
    }

    @Override
    public Optional<Version> version() {
        return Optional.of(version);
    }

    @Override
    public Optional<Tally> tally() {
        return Optional.of(tally);
    }

    @Override
    public void read(long offset, byte[] into, int at, int length) {
        requireInside(offset, length);
        if (!copyHeld(offset, into, at, length)) {
            fetch(offset, into, at, length, job);
        }
    }

    void requireInside(long offset, int length) {
        if (offset < 0 || length < 0 || offset + length > length()) {
            throw new SourceException(
                    Category.DAMAGED,
                    name(),
                    Said.told("range.fault.endsAtByteWhere", length()),
                    Said.told("range.fault.fetchFileAgainOr"));
        }
    }

    void fetch(long offset, byte[] into, int at, int length, JobContext asking) {
        if (length > 0) {
            Taken taken = transfers.fetch(client, new Wanted.Part(offset, length), Optional.of(version), tally, asking);
            System.arraycopy(taken.bytes(), 0, into, at, length);
        }
    }

    /// Starts to fetch a span.
    Errand<Taken> start(Span span, JobContext asking) {
        return Errand.start(() -> transfers.fetch(
                client, new Wanted.Part(span.begin(), (int) span.length()), Optional.of(version), tally, asking));
    }

    /// Copies bytes that came with opening.
    ///
    /// @return whether all of them had come
    boolean copyHeld(long offset, byte[] into, int at, int length) {
        for (Taken part : held) {
            if (part.first() <= offset && offset + length <= part.end()) {
                System.arraycopy(part.bytes(), (int) (offset - part.first()), into, at, length);
                return true;
            }
        }
        return false;
    }

    /// Whether a span came with opening.
    boolean holds(Span span) {
        return held.stream().anyMatch(part -> part.first() <= span.begin() && span.end() <= part.end());
    }

    /// Reads no further than what is there already, where that is enough.
    @Override
    public int handy(long offset, int least, int wanted) {
        for (Taken part : held) {
            if (part.first() <= offset && offset + least <= part.end()) {
                return (int) Math.min(wanted, part.end() - offset);
            }
        }
        return wanted;
    }

    /// Of thousands of files the beginnings alone would fill the memory.
    @Override
    public void opened() {
        held = List.of();
    }

    @Override
    public ByteSource ahead(List<Span> spans, JobContext asking) {
        return new ReadAhead(this, spans, asking);
    }

    @Override
    public void close() {
        // nothing is open: every range is a request of its own
    }
}
