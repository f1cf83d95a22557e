package org.phengen.ui.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.phengen.job.Job;
import org.phengen.job.JobContext;
import org.phengen.job.JobRunner;

/// Jobs that wait until the test lets them go, in any order, so that races can be played.
final class HeldJobs implements JobRunner {
    private final List<Held> held = new ArrayList<>();

    private static final class Held {
        private final Runnable work;
        private boolean cancelled;

        Held(Runnable work) {
            this.work = work;
        }
    }

    @Override
    public <T> Running start(
            String title, Job<T> job, Consumer<? super T> onDone, Consumer<? super RuntimeException> onFailed) {
        Held one = new Held(() -> onDone.accept(job.run(JobContext.unwatched())));
        held.add(one);
        return () -> one.cancelled = true;
    }

    int waiting() {
        return held.size();
    }

    /// Lets the n-th started job end, also when it was cancelled: a job may be past its last look at the flag.
    void end(int n) {
        held.get(n).work.run();
    }

    boolean cancelled(int n) {
        return held.get(n).cancelled;
    }
}
