package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phengen.chart.draw.Exporting;
import org.phengen.job.JobContext;
import org.phengen.score.ScoreCatalog;
import org.phengen.settings.AppFolders;
import org.phengen.settings.SessionJournal;
import org.phengen.settings.ThemeChoice;
import org.phengen.site.Federation;
import org.phengen.site.SiteFileReader;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.patient.SitePatients;
import org.phengen.ui.shell.Place;
import org.phengen.ui.shell.Remembered;
import org.phengen.ui.shell.Screens;
import org.phengen.ui.shell.Shell;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The main flows without touching the mouse, on a real site's files: ask, open a patient, switch the theme, export.
class KeyboardOnlyTest extends ApplicationTest {
    private final ScreenJobRunner jobs = new ScreenJobRunner();

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private Path folder;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private Federation sites;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private Shell shell;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private Remembered remembered;

    @Override
    public void start(Stage stage) throws IOException {
        folder = Files.createTempDirectory("phengen-keys");
        var people = new SmallSite(Files.createDirectories(folder.resolve("site")));
        for (int i = 0; i < 60; i++) {
            String id = String.format("k%03d", i);
            people.patient(id, i % 2 == 0 ? "female" : "male", "1980-01-0" + (1 + i % 9))
                    .melanoma(id, "\"onsetDateTime\":\"2005-03-01\"")
                    .bmi(id, "2024-05-01", 22 + i % 3 * 0.1);
        }
        Path file = people.write("keys", "  minimumCell: 21\n  individualView: true\n");
        sites = Federation.open(
                List.of(SiteFileReader.read(file)), Wiring.sources(), Clock.systemUTC(), JobContext.unwatched());
        var folders = new AppFolders(folder.resolve("config"), folder.resolve("state"));
        Remembered usual = Remembered.in(folders, new SessionJournal(folders), jobs);
        remembered = new Remembered(folders, usual.settings(), usual.recent(), usual.session(), new IntoTheFolder());
        shell = new Shell(jobs, 1440, 900);
        var screens = new Screens(
                shell,
                jobs,
                Clock.systemUTC(),
                sites,
                new SitePatients(sites, ScoreCatalog.find(ScoreCatalog.BMI)),
                remembered);
        remembered.settings().onChange(shell::dress);
        stage.setScene(shell.scene());
        stage.show();
        screens.addAll();
    }

    @AfterEach
    void closeTheSites() {
        interact(jobs::cancelAll);
        sites.close();
    }

    @Test
    void askOpenAPatientSwitchTheThemeAndExportByKeysAlone() throws TimeoutException, IOException {
        push(KeyCode.CONTROL, KeyCode.L);
        write("patients with melanoma");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> table().getItems().size() == 60);

        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup("#export").<Button>query().getText()).isEqualTo("Export counts…");
        push(KeyCode.CONTROL, KeyCode.K);
        write("export the cohort");
        push(KeyCode.ENTER);
        waitForFile("cohort-counts.csv");
        assertThat(Files.readString(folder.resolve("cohort-counts.csv")))
                .contains("# Question: patients with melanoma", "Everybody,,60", "Sex,women,30")
                .doesNotContain("k001");

        push(KeyCode.CONTROL, KeyCode.E);
        write("sex svg");
        push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> folder.toFile().list((in, name) -> name.endsWith(".svg")).length == 1);

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertThat(remembered.settings().now().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(shell.theme().get().name()).isEqualTo("DARK");

        for (int i = 0; i < 12 && !insideThePeople(); i++) {
            push(KeyCode.F6);
        }
        for (int i = 0; i < 4 && !table().equals(shell.scene().getFocusOwner()); i++) {
            push(KeyCode.TAB);
        }
        assertThat(shell.scene().getFocusOwner()).isSameAs(table());
        push(KeyCode.HOME);
        push(KeyCode.ENTER);
        assertThat(shell.place().get()).isEqualTo(Place.PATIENT);

        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(shell.place().get()).isEqualTo(Place.ASK);
    }

    @Test
    void questionsAskedBeforeComeBackByKeysAndStayOnTheDiskInTheirWordsOnly() throws TimeoutException, IOException {
        push(KeyCode.CONTROL, KeyCode.L);
        write("patients with melanoma");
        push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> table().getItems().size() == 60);
        Path kept = folder.resolve("state").resolve("recent-questions.txt");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.exists(kept));
        assertThat(Files.readString(kept)).isEqualTo("patients with melanoma\n");

        push(KeyCode.CONTROL, KeyCode.K);
        write("asked before");
        assertThat(lookup("#palette-list").tryQuery()).isPresent();
        push(KeyCode.ESCAPE);

        interact(() -> remembered.settings().change(now -> now.withRecentQuestions(false)));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.notExists(kept));
    }

    private boolean insideThePeople() {
        for (Node node = shell.scene().getFocusOwner(); node != null; node = node.getParent()) {
            if ("patients-panel".equals(node.getId())) {
                return true;
            }
        }
        return false;
    }

    private TableView<?> table() {
        return lookup("#patients").query();
    }

    private void waitForFile(String name) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.exists(folder.resolve(name)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Says where files go, as a user would.
    private final class IntoTheFolder implements Exporting {
        @Override
        public Optional<Path> where(Window owner, String title, String name) {
            return Optional.of(folder.resolve(name));
        }

        @Override
        public boolean forExcel() {
            return false;
        }

        @Override
        public void saved(Path file) {
            throw new AssertionError("the window's notices are told");
        }

        @Override
        public void failed(RuntimeException failure) {
            throw failure;
        }
    }
}
