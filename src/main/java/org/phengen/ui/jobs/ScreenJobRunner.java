package org.phengen.ui.jobs;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.phengen.job.Job;
import org.phengen.job.JobRunner;
import org.phengen.job.Progress;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// Runs every job on its own virtual thread and hands results, failures and progress to the screen's thread. Start and
/// cancel from the screen's thread.
public final class ScreenJobRunner implements JobRunner {
    private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
    private final ObservableList<RunningJob> runningView = FXCollections.unmodifiableObservableList(running);

    /// The jobs under way, in the order they were started.
    public ObservableList<RunningJob> running() {
        return runningView;
    }

    @Override
    public <T> Running start(
            String title, Job<T> job, Consumer<? super T> onDone, Consumer<? super RuntimeException> onFailed) {
        return start(title, job, progress -> {}, onDone, onFailed);
    }

    @Override
    public <T> Running start(
            String title,
            Job<T> job,
            Consumer<? super Progress> onProgress,
            Consumer<? super T> onDone,
            Consumer<? super RuntimeException> onFailed) {
        var entry = new RunningJob(title, this);
        running.add(entry);
        var latest = new AtomicReference<@Nullable Progress>();
        Consumer<Progress> tell = progress -> {
            // one delivery waits at a time; it takes whatever is the latest by then
            if (latest.getAndSet(progress) == null) {
                Platform.runLater(() -> {
                    Progress now = latest.getAndSet(null);
                    if (now != null && running.contains(entry)) {
                        entry.tell(now);
                        onProgress.accept(now);
                    }
                });
            }
        };
        Thread.ofVirtual().name("job").start(() -> {
            Runnable delivery = outcome(entry, job, tell, onDone, onFailed);
            Platform.runLater(() -> {
                // gone from the list means cancelled: then nothing is delivered
                if (running.remove(entry)) {
                    delivery.run();
                }
            });
        });
        return entry;
    }

    private static <T> Runnable outcome(
            RunningJob entry,
            Job<T> job,
            Consumer<Progress> tell,
            Consumer<? super T> onDone,
            Consumer<? super RuntimeException> onFailed) {
        try {
            T result = job.run(entry.context(tell));
            return () -> onDone.accept(result);
        } catch (CancellationException stopped) {
            return () -> onFailed.accept(stopped);
        } catch (OutOfMemoryError memory) {
            var failure = new SourceException(
                    SourceException.Category.LIMIT,
                    entry.title(),
                    Said.told("job.fault.thereNotEnoughMemory"),
                    Said.told("job.fault.giveProgramMoreMemory"),
                    memory);
            return () -> onFailed.accept(failure);
        } catch (RuntimeException failure) {
            return () -> onFailed.accept(failure);
        } catch (Error fault) {
            // a job that dies must not look as if it were still at work
            return () -> onFailed.accept(new IllegalStateException("a job died of " + fault.getClass(), fault));
        }
    }

    void forget(RunningJob job) {
        running.remove(job);
    }

    /// Stops everything: the window closes.
    public void cancelAll() {
        List.copyOf(running).forEach(RunningJob::cancel);
    }

    /// Runs something on the screen's thread later, after what already waits there.
    public void later(Runnable work) {
        Platform.runLater(work);
    }

    /// Runs something on the screen's thread once no job is under way: drawing a screen needs all its charts. Work
    /// that those jobs start in turn is waited for too.
    public void whenQuiet(Runnable work) {
        Platform.runLater(() -> {
            if (running.isEmpty()) {
                work.run();
                return;
            }
            running.addListener(new ListChangeListener<RunningJob>() {
                @Override
                public void onChanged(Change<? extends RunningJob> change) {
                    if (running.isEmpty()) {
                        running.removeListener(this);
                        whenQuiet(work);
                    }
                }
            });
        });
    }

    /// Ends the toolkit.
    public void endToolkit() {
        cancelAll();
        Platform.exit();
    }
}
