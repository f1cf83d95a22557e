package org.phengen.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.JobRunner;
import org.phengen.job.LatestWins;

/// The choices in force. A change holds at once and is written a moment later, so that a slider under the hand writes
/// one file, not fifty. Use on the runner's delivery thread.
public final class SettingsStore {
    private static final Duration A_MOMENT = Duration.ofMillis(300);
    private final Optional<SettingsFile> file;
    private final Duration moment;
    private final LatestWins writing;
    private final Optional<Gap> problem;
    private final List<Consumer<Settings>> listeners = new ArrayList<>();
    private volatile Settings now;
    private Settings written;
    private Consumer<RuntimeException> onRefused = refused -> {};

    public SettingsStore(SettingsFile file, JobRunner jobs) {
        this(file, jobs, A_MOMENT);
    }

    /// @param moment how long no further change must come before the file is written
    SettingsStore(SettingsFile file, JobRunner jobs, Duration moment) {
        this(Optional.of(file), file.read(), jobs, moment);
    }

    private SettingsStore(Optional<SettingsFile> file, SettingsFile.Read read, JobRunner jobs, Duration moment) {
        this.file = file;
        this.moment = moment;
        writing = new LatestWins(jobs, "");
        now = read.settings();
        written = now;
        problem = read.problem();
    }

    /// Choices that hold for a while and are never written: for drawn screens.
    public static SettingsStore unsaved(Settings first, JobRunner jobs) {
        return new SettingsStore(Optional.empty(), new SettingsFile.Read(first, Optional.empty()), jobs, Duration.ZERO);
    }

    public Settings now() {
        return now;
    }

    /// What was wrong with the file at the start; empty when nothing was.
    public Optional<Gap> problem() {
        return problem;
    }

    /// Told of every change, with the new choices.
    public void onChange(Consumer<Settings> listener) {
        listeners.add(listener);
    }

    /// Told when the choices could not be written; they hold until the program ends.
    public void onRefused(Consumer<RuntimeException> listener) {
        onRefused = listener;
    }

    public void change(UnaryOperator<Settings> how) {
        Settings next = how.apply(now);
        if (next.equals(now)) {
            return;
        }
        now = next;
        List.copyOf(listeners).forEach(listener -> listener.accept(next));
        writing.start(this::writeLater, done -> {}, onRefused);
    }

    /// Writes what is not written yet; the window closes.
    ///
    /// @throws org.phengen.job.SourceException REFUSED when the disk does not take it
    public void flush() {
        writing.cancel();
        writeNow();
    }

    private boolean writeLater(JobContext job) {
        long until = System.nanoTime() + moment.toNanos();
        while (System.nanoTime() < until) {
            job.checkCancelled();
            LockSupport.parkNanos(Math.min(moment.toNanos(), 20_000_000L));
        }
        job.checkCancelled();
        writeNow();
        return true;
    }

    /// Always the latest: an older writer that comes late writes the newer choices too.
    private synchronized void writeNow() {
        Settings latest = now;
        if (!latest.equals(written)) {
            file.ifPresent(there -> there.write(latest));
            written = latest;
        }
    }
}
