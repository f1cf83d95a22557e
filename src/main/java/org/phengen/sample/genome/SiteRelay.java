package org.phengen.sample.genome;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// Hands every site to several receivers that each work on a thread of their own and in the order of the sites. Few
/// sites wait at a time: who walks waits for the slowest.
public final class SiteRelay implements Site.Visitor {
    private static final int WAITING = 12;

    private final List<BlockingQueue<Optional<Site>>> queues;

    public SiteRelay(int receivers) {
        queues = IntStream.range(0, receivers)
                .<BlockingQueue<Optional<Site>>>mapToObj(i -> new ArrayBlockingQueue<>(WAITING))
                .toList();
    }

    @Override
    public void site(Site site) {
        put(Optional.of(site));
    }

    /// There are no more sites.
    public void end() {
        put(Optional.empty());
    }

    private void put(Optional<Site> next) {
        try {
            for (BlockingQueue<Optional<Site>> queue : queues) {
                queue.put(next);
            }
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    /// Receives until the end, on the receiver's own thread.
    ///
    /// @param receiver from 0
    public void receive(int receiver, Site.Visitor visitor) {
        try {
            BlockingQueue<Optional<Site>> queue = queues.get(receiver);
            for (Optional<Site> next = queue.take(); next.isPresent(); next = queue.take()) {
                visitor.site(next.get());
            }
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static CancellationException stopped(InterruptedException cause) {
        Thread.currentThread().interrupt();
        CancellationException cancelled = new CancellationException("cancelled");
        cancelled.initCause(cause);
        return cancelled;
    }
}
