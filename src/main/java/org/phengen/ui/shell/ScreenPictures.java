package org.phengen.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phengen.chart.draw.PngFile;
import org.phengen.language.Language;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.TextSize;
import org.phengen.ui.kit.Theme;

/// Draws screens to PNG files, in light and dark, at the two sizes the design names; in another language or text size
/// in
/// light alone. Works without a window.
public final class ScreenPictures {
    /// One state of one screen.
    ///
    /// @param name the file's name begins with it
    /// @param shell a shell of this size showing it, its work started
    /// @param language the words it is in
    /// @param textSize the size they have
    public record Subject(String name, ShellMaker shell, Language language, TextSize textSize) {
        public Subject(String name, ShellMaker shell) {
            this(name, shell, Language.ENGLISH, TextSize.DESIGNED);
        }

        /// The same state in another language.
        public Subject in(Language other) {
            return new Subject(name + "-" + other, shell, other, textSize);
        }

        /// The same state at another text size.
        public Subject at(TextSize other) {
            return new Subject(name + "-text-" + other.percent(), shell, language, other);
        }

        private List<Theme> themes() {
            boolean plain = language.equals(Language.ENGLISH) && textSize.equals(TextSize.DESIGNED);
            return plain ? List.of(Theme.LIGHT, Theme.DARK) : List.of(Theme.LIGHT);
        }
    }

    /// Makes a shell of a size in the state to be drawn.
    @FunctionalInterface
    public interface ShellMaker {
        Shell make(double width, double height);
    }

    private record Shot(Subject subject, int width, int height, Theme theme) {
        String file() {
            return String.format(
                    Locale.ROOT,
                    "%s-%s-%dx%d.png",
                    subject.name(),
                    theme.name().toLowerCase(Locale.ROOT),
                    width,
                    height);
        }
    }

    private final ScreenJobRunner jobs;
    private final Path folder;
    private final List<Path> written = new ArrayList<>();
    private final Language before = Language.now();
    private @Nullable Shell current;

    public ScreenPictures(ScreenJobRunner jobs, Path folder) {
        this.jobs = jobs;
        this.folder = folder;
    }

    /// Draws all; returns at once.
    ///
    /// @param onDone receives the files, on the screen's thread
    public void draw(List<Subject> subjects, Consumer<List<Path>> onDone) {
        List<Shot> shots = new ArrayList<>();
        for (Subject subject : subjects) {
            for (Theme theme : subject.themes()) {
                shots.add(new Shot(subject, 1440, 900, theme));
            }
            for (Theme theme : subject.themes()) {
                shots.add(new Shot(subject, 1000, 700, theme));
            }
        }
        next(shots, 0, onDone);
    }

    private void next(List<Shot> shots, int index, Consumer<List<Path>> onDone) {
        if (index == shots.size()) {
            Language.speak(before);
            onDone.accept(written);
            return;
        }
        Shot shot = shots.get(index);
        Language.speak(shot.subject().language());
        // the second theme is the same window in other clothes
        Shell shell = shot.theme() == Theme.LIGHT || current == null
                ? shot.subject().shell().make(shot.width(), shot.height())
                : current;
        current = shell;
        shell.setTextSize(shot.subject().textSize());
        shell.wear(shot.theme());
        settle(shell, 0, () -> {
            Path file = folder.resolve(shot.file());
            PngFile.write(shell.scene().snapshot(null), file);
            written.add(file);
            next(shots, index + 1, onDone);
        });
    }

    /// A layout starts the charts' drawing, finished data start another layout: three rounds are enough for both.
    private void settle(Shell shell, int round, Runnable then) {
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
        jobs.whenQuiet(() -> {
            if (round < 3) {
                settle(shell, round + 1, then);
            } else {
                then.run();
            }
        });
    }
}
