package org.phengen.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.settings.AppFolders;
import org.phengen.settings.LanguageChoice;
import org.phengen.settings.Settings;
import org.phengen.settings.SettingsStore;
import org.phengen.settings.ThemeChoice;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Panel;
import org.phengen.ui.kit.Words;

/// The user's choices. Each holds at once and is written a moment later; nothing has to be confirmed.
public final class SettingsView extends StackPane {
    private static final double LABEL = 190;
    private final Words words = Words.of("settings");
    private final SettingsStore store;
    private boolean showing;

    /// @param folders where files lie, said at the end
    /// @param clearRecent forgets the questions asked before
    public SettingsView(SettingsStore store, AppFolders folders, Runnable clearRecent) {
        this.store = store;
        setId("settings-screen");
        var content = new VBox(16, looks(), memory(clearRecent), files(folders));
        content.getStyleClass().add("pg-screen");
        content.setMaxWidth(820);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("pg-help-scroll");
        setAlignment(Pos.TOP_LEFT);
        getChildren().add(scroll);
    }

    private Panel looks() {
        return panel(
                "looks",
                row("theme", choice("theme", List.of(ThemeChoice.values()), Settings::theme, Settings::withTheme)),
                row("text", choice("text", sizes(), Settings::textSizePercent, Settings::withTextSizePercent)),
                row(
                        "language",
                        choice(
                                "language",
                                List.of(LanguageChoice.values()),
                                Settings::language,
                                Settings::withLanguage)));
    }

    private static List<Integer> sizes() {
        return List.of(80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200);
    }

    private Panel memory(Runnable clearRecent) {
        Button clear = Buttons.small("settings-clear-recent", words.say("recent.clear"), Feather.TRASH_2, clearRecent);
        return panel(
                "memory",
                check("recent", Settings::recentQuestions, Settings::withRecentQuestions),
                new HBox(clear),
                check("restore", Settings::restoreAfterCrash, Settings::withRestoreAfterCrash),
                check("patient", Settings::rememberPatient, Settings::withRememberPatient));
    }

    private Panel files(AppFolders folders) {
        return panel(
                "files",
                check("excel", Settings::tablesForExcel, Settings::withTablesForExcel),
                row("config", path("settings-config", folders.config().toString())),
                row("state", path("settings-state", folders.state().toString())));
    }

    private Panel panel(String key, Node... rows) {
        var panel = new Panel("settings-" + key, words.say(key));
        var body = new VBox(12, rows);
        body.getStyleClass().add("pg-panel-body");
        panel.setBody(body);
        panel.setMinHeight(Region.USE_PREF_SIZE);
        return panel;
    }

    private HBox row(String key, Node control) {
        var label = new Label(words.say("name." + key));
        label.setMinWidth(LABEL);
        label.setLabelFor(control);
        var row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label path(String id, String said) {
        var label = new Label(said);
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().addAll("pg-note", "pg-second");
        return label;
    }

    /// A choice with its explanation under it.
    private VBox check(String key, Predicate<Settings> is, Change<Boolean> change) {
        var box = new CheckBox(words.say("name." + key));
        box.setId("settings-" + key);
        var why = new Label(words.say("why." + key));
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().addAll("pg-note", "pg-second");
        box.setAccessibleHelp(why.getText());
        box.setOnAction(event -> choose(now -> change.to(now, box.isSelected())));
        follow(now -> box.setSelected(is.test(now)));
        return new VBox(2, box, why);
    }

    private <T> ComboBox<T> choice(String key, List<T> all, Function<Settings, T> is, Change<T> change) {
        var box = new ComboBox<T>();
        box.setId("settings-" + key);
        box.setAccessibleText(words.say("name." + key));
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : said(key, value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return all.stream()
                        .filter(one -> said(key, one).equals(text))
                        .findFirst()
                        .orElse(null);
            }
        });
        follow(now -> box.setValue(is.apply(now)));
        box.valueProperty().addListener((observed, before, next) -> {
            if (next != null) {
                choose(now -> change.to(now, next));
            }
        });
        return box;
    }

    private String said(String key, Object value) {
        return value instanceof Integer percent
                ? words.say("text.percent", percent)
                : words.say("choice." + key + "." + value.toString().toLowerCase(java.util.Locale.ROOT));
    }

    /// One choice changed.
    @FunctionalInterface
    private interface Change<T> {
        Settings to(Settings now, T value);
    }

    private void choose(UnaryOperator<Settings> how) {
        if (!showing) {
            store.change(how);
        }
    }

    /// Shows the choice in force, now and whenever it changes elsewhere.
    private void follow(Consumer<Settings> show) {
        Consumer<Settings> quietly = now -> {
            showing = true;
            try {
                show.accept(now);
            } finally {
                showing = false;
            }
        };
        quietly.accept(store.now());
        store.onChange(quietly);
    }
}
