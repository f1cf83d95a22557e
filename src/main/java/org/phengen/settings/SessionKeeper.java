package org.phengen.settings;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phengen.job.JobRunner;

/// Commits states off the screen's thread, always the latest: a state that was overtaken while the disk was busy is in
/// no need of its own line.
public final class SessionKeeper {
    private final SessionJournal journal;
    private final JobRunner jobs;
    private final AtomicReference<@Nullable Session> waiting = new AtomicReference<>();
    private Consumer<RuntimeException> onRefused = refused -> {};

    public SessionKeeper(SessionJournal journal, JobRunner jobs) {
        this.journal = journal;
        this.jobs = jobs;
    }

    /// Told when the disk refuses, once a refusal.
    public void onRefused(Consumer<RuntimeException> listener) {
        onRefused = listener;
    }

    /// Commits a state.
    ///
    /// @param onKept told, on the runner's delivery thread, once this state or a later one is on the disk
    public void keep(Session session, Runnable onKept) {
        waiting.set(session);
        jobs.start("", context -> writeLatest(), done -> onKept.run(), refused -> onRefused.accept(refused));
    }

    /// Whoever comes first writes; who finds nothing waiting was overtaken, and waits until it is written.
    private boolean writeLatest() {
        synchronized (journal) {
            Session next = waiting.getAndSet(null);
            if (next != null) {
                journal.commit(next);
            }
        }
        return true;
    }

    /// Forgets everything kept.
    public void forget() {
        waiting.set(null);
        jobs.start("", context -> forgetNow(), done -> {}, refused -> onRefused.accept(refused));
    }

    private boolean forgetNow() {
        journal.forget();
        return true;
    }

    /// Writes what waits and leaves word that the program ended as it should; the window closes.
    public void end() {
        writeLatest();
        journal.end();
    }
}
