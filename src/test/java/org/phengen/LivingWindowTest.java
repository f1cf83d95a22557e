package org.phengen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobContext;
import org.phengen.language.Language;
import org.phengen.score.ScoreCatalog;
import org.phengen.settings.AppFolders;
import org.phengen.settings.LanguageChoice;
import org.phengen.settings.ThemeChoice;
import org.phengen.site.Federation;
import org.phengen.ui.jobs.ScreenJobRunner;
import org.phengen.ui.patient.SitePatients;
import org.testfx.framework.junit5.ApplicationTest;

/// The program's own window while it runs: what is chosen in its settings holds at once, without a new start.
class LivingWindowTest extends ApplicationTest {
    private final ScreenJobRunner jobs = new ScreenJobRunner();

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private WorkstationWindow window;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before every test
    private Stage stage;

    @Override
    public void start(Stage shown) throws IOException {
        System.setProperty(
                AppFolders.HOME_PROPERTY,
                Files.createTempDirectory("phengen-living").toString());
        stage = shown;
        window = new WorkstationWindow(shown, jobs, Clock.systemUTC());
        window.show();
        var nobody = Federation.open(List.of(), Wiring.sources(), Clock.systemUTC(), JobContext.unwatched());
        window.fill(nobody, new SitePatients(nobody, ScoreCatalog.find(ScoreCatalog.BMI)));
    }

    @AfterEach
    void close() {
        interact(() -> {
            jobs.cancelAll();
            window.close();
            Language.speak(Language.ENGLISH);
            // TestFX lends one stage to every test of the program
            stage.setMinWidth(0);
            stage.setMinHeight(0);
        });
        System.clearProperty(AppFolders.HOME_PROPERTY);
    }

    @Test
    void anotherLanguageIsSpokenAtOnceInTheSameWindowAtTheSamePlace() {
        toSettings();
        assertThat(words("#rail-ask")).isEqualTo("Ask");

        choose("#settings-language", LanguageChoice.DE);
        assertThat(words("#rail-ask")).isEqualTo("Fragen");
        assertThat(box("#settings-language").getValue()).isEqualTo(LanguageChoice.DE);

        choose("#settings-language", LanguageChoice.EN);
        assertThat(words("#rail-ask")).isEqualTo("Ask");
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void anotherThemeIsWornAtOnceAndTheSystemsIsFollowedWhileTheProgramRuns() {
        toSettings();
        choose("#settings-theme", ThemeChoice.DARK);
        assertThat(look()).contains("pg-dark");

        choose("#settings-theme", ThemeChoice.LIGHT);
        assertThat(look()).contains("pg-light");
        interact(() -> scheme(ColorScheme.DARK));
        assertThat(look()).as("a theme that was chosen stays").contains("pg-light");

        choose("#settings-theme", ThemeChoice.SYSTEM);
        assertThat(look()).contains("pg-dark");
        interact(() -> scheme(ColorScheme.LIGHT));
        assertThat(look()).contains("pg-light");
    }

    @Test
    void aThemeStaysWhenTheLanguageChanges() {
        toSettings();
        choose("#settings-theme", ThemeChoice.DARK);
        choose("#settings-language", LanguageChoice.DE);
        assertThat(look()).contains("pg-dark");
    }

    private void toSettings() {
        interact(() -> node("#rail-settings").fireEvent(new javafx.event.ActionEvent()));
    }

    private void scheme(ColorScheme next) {
        stage.getScene().getPreferences().setColorScheme(next);
    }

    private List<String> look() {
        return stage.getScene().getRoot().getStyleClass();
    }

    private String words(String id) {
        return ((Labeled) node(id)).getText();
    }

    @SuppressWarnings("unchecked") // each choice's box holds its own kind
    private <T> void choose(String id, T value) {
        interact(() -> ((ComboBox<T>) node(id)).setValue(value));
    }

    private ComboBox<?> box(String id) {
        return (ComboBox<?>) node(id);
    }

    private Node node(String id) {
        return java.util.Objects.requireNonNull(stage.getScene().lookup(id), id);
    }
}
