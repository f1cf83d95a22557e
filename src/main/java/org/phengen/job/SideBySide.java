package org.phengen.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/// Runs independent pieces of one job at the same time. The results come in the order of the pieces, whichever was
/// ready first; the first failure stops the others and is thrown as it was.
public final class SideBySide {
    /// Pieces at work at once: every core up to four, for each piece holds memory of its own.
    public static final int WIDTH = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private static final ThreadFactory THREADS =
            Thread.ofPlatform().name("piece-", 0).daemon(true).factory();

    private SideBySide() {}

    /// Runs all pieces, at most [#WIDTH] at once, and waits for them.
    ///
    /// @param pieces safe to run at the same time; a long one asks its job whether it is cancelled
    /// @throws CancellationException when a piece was cancelled, or the waiting thread was interrupted
    /// @throws RuntimeException what the first failing piece threw; an IOException arrives as UncheckedIOException
    public static <T> List<T> all(List<? extends Callable<T>> pieces) {
        return all(pieces, WIDTH);
    }

    /// As above, on a chosen number of threads: pieces that wait for each other need a thread each.
    public static <T> List<T> all(List<? extends Callable<T>> pieces, int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, pieces.size())), THREADS);
        try {
            var ready = new ExecutorCompletionService<T>(executor);
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> piece : pieces) {
                running.add(ready.submit(piece));
            }
            for (int i = 0; i < pieces.size(); i++) {
                ready.take().get();
            }
            List<T> results = new ArrayList<>();
            for (Future<T> piece : running) {
                results.add(piece.resultNow());
            }
            return results;
        } catch (ExecutionException failure) {
            throw asThrown(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        } finally {
            executor.shutdownNow();
        }
    }

    private static RuntimeException asThrown(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof IOException unreadable) {
            return new UncheckedIOException(unreadable);
        }
        return cause instanceof RuntimeException known
                ? known
                : new IllegalStateException("a piece of the work failed", cause);
    }
}
