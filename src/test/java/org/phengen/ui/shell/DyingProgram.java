package org.phengen.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.phengen.job.Job;
import org.phengen.job.JobContext;
import org.phengen.job.JobRunner;
import org.phengen.settings.AppFolders;
import org.phengen.settings.Session;
import org.phengen.settings.SessionJournal;
import org.phengen.settings.SessionKeeper;
import org.phengen.settings.SettingsFile;
import org.phengen.settings.SettingsStore;
import org.phengen.ui.ask.AskViewModel;
import org.phengen.ui.ask.InventedSites;

/// A program to be killed: works as the window does (one thread of its own for the screen, jobs on others), asks one
/// question after the other without end and prints `kept N` once the disk has everything of step N.
public final class DyingProgram {
    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();

    private DyingProgram() {}

    /// @param arguments the folder; the number of the first step
    public static void main(String[] arguments) throws InterruptedException {
        new DyingProgram().run(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void run(Path home, int first) throws InterruptedException {
        var folders = new AppFolders(home.resolve("config"), home.resolve("state"));
        var jobs = new OtherThreads();
        var journal = new SessionJournal(folders);
        SessionJournal.Before before = journal.open();
        var recorder = new SessionRecorder(
                new SessionKeeper(journal, jobs), new SettingsStore(new SettingsFile(folders), jobs));
        var ask = new AskViewModel(new InventedSites(), jobs, Clock.systemUTC());
        var place = new String[] {Place.ASK.key()};
        if (before instanceof SessionJournal.Before.Died died) {
            ask.write(died.session().question());
            ask.ask();
            place[0] = died.session().place();
        }
        recorder.watch(ask, () -> place[0], SessionRecorder.PatientPart::none);
        for (int step = first; ; step++) {
            recorder.onKept(() -> {});
            recorder.window(new Session.Window(step, 0, 1440, 900, false));
            ask.write(question(step));
            ask.ask();
            place[0] = place(step);
            recorder.changed();
            // only what is kept from the last change of this step on counts: word of an earlier one may still come
            drain();
            var arrived = new boolean[1];
            recorder.onKept(() -> arrived[0] = true);
            recorder.window(new Session.Window(step, 1, 1440, 900, false));
            while (!arrived[0]) {
                screen.take().run();
            }
            System.out.println("kept " + step);
            System.out.flush();
        }
    }

    private void drain() {
        Runnable next = screen.poll();
        while (next != null) {
            next.run();
            next = screen.poll();
        }
    }

    static String question(int step) {
        return (step % 2 == 0 ? "women" : "men") + " under " + (20 + step % 80);
    }

    static String place(int step) {
        return step % 3 == 0 ? Place.PATIENT.key() : Place.ASK.key();
    }

    /// Work on threads of its own, delivery on the one that stands for the screen's.
    private final class OtherThreads implements JobRunner {
        @Override
        public <T> Running start(
                String title, Job<T> job, Consumer<? super T> onDone, Consumer<? super RuntimeException> onFailed) {
            Thread.ofVirtual().start(() -> {
                try {
                    T result = job.run(JobContext.unwatched());
                    screen.add(() -> onDone.accept(result));
                } catch (RuntimeException failure) {
                    screen.add(() -> onFailed.accept(failure));
                }
            });
            return () -> {};
        }
    }
}
