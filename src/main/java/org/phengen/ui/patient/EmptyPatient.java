package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Tag;

/// The screen without a patient: what will appear, and the way to it: a record number, or one opened before.
final class EmptyPatient extends StackPane {
    private final PatientViewModel model;
    private final VBox card = new VBox(12);
    private final VBox list = new VBox();
    private final CustomTextField field = new CustomTextField();

    EmptyPatient(PatientViewModel model) {
        this.model = model;
        setId("patient-empty");
        card.getStyleClass().addAll("pg-panel", "pg-empty-card");
        card.setMaxSize(520, Region.USE_PREF_SIZE);
        getChildren().setAll(card);
        field.setId("patient-search");
        field.setPromptText(say("idle.prompt"));
        field.setAccessibleText(say("idle.prompt"));
        field.setLeft(new StackPane(Icons.of(Feather.SEARCH)));
        field.getLeft().getStyleClass().add("pg-field-icon");
        field.textProperty().addListener((observed, was, now) -> model.find(now));
        field.setOnAction(event -> model.found().stream()
                .findFirst()
                .ifPresentOrElse(model::open, () -> openTyped(field.getText().strip())));
        model.found().addListener((ListChangeListener<PatientDoor.Entry>) change -> fill());
        model.searching().addListener((observed, was, now) -> fill());
    }

    /// Where typing goes when the screen opens without a patient.
    void focusField() {
        if (isVisible() && card.getChildren().contains(field)) {
            field.requestFocus();
        }
    }

    /// A record that the list does not hold (nobody's comparison needs it) can still be opened by its key.
    private void openTyped(String key) {
        if (!key.isEmpty()) {
            model.open(key);
        }
    }

    void idle() {
        field.clear();
        card.getChildren()
                .setAll(
                        Parts.label(say("idle.title"), "pg-page-title"),
                        Parts.wrapped(say("idle.words"), "pg-second"),
                        field,
                        list);
        fill();
    }

    void running(String record) {
        var stop = Buttons.plain("patient-stop", say("running.stop"), Feather.SQUARE, model::close);
        card.getChildren()
                .setAll(
                        Parts.label(say("idle.title"), "pg-page-title"),
                        Parts.wrapped(say("running.words", record), "pg-second"),
                        stop);
    }

    void failed(PatientState.Failed failure, Runnable again) {
        card.getChildren()
                .setAll(
                        Parts.label(say("failed.title", failure.record()), "pg-page-title"),
                        Parts.wrapped(failure.problem() + "."),
                        Parts.wrapped(failure.remedy() + ".", "pg-second"),
                        new HBox(
                                8,
                                Buttons.primary("patient-retry", say("failed.retry"), again),
                                Buttons.plain("patient-back", say("close"), Feather.SEARCH, model::close)));
    }

    private void fill() {
        boolean searching = !field.getText().isBlank();
        var entries = searching ? model.found() : model.recent();
        list.getChildren().clear();
        if (!entries.isEmpty()) {
            list.getChildren().add(Parts.label(say(searching ? "idle.found" : "idle.recent"), "pg-note", "pg-second"));
        } else if (searching && model.searching().get()) {
            list.getChildren().add(Parts.label(say("idle.searching"), "pg-note", "pg-second"));
        } else if (searching && model.searchProblem().isPresent()) {
            var problem = Parts.wrapped(model.searchProblem().get(), "pg-note", "pg-caution-words");
            problem.setId("patient-search-problem");
            list.getChildren().add(problem);
        } else if (searching) {
            list.getChildren()
                    .add(Parts.wrapped(say("idle.none", field.getText().strip()), "pg-note", "pg-second"));
        }
        entries.forEach(entry -> list.getChildren().add(row(entry)));
    }

    private Node row(PatientDoor.Entry entry) {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var content = new HBox(
                8,
                Parts.label(entry.record(), "pg-strong"),
                Parts.label(entry.detail(), "pg-second"),
                spring,
                Tag.plain(entry.key().substring(0, Math.max(0, entry.key().indexOf('/')))));
        content.setAlignment(Pos.CENTER_LEFT);
        var button = new Button(null, content);
        button.setId("open-" + entry.key().replace('/', '-'));
        button.getStyleClass().setAll("pg-row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(entry.record() + ", " + entry.detail());
        button.setOnAction(event -> model.open(entry));
        return button;
    }
}
