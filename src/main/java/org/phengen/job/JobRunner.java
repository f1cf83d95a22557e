package org.phengen.job;

import java.util.function.Consumer;

/// Where jobs run. The window's runner works on virtual threads and hands results to the screen's thread; the inline
/// one, for tests and the command line, does everything on the caller's thread before it returns.
public interface JobRunner {
    /// Starts a job.
    ///
    /// @param title what the jobs tray calls it
    /// @param onDone receives the result, on the runner's delivery thread, unless cancelled
    /// @param onFailed receives a failure other than cancelling, on the same thread
    /// @param <T> what the job makes
    <T> Running start(
            String title, Job<T> job, Consumer<? super T> onDone, Consumer<? super RuntimeException> onFailed);

    /// As above, and tells how far the work is, on the same thread, as often as somebody can look at it. A runner that
    /// shows no progress need not tell it.
    ///
    /// @param onProgress receives the latest progress; nothing after the job was cancelled or has ended
    default <T> Running start(
            String title,
            Job<T> job,
            Consumer<? super Progress> onProgress,
            Consumer<? super T> onDone,
            Consumer<? super RuntimeException> onFailed) {
        return start(title, job, onDone, onFailed);
    }

    /// A started job.
    interface Running {
        /// Asks it to stop; returns at once, and nothing of it is delivered afterwards.
        void cancel();
    }

    /// Runs every job at once on the caller's thread.
    static JobRunner inline() {
        return new JobRunner() {
            @Override
            public <T> Running start(
                    String title, Job<T> job, Consumer<? super T> onDone, Consumer<? super RuntimeException> onFailed) {
                T result;
                try {
                    result = job.run(JobContext.unwatched());
                } catch (SourceException | java.util.concurrent.CancellationException failure) {
                    onFailed.accept(failure);
                    return () -> {};
                }
                onDone.accept(result);
                return () -> {};
            }
        };
    }
}
