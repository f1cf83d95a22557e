package org.phengen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.score.ScoreCatalog;
import org.phengen.site.Federation;
import org.phengen.site.SiteFileReader;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.patient.PatientDoor;
import org.phengen.ui.patient.SitePatients;
import org.phengen.ui.shell.DemoScreens;
import org.phengen.ui.shell.OpeningView;
import org.phengen.ui.shell.ScreenPictures;

/// The window, or its screens drawn to files.
public final class Workstation extends Application {
    private static final String DRAW = "draw";
    private static final int FAILED = 1;
    private static final AtomicInteger EXIT = new AtomicInteger();

    private final ScreenJobRunner jobs = new ScreenJobRunner();
    private final Clock clock = Wiring.clock();
    private @Nullable Federation opened;
    private @Nullable WorkstationWindow window;

    /// Opens the window; returns when it is closed.
    ///
    /// @return the program's exit code
    static int open() {
        launch(Workstation.class);
        return EXIT.get();
    }

    /// Draws every screen to a folder and says where.
    ///
    /// @return the program's exit code
    static int draw(Path folder) {
        launch(Workstation.class, "--" + DRAW + "=" + folder);
        return EXIT.get();
    }

    @Override
    public void start(Stage stage) {
        String folder = getParameters().getNamed().get(DRAW);
        if (folder == null) {
            openWindow(stage);
        } else {
            jobs.start("", this::openSites, sites -> drawAll(sites, Path.of(folder)), this::fail);
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
        jobs.cancelAll();
        if (opened != null) {
            opened.close();
        }
    }

    private Federation openSites(JobContext job) {
        return Federation.open(
                SampleFolder.siteFiles().stream().map(SiteFileReader::read).toList(), Wiring.sources(), clock, job);
    }

    private static PatientDoor people(Federation sites) {
        return new SitePatients(sites, ScoreCatalog.find(ScoreCatalog.BMI));
    }

    private void openWindow(Stage stage) {
        var shown = new WorkstationWindow(stage, jobs, clock);
        window = shown;
        OpeningView opening = shown.show();
        StartTrace.whenDrawn(shown.scene(), "window");
        jobs.start(
                OpeningView.jobTitle(),
                this::openSites,
                opening::show,
                sites -> {
                    opened = sites;
                    shown.fill(sites, people(sites));
                    StartTrace.whenDrawn(shown.scene(), "usable");
                    jobs.whenQuiet(() -> StartTrace.whenDrawn(shown.scene(), "answered"));
                },
                opening::fail);
    }

    private void drawAll(Federation sites, Path folder) {
        opened = sites;
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            fail(new SourceException(
                    Category.REFUSED,
                    folder.toString(),
                    Said.told("site.fault.folderCannotMade"),
                    Said.told("site.fault.nameAnotherWithOut"),
                    refused));
            return;
        }
        new ScreenPictures(jobs, folder)
                .draw(new DemoScreens(jobs, clock, sites, people(sites)).subjects(), files -> say(files, folder));
    }

    private void say(List<Path> files, Path folder) {
        System.out.println(files.size() + " pictures of the screens are in " + folder.toAbsolutePath());
        jobs.endToolkit();
    }

    private void fail(RuntimeException failure) {
        System.err.println("phengen: " + failure.getMessage());
        EXIT.set(FAILED);
        jobs.endToolkit();
    }
}
