package org.phengen.ui.jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.phengen.job.JobContext;
import org.phengen.job.JobRunner;
import org.phengen.job.Progress;
import org.phengen.language.Said;

/// One job under way: its title, how far it is, and a way to stop it. Its properties change on the screen's thread.
public final class RunningJob implements JobRunner.Running {
    private final String title;
    private final ScreenJobRunner runner;
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(new Progress(Said.plain(""), 0, 0));
    private volatile boolean cancelled;

    RunningJob(String title, ScreenJobRunner runner) {
        this.title = title;
        this.runner = runner;
    }

    /// What the tray calls it; blank when it is too small to be listed.
    public String title() {
        return title;
    }

    public ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    void tell(Progress latest) {
        progress.set(latest);
    }

    boolean cancelled() {
        return cancelled;
    }

    @Override
    public void cancel() {
        cancelled = true;
        runner.forget(this);
    }

    JobContext context(java.util.function.Consumer<Progress> onProgress) {
        return new JobContext() {
            @Override
            public void progress(Said doing, long done, long total) {
                onProgress.accept(new Progress(doing, done, total));
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }
}
