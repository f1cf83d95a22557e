package org.phengen.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.phengen.job.JobRunner;
import org.phengen.settings.AppFolders;
import org.phengen.settings.LanguageChoice;
import org.phengen.settings.Settings;
import org.phengen.settings.SettingsStore;
import org.phengen.settings.ThemeChoice;
import org.phengen.ui.kit.Theme;
import org.testfx.framework.junit5.ApplicationTest;

class SettingsViewTest extends ApplicationTest {
    private final SettingsStore store = SettingsStore.unsaved(Settings.untouched(), JobRunner.inline());
    private int cleared;

    @Override
    public void start(Stage stage) {
        var view = new SettingsView(
                store,
                new AppFolders(Path.of("/home/ada/.config/phengen"), Path.of("/home/ada/state")),
                () -> cleared++);
        var scene = new Scene(view, 1000, 700);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theOpenPatientIsKeptOnlyAfterATick() {
        assertThat(lookup("#settings-patient").<CheckBox>query().isSelected()).isFalse();

        interact(() -> lookup("#settings-patient").<CheckBox>query().requestFocus());
        push(KeyCode.SPACE);

        assertThat(store.now().rememberPatient()).isTrue();
    }

    @Test
    void everyChoiceHoldsAtOnce() {
        interact(() -> {
            lookup("#settings-theme").<ComboBox<ThemeChoice>>query().setValue(ThemeChoice.DARK);
            lookup("#settings-text").<ComboBox<Integer>>query().setValue(150);
            lookup("#settings-language").<ComboBox<LanguageChoice>>query().setValue(LanguageChoice.DE);
            lookup("#settings-recent").<CheckBox>query().fire();
            lookup("#settings-restore").<CheckBox>query().fire();
            lookup("#settings-excel").<CheckBox>query().fire();
        });

        assertThat(store.now())
                .isEqualTo(new Settings(ThemeChoice.DARK, 150, LanguageChoice.DE, false, false, false, true));
    }

    @Test
    void aChoiceMadeElsewhereIsShown() {
        interact(() -> store.change(now -> now.withTheme(ThemeChoice.LIGHT).withRecentQuestions(false)));

        assertThat(lookup("#settings-theme").<ComboBox<ThemeChoice>>query().getValue())
                .isEqualTo(ThemeChoice.LIGHT);
        assertThat(lookup("#settings-recent").<CheckBox>query().isSelected()).isFalse();
    }

    @Test
    void itSaysWhereFilesLieAndForgetsQuestionsWhenAsked() {
        assertThat(lookup("#settings-config").<Label>query().getText()).isEqualTo("/home/ada/.config/phengen");
        assertThat(lookup("#settings-state").<Label>query().getText()).isEqualTo("/home/ada/state");

        interact(() -> lookup("#settings-clear-recent")
                .<javafx.scene.control.Button>query()
                .fire());
        assertThat(cleared).isEqualTo(1);
    }
}
