package org.phengen.ui.ask;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.question.Criterion;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Words;

/// One criterion as a chip: press it to edit, press its cross to take it away. The criterion itself is never cut: where
/// there is little room its detail gives way, and then its words take several lines.
final class ChipView extends HBox {
    /// What the chip needs beside its words: its icon, the gap after it, its paddings and its cross.
    private static final double BESIDE = 14 + 6 + 14 + 24 + 4 + 2;
    /// Less of the detail than this says nothing.
    private static final double LEAST_DETAIL = 40;

    private final Label title;
    private final Label detail;

    ChipView(Words words, AskViewModel model, Chip chip) {
        getStyleClass().add("pg-chip-box");
        title = new Label(chip.title());
        title.getStyleClass().add("pg-strong");
        title.setId("chip-title-" + chip.index());
        title.setMinWidth(USE_PREF_SIZE);
        var face = new HBox(6, Icons.of(icon(chip.criterion()), "pg-small", "pg-accent"), title);
        face.setAlignment(Pos.CENTER_LEFT);
        detail = new Label(chip.detail());
        detail.setId("chip-detail-" + chip.index());
        if (!chip.detail().isBlank()) {
            detail.getStyleClass().addAll("pg-note", "pg-second");
            detail.setMinWidth(0);
            detail.setTooltip(new Tooltip(chip.detail()));
            face.getChildren().add(detail);
        }
        var edit = new Button("", face);
        edit.setId("chip-" + chip.index());
        edit.getStyleClass().setAll("pg-chip");
        edit.setAccessibleText(words.say("chip.edit", chip.title()));
        edit.setOnAction(event -> new ChipEditor(words, model, chip).show(edit));
        var remove = new Button("", Icons.of(Feather.X, "pg-small"));
        remove.setId("chip-remove-" + chip.index());
        remove.getStyleClass().setAll("pg-chip-remove");
        remove.setAccessibleText(words.say("chip.remove", chip.title()));
        remove.setOnAction(event -> model.remove(chip).ifPresent(why -> ReasonPopOver.show(remove, why)));
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(edit, remove);
        maxWidthProperty().addListener((observed, before, now) -> fit());
        title.fontProperty().addListener((observed, before, now) -> fit());
    }

    /// Shares the width there is between the criterion and its detail.
    private void fit() {
        double room = getMaxWidth() - BESIDE;
        if (room <= 0) {
            return;
        }
        title.setWrapText(false);
        title.setMinHeight(USE_COMPUTED_SIZE);
        title.setPrefWidth(USE_COMPUTED_SIZE);
        double wanted = title.prefWidth(-1);
        boolean tall = wanted > room;
        boolean detailed = wanted + 6 + LEAST_DETAIL <= room;
        detail.setVisible(detailed);
        detail.setManaged(detailed);
        title.setTooltip(detailed || detail.getText().isBlank() ? null : new Tooltip(detail.getText()));
        getStyleClass().remove("pg-tall");
        if (tall) {
            getStyleClass().add("pg-tall");
            title.setWrapText(true);
            title.setPrefWidth(room);
            title.setMinHeight(title.prefHeight(room));
        }
    }

    private static Feather icon(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HasCondition has -> Feather.ACTIVITY;
            case Criterion.AgeAtOnset onset -> Feather.CALENDAR;
            case Criterion.DateOfOnset date -> Feather.CLOCK;
            case Criterion.VitalStatus vital -> Feather.HEART;
            case Criterion.AgeNow now -> Feather.CALENDAR;
            case Criterion.Measure measure -> Feather.SLIDERS;
            case Criterion.SexIs sex -> Feather.USER;
            case Criterion.HasGenome genome -> Feather.LINK;
            case Criterion.AllOf all -> Feather.LAYERS;
            case Criterion.AnyOf any -> Feather.LAYERS;
            case Criterion.Not not -> Feather.SLASH;
        };
    }
}
