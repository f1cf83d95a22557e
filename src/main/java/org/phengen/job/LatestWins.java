package org.phengen.job;

import java.util.function.Consumer;

/// One question asked again and again while a hand moves (a slider, a sentence being typed): a new one cancels the
/// older, whose answer is dropped even if it comes. Use on the runner's delivery thread only.
public final class LatestWins {
    private final JobRunner runner;
    private final String title;
    private JobRunner.Running current = () -> {};

    /// @param title what the jobs tray calls it; blank for work too small to be listed
    public LatestWins(JobRunner runner, String title) {
        this.runner = runner;
        this.title = title;
    }

    /// Starts a job in place of the one under way.
    public <T> void start(Job<T> job, Consumer<? super T> onDone, Consumer<? super RuntimeException> onFailed) {
        current.cancel();
        current = runner.start(title, job, onDone, onFailed);
    }

    /// Drops what is under way.
    public void cancel() {
        current.cancel();
        current = () -> {};
    }
}
