package org.phengen.range;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.phengen.job.Errand;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.range.RangeProof.Taken;

/// Fetches ranges: so many at a time from one server, again after a fault that may pass, never without an end, and
/// never
/// against the will of who waits. Safe for several threads.
public final class Transfers {
    private static final Duration LOOK = Duration.ofMillis(25);
    private static final int LEAST = 1024;

    private final Patience patience;
    private final RandomGenerator jitter;
    private final Map<String, Semaphore> servers = new ConcurrentHashMap<>();

    /// @param jitter spreads the attempts of many, so that they do not come back together
    public Transfers(Patience patience, RandomGenerator jitter) {
        this.patience = patience;
        this.jitter = jitter;
    }

    /// Fetches one range; waits for it.
    ///
    /// @param pinned the version it must be of; empty when the object is opened
    /// @throws SourceException when it cannot be had
    /// @throws CancellationException when the job was cancelled
    Taken fetch(ObjectClient client, Wanted wanted, Optional<Version> pinned, Tally tally, JobContext job) {
        Semaphore server = servers.computeIfAbsent(client.server(), name -> new Semaphore(patience.atOnce(), true));
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(client, wanted, pinned, tally, server, job);
            } catch (PassingFault fault) {
                if (attempt == patience.attempts()) {
                    throw gaveUp(client, attempt, fault.why());
                }
                Duration pause = fault.after().orElseGet(() -> Duration.ZERO);
                if (pause.compareTo(patience.longestAsked()) > 0) {
                    throw gaveUp(client, attempt, Said.told("range.why.askedToWait", pause.toSeconds()));
                }
                Duration own = own(attempt);
                pause = pause.compareTo(own) > 0 ? pause : own;
                tally.retry();
                if (pause.compareTo(Duration.ofSeconds(1)) >= 0) {
                    job.progress(
                            Said.told(
                                    "range.progress.waiting",
                                    client.server(),
                                    pause.toSeconds(),
                                    attempt + 1,
                                    patience.attempts()),
                            0,
                            0);
                }
                Errand.pause(pause, job);
            }
        }
    }

    /// Twice as long with every attempt, from half of that to all of it.
    private Duration own(int attempt) {
        long full = Math.min(
                patience.firstPause().toMillis() << (attempt - 1),
                patience.longestPause().toMillis());
        return Duration.ofMillis(full / 2 + jitter.nextLong(full / 2 + 1));
    }

    private Taken attempt(
            ObjectClient client, Wanted wanted, Optional<Version> pinned, Tally tally, Semaphore server, JobContext job)
            throws PassingFault {
        acquire(server, job);
        try {
            tally.request();
            var received = new AtomicLong();
            Errand<Taken> errand = Errand.start(() -> client.get(
                    wanted,
                    pinned,
                    (head, body) -> RangeProof.take(client.name(), wanted, pinned, head, body, received::addAndGet)));
            try {
                watch(errand, received, job);
                return errand.await(job);
            } catch (ExecutionException failed) {
                throw asKnown(client, failed.getCause());
            } finally {
                tally.bytes(received.get());
            }
        } finally {
            server.release();
        }
    }

    private static void acquire(Semaphore server, JobContext job) {
        try {
            while (!server.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                job.checkCancelled();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
    }

    /// An answer may take its time as a whole, but it must go on: a total deadline would cut long reads, and a socket's
    /// own timeout is never reached by a server that sends a byte now and then.
    private void watch(Errand<?> errand, AtomicLong received, JobContext job) throws PassingFault {
        long since = System.nanoTime();
        long before = 0;
        while (!errand.isBack(LOOK)) {
            if (job.cancelled()) {
                errand.stop();
                throw new CancellationException("cancelled");
            }
            long now = received.get();
            if (now - before >= LEAST) {
                before = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > patience.stall().toNanos()) {
                errand.stop();
                throw new PassingFault(
                        Said.told("range.why.stalled", patience.stall().toSeconds()));
            }
        }
    }

    private static RuntimeException asKnown(ObjectClient client, @Nullable Throwable cause) throws PassingFault {
        if (cause instanceof PassingFault passing) {
            throw passing;
        }
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            throw new PassingFault(Said.told("range.why.unreachable"));
        }
        if (cause instanceof SSLHandshakeException || cause instanceof SSLPeerUnverifiedException) {
            return new SourceException(
                    Category.REFUSED,
                    client.name(),
                    Said.told("range.fault.tls"),
                    Said.told("range.fault.tls.todo"),
                    cause);
        }
        if (cause instanceof IOException) {
            throw new PassingFault(Said.told("range.why.reset"));
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known
                ? known
                : new IllegalStateException("a request failed in an unknown way", cause);
    }

    private static SourceException gaveUp(ObjectClient client, int attempts, Said why) {
        return new SourceException(
                Category.REFUSED,
                client.name(),
                Said.told("range.fault.gaveUp", attempts, why),
                Said.told("range.fault.gaveUp.todo"));
    }
}
