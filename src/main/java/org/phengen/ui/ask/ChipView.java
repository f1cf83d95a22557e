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

/// One criterion as a chip: press it to edit, press its cross to take it away.
final class ChipView extends HBox {
    ChipView(Words words, AskViewModel model, Chip chip) {
        getStyleClass().add("pg-chip-box");
        var title = new Label(chip.title());
        title.getStyleClass().add("pg-strong");
        var face = new HBox(6, Icons.of(icon(chip.criterion()), "pg-small", "pg-accent"), title);
        face.setAlignment(Pos.CENTER_LEFT);
        if (!chip.detail().isBlank()) {
            var detail = new Label(chip.detail());
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
