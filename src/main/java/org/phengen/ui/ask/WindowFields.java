package org.phengen.ui.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.phengen.question.TimeWindow;
import org.phengen.ui.kit.Words;

/// Edits a window of time in a chip's form: how many units are counted back, or the first and the last day.
final class WindowFields {
    private final Words words;
    private final VBox form;
    private final TimeWindow now;
    private final TextField one;
    private final TextField other;
    private final ChoiceBox<TimeWindow.Unit> unit = new ChoiceBox<>();

    WindowFields(Words words, VBox form, TimeWindow now) {
        this.words = words;
        this.form = form;
        this.now = now;
        switch (now) {
            case TimeWindow.Last last -> {
                one = field("chip-count", "edit.last", Integer.toString(last.count()));
                other = one;
                showUnit(last.unit());
            }
            case TimeWindow.LongerAgo ago -> {
                one = field("chip-count", "edit.ago", Integer.toString(ago.count()));
                other = one;
                showUnit(ago.unit());
            }
            case TimeWindow.Dates dates -> {
                one = field(
                        "chip-day-first",
                        "edit.day.first",
                        dates.from().map(LocalDate::toString).orElse(""));
                other = field(
                        "chip-day-last",
                        "edit.day.last",
                        dates.before()
                                .map(before -> before.minusDays(1).toString())
                                .orElse(""));
            }
        }
    }

    /// The window as it stands in the fields.
    ///
    /// @throws IllegalArgumentException when they make none
    TimeWindow read() {
        return switch (now) {
            case TimeWindow.Last last -> new TimeWindow.Last(count(), unit.getValue());
            case TimeWindow.LongerAgo ago -> new TimeWindow.LongerAgo(count(), unit.getValue());
            case TimeWindow.Dates dates ->
                new TimeWindow.Dates(day(one), day(other).map(last -> last.plusDays(1)));
        };
    }

    private int count() {
        return Integer.parseInt(one.getText().strip());
    }

    private static Optional<LocalDate> day(TextField field) {
        String text = field.getText().strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("not a day: " + text, noDay);
        }
    }

    private void showUnit(TimeWindow.Unit chosen) {
        unit.setId("chip-unit");
        unit.getItems().setAll(TimeWindow.Unit.values());
        unit.setConverter(new StringConverter<>() {
            @Override
            public String toString(TimeWindow.Unit value) {
                return value == null ? "" : words.say("edit.unit." + value);
            }

            @Override
            public TimeWindow.Unit fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        });
        unit.setValue(chosen);
        unit.setAccessibleText(words.say("edit.unit"));
        form.getChildren().add(unit);
    }

    private TextField field(String id, String key, String value) {
        var label = new Label(words.say(key));
        label.setMinWidth(120);
        var field = new TextField(value);
        field.setId(id);
        field.setAccessibleText(words.say(key));
        field.setPrefColumnCount(8);
        label.setLabelFor(field);
        var row = new HBox(8, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        form.getChildren().add(row);
        return field;
    }
}
