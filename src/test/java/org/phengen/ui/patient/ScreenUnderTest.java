package org.phengen.ui.patient;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.phengen.job.JobRunner;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.kit.Theme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The patient screen in a scene of its own, every job done at once.
final class ScreenUnderTest {
    final PatientViewModel model;
    final PatientView view;
    final Scene scene;

    private ScreenUnderTest(PatientDoor door, Theme theme, double width, double height) {
        var worn = new ReadOnlyObjectWrapper<>(theme);
        JobRunner jobs = JobRunner.inline();
        model = new PatientViewModel(door, jobs);
        view = new PatientView(
                new ScreenContext(
                        jobs,
                        worn.getReadOnlyProperty(),
                        Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC)),
                model);
        scene = new Scene(new StackPane(view), width, height);
        theme.applyTo(scene);
    }

    static ScreenUnderTest of(PatientDoor door, Theme theme, double width, double height) {
        toolkit();
        return onScreen(() -> new ScreenUnderTest(door, theme, width, height));
    }

    static void toolkit() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException late) {
            throw new IllegalStateException("no toolkit", late);
        }
    }

    static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /// Lays out until charts are drawn and handles lie on them.
    ScreenUnderTest settled() {
        onScreen(() -> {
            for (int i = 0; i < 3; i++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            return true;
        });
        return this;
    }

    /// Written only when somebody asks to look: `-Dphengen.look=FOLDER`.
    void keep(String name) {
        String folder = System.getProperty("phengen.look");
        if (folder == null) {
            return;
        }
        settled();
        BufferedImage image = onScreen(() -> {
            WritableImage picture = scene.snapshot(null);
            return SwingFXUtils.fromFXImage(picture, null);
        });
        try {
            new File(folder).mkdirs();
            ImageIO.write(image, "png", new File(folder, name + ".png"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
