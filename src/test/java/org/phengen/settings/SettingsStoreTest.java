package org.phengen.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.job.Job;
import org.phengen.job.JobContext;
import org.phengen.job.JobRunner;
import org.phengen.language.Said;

class SettingsStoreTest {
    @TempDir
    private Path home;

    @SuppressWarnings("NullAway.Init") // set before every test
    private SettingsFile file;

    @BeforeEach
    void file() {
        file = new SettingsFile(new AppFolders(home.resolve("config"), home.resolve("state")));
    }

    @Test
    void aChangeHoldsAtOnceIsToldAndIsWritten() {
        var store = new SettingsStore(file, JobRunner.inline(), Duration.ZERO);
        List<Settings> told = new ArrayList<>();
        store.onChange(told::add);

        store.change(now -> now.withTheme(ThemeChoice.DARK));
        store.change(now -> now.withTheme(ThemeChoice.DARK));

        assertThat(told).containsExactly(Settings.untouched().withTheme(ThemeChoice.DARK));
        assertThat(file.read().settings()).isEqualTo(store.now());
    }

    @Test
    void fiftyChangesUnderTheHandAreOneFile() {
        var jobs = new HeldJobs();
        var store = new SettingsStore(file, jobs, Duration.ZERO);
        for (int percent = 101; percent <= 150; percent++) {
            int next = percent;
            store.change(now -> now.withTextSizePercent(next));
        }
        assertThat(file.path()).doesNotExist();

        jobs.runAll();

        assertThat(jobs.written).isEqualTo(1);
        assertThat(file.read().settings().textSizePercent()).isEqualTo(150);
    }

    @Test
    void closingWritesWhatWaits() {
        var store = new SettingsStore(file, new HeldJobs(), Duration.ofHours(1));
        store.change(now -> now.withLanguage(LanguageChoice.DE));

        store.flush();

        assertThat(file.read().settings().language()).isEqualTo(LanguageChoice.DE);
    }

    @Test
    void aDiskThatRefusesIsToldAndTheChoiceHolds() throws IOException {
        var store = new SettingsStore(file, JobRunner.inline(), Duration.ZERO);
        List<RuntimeException> told = new ArrayList<>();
        store.onRefused(told::add);
        Files.writeString(home.resolve("config"), "in the way");

        store.change(now -> now.withTheme(ThemeChoice.LIGHT));

        assertThat(told).hasSize(1);
        assertThat(store.now().theme()).isEqualTo(ThemeChoice.LIGHT);
    }

    /// Jobs that wait until they are let go; a cancelled one does nothing.
    private static final class HeldJobs implements JobRunner {
        private final List<Runnable> waiting = new ArrayList<>();
        private int written;

        @Override
        public <T> Running start(
                String title, Job<T> job, Consumer<? super T> onDone, Consumer<? super RuntimeException> onFailed) {
            var cancelled = new boolean[1];
            waiting.add(() -> {
                try {
                    job.run(context(cancelled));
                    written++;
                } catch (CancellationException dropped) {
                    assertThat(cancelled[0]).isTrue();
                }
            });
            return () -> cancelled[0] = true;
        }

        void runAll() {
            waiting.forEach(Runnable::run);
        }

        private static JobContext context(boolean[] cancelled) {
            return new JobContext() {
                @Override
                public void progress(Said doing, long done, long total) {
                    // nobody watches
                }

                @Override
                public boolean cancelled() {
                    return cancelled[0];
                }
            };
        }
    }
}
