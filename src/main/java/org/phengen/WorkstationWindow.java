package org.phengen;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.phengen.job.SourceException;
import org.phengen.language.Language;
import org.phengen.settings.AppFolders;
import org.phengen.settings.LanguageChoice;
import org.phengen.settings.Session;
import org.phengen.settings.SessionJournal;
import org.phengen.settings.Settings;
import org.phengen.settings.ThemeChoice;
import org.phengen.site.Federation;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.jobs.UncaughtFailures;
import org.phengen.ui.kit.Theme;
import org.phengen.ui.patient.PatientDoor;
import org.phengen.ui.shell.OpeningView;
import org.phengen.ui.shell.Place;
import org.phengen.ui.shell.Remembered;
import org.phengen.ui.shell.Screens;
import org.phengen.ui.shell.Shell;
import org.phengen.ui.shell.WindowPlace;

/// The window on the user's screen: dressed as the user chose, where the last session left it, keeping the session of
/// this one.
final class WorkstationWindow {
    private final Stage stage;
    private final ScreenJobRunner jobs;
    private final Clock clock;
    private final SessionJournal journal;
    private final Remembered remembered;
    private final SessionJournal.Before before;
    private Settings worn;
    private Shell shell;
    private @Nullable Screens screens;

    WorkstationWindow(Stage stage, ScreenJobRunner jobs, Clock clock) {
        this.stage = stage;
        this.jobs = jobs;
        this.clock = clock;
        AppFolders folders = AppFolders.ofUser();
        journal = new SessionJournal(folders);
        remembered = Remembered.in(folders, journal, jobs);
        worn = remembered.settings().now();
        Language.speak(language(worn.language()));
        shell = new Shell(jobs, WindowPlace.WIDTH, WindowPlace.HEIGHT);
        UncaughtFailures.tell(failure -> shell.tellFailure(failure));
        before = opened(shell::tellFailure);
        remembered.settings().onRefused(failure -> shell.tellFailure(failure));
        remembered.recent().onRefused(failure -> shell.tellFailure(failure));
        remembered.session().onRefused(failure -> shell.tellFailure(failure));
        remembered.settings().problem().ifPresent(shell::tellDamagedSettings);
    }

    private SessionJournal.Before opened(Consumer<Throwable> onRefused) {
        try {
            return journal.open();
        } catch (SourceException refused) {
            onRefused.accept(refused);
            return new SessionJournal.Before.Nothing();
        }
    }

    /// Shows the window while the sites are opened.
    ///
    /// @return what stands in it until then
    OpeningView show() {
        dress();
        stage.setTitle(Shell.windowTitle());
        stage.setMinWidth(1000);
        stage.setMinHeight(700);
        stage.setScene(shell.scene());
        last().flatMap(Session::window).ifPresent(place -> WindowPlace.put(stage, place));
        stage.show();
        WindowPlace.watch(stage, remembered.session()::window);
        var opening = new OpeningView();
        shell.add(Place.ASK, opening);
        return opening;
    }

    Scene scene() {
        return shell.scene();
    }

    /// The session before, however it ended, where the user allows it to be kept.
    private Optional<Session> last() {
        if (!worn.restoreAfterCrash()) {
            return Optional.empty();
        }
        return switch (before) {
            case SessionJournal.Before.Nothing nothing -> Optional.empty();
            case SessionJournal.Before.StillRunning running -> Optional.empty();
            case SessionJournal.Before.Ended ended -> Optional.of(ended.session());
            case SessionJournal.Before.Died died -> Optional.of(died.session());
        };
    }

    /// Puts the screens into the window and the user back where a crash threw them out.
    void fill(Federation sites, PatientDoor people) {
        var made = new Screens(shell, jobs, clock, sites, people, remembered);
        screens = made;
        made.addAll();
        boolean died = before instanceof SessionJournal.Before.Died;
        Optional<Session> session = last().filter(any -> died);
        if (session.isPresent()) {
            made.restore(session.get());
        } else {
            made.askTheExample();
        }
        if (before instanceof SessionJournal.Before.StillRunning) {
            shell.tellSecondWindow();
        }
        remembered.settings().onChange(this::changed);
    }

    private void changed(Settings next) {
        boolean language = next.language() != worn.language();
        worn = next;
        Screens old = screens;
        if (language && old != null) {
            Language.speak(language(next.language()));
            shell = new Shell(
                    jobs, stage.getScene().getWidth(), stage.getScene().getHeight());
            Place place = old.place();
            screens = old.again(shell);
            screens.go(place);
            stage.setScene(shell.scene());
        }
        dress();
    }

    private void dress() {
        shell.onThemeWish(next -> remembered
                .settings()
                .change(now -> now.withTheme(next == Theme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT)));
        shell.dress(worn);
    }

    private static Language language(LanguageChoice choice) {
        return switch (choice) {
            case SYSTEM -> Language.ofSystem();
            case EN -> Language.ENGLISH;
            case DE -> Language.GERMAN;
        };
    }

    /// The window closes: everything that waits is written, and the session ends as it should.
    void close() {
        try {
            remembered.settings().flush();
            remembered.session().end();
        } catch (SourceException refused) {
            System.err.println("phengen: " + refused.getMessage());
        }
    }
}
