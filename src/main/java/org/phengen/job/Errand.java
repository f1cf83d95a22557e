package org.phengen.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work that mostly waits for somebody else, such as a server: on a virtual thread of its own, so that hundreds can be
/// under way. Stopping it interrupts the thread, which closes the socket that it waits for.
///
/// @param <T> what it brings
public final class Errand<T> {
    /// How often a waiting thread looks whether anybody still wants the answer.
    private static final Duration LOOK = Duration.ofMillis(25);

    private final FutureTask<T> task;

    private Errand(Callable<T> work) {
        task = new FutureTask<>(work);
    }

    /// Sends somebody off.
    public static <T> Errand<T> start(Callable<T> work) {
        var errand = new Errand<>(work);
        Thread.ofVirtual().name("errand").start(errand.task);
        return errand;
    }

    /// Runs errands, at most so many at once, and waits for all.
    ///
    /// @return what they brought, in their order
    /// @throws CancellationException when the job was cancelled; those under way are stopped
    /// @throws RuntimeException what the first that failed threw, in their order; those after it are stopped
    public static <T> List<T> all(List<? extends Callable<T>> works, int atOnce, JobContext job) {
        var turns = new Semaphore(atOnce);
        List<Errand<T>> errands = works.stream()
                .map(work -> Errand.<T>start(() -> {
                    turns.acquire();
                    try {
                        return work.call();
                    } finally {
                        turns.release();
                    }
                }))
                .toList();
        List<T> brought = new ArrayList<>();
        try {
            for (Errand<T> errand : errands) {
                brought.add(errand.await(job));
            }
            return brought;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("an errand failed", failed.getCause());
        } finally {
            errands.subList(brought.size(), errands.size()).forEach(Errand::stop);
        }
    }

    /// Waits until it is back.
    ///
    /// @return what it brought
    /// @throws CancellationException when the job was cancelled meanwhile; the errand is stopped then
    /// @throws ExecutionException what went wrong, as its cause
    public T await(JobContext job) throws ExecutionException {
        while (!isBack(LOOK)) {
            if (job.cancelled()) {
                stop();
                throw new CancellationException("cancelled");
            }
        }
        return result();
    }

    /// Waits a while.
    ///
    /// @return whether it is back, with or without success
    public boolean isBack(Duration longest) {
        try {
            task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException still) {
            return false;
        } catch (ExecutionException | CancellationException ended) {
            return true;
        } catch (InterruptedException stopped) {
            stop();
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
        return true;
    }

    private T result() throws ExecutionException {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
    }

    /// Calls it back: nobody wants the answer any more.
    public void stop() {
        task.cancel(true);
    }

    /// Lets time pass, as long as somebody wants the answer.
    ///
    /// @throws CancellationException when the job was cancelled
    public static void pause(Duration time, JobContext job) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            job.checkCancelled();
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, LOOK.toNanos()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("cancelled");
            }
        }
    }
}
