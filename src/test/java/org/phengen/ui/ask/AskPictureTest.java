package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.kit.ScreenContext;
import org.phengen.ui.shell.Place;
import org.phengen.ui.shell.ScreenPictures;
import org.phengen.ui.shell.Shell;
import org.testfx.api.FxToolkit;

/// The Ask screen draws itself without a window.
class AskPictureTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:02:09Z"), ZoneOffset.UTC);
    private final ScreenJobRunner jobs = new ScreenJobRunner();

    @Test
    void aPartialAnswerIsDrawnInBothThemesAndBothSizesWithItsCharts(@TempDir Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        var done = new CompletableFuture<List<Path>>();
        Platform.runLater(() -> new ScreenPictures(jobs, folder)
                .draw(List.of(new ScreenPictures.Subject("ask", this::shell)), done::complete));

        List<Path> files = done.get(60, TimeUnit.SECONDS);

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "ask-light-1440x900.png",
                        "ask-dark-1440x900.png",
                        "ask-light-1000x700.png",
                        "ask-dark-1000x700.png");
        var light = new Image(files.get(0).toUri().toString());
        var dark = new Image(files.get(1).toUri().toString());
        assertThat(light.getWidth()).isEqualTo(1440);
        assertThat(light.getHeight()).isEqualTo(900);
        // the bars of the age chart: both themes' own colour is there, and the hatch over it
        assertThat(colours(light)).contains(0xff9fc8e2).hasSizeGreaterThan(200);
        assertThat(colours(dark)).contains(0xff24557c).hasSizeGreaterThan(200);
    }

    private Shell shell(double width, double height) {
        var sites = new InventedSites();
        sites.answer(InventedSites.NORTH, context -> InventedSites.partial(InventedSites.NORTH, 34));
        var shell = new Shell(jobs, width, height);
        var model = new AskViewModel(sites, jobs, CLOCK);
        shell.add(Place.ASK, new AskView(new ScreenContext(jobs, shell.theme(), CLOCK), model));
        model.sentence().set("all patients diagnosed with melanoma under the age of 30");
        model.ask();
        return shell;
    }

    private static Set<Integer> colours(Image image) {
        Set<Integer> colours = new HashSet<>();
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                colours.add(pixels.getArgb(x, y));
            }
        }
        return colours;
    }
}
