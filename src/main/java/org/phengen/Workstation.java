package org.phengen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.Theme;
import org.phengen.ui.shell.Place;
import org.phengen.ui.shell.ScreenPictures;
import org.phengen.ui.shell.Shell;

/// The window, or its screens drawn to files.
public final class Workstation extends Application {
    private static final String DRAW = "draw";
    private static final AtomicInteger EXIT = new AtomicInteger();

    private final ScreenJobRunner jobs = new ScreenJobRunner();

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
        if (folder != null) {
            drawAll(Path.of(folder));
            return;
        }
        Shell shell = shell(1440, 900);
        shell.wear(Theme.ofSystem(shell.scene()));
        stage.setTitle(Shell.windowTitle());
        stage.setMinWidth(1000);
        stage.setMinHeight(700);
        stage.setScene(shell.scene());
        stage.show();
    }

    @Override
    public void stop() {
        jobs.cancelAll();
    }

    private Shell shell(double width, double height) {
        var shell = new Shell(jobs, width, height);
        shell.add(Place.ASK, new Label(""));
        return shell;
    }

    private void drawAll(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        var pictures = new ScreenPictures(jobs, folder);
        pictures.draw(List.of(new ScreenPictures.Subject("shell", this::shell)), files -> {
            System.out.println(
                    "No window: " + files.size() + " pictures of the screens are in " + folder.toAbsolutePath());
            jobs.endToolkit();
        });
    }
}
