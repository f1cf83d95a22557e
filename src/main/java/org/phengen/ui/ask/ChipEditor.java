package org.phengen.ui.ask;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PopOver;
import org.phengen.question.AgeRange;
import org.phengen.question.Criterion;
import org.phengen.question.SaidChip;
import org.phengen.question.Sex;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Words;

/// Edits one criterion beside its chip: age limits, sex, a measure's number, current or ever, not.
final class ChipEditor {
    private final Words words;
    private final AskViewModel model;
    private final Chip chip;
    private final VBox form = new VBox(8);
    private final CheckBox not = new CheckBox();
    private final Label refused = new Label();

    /// What the form says now; may throw when a number cannot be used.
    @FunctionalInterface
    private interface Answer {
        Criterion read();
    }

    ChipEditor(Words words, AskViewModel model, Chip chip) {
        this.words = words;
        this.model = model;
        this.chip = chip;
    }

    void show(Node beside) {
        var popover = new PopOver();
        boolean negated = chip.criterion() instanceof Criterion.Not;
        Criterion part = chip.criterion() instanceof Criterion.Not inverted ? inverted.part() : chip.criterion();
        var title = new Label(SaidChip.title(part).now());
        title.getStyleClass().add("pg-panel-title");
        form.getStyleClass().add("pg-popover");
        form.setId("chip-editor");
        form.getChildren().add(title);
        Answer answer = fields(part);
        not.setId("chip-not");
        not.setText(words.say("edit.not"));
        not.setSelected(negated);
        refused.setId("chip-refused");
        refused.getStyleClass().addAll("pg-note", "pg-caution-words");
        refused.setWrapText(true);
        refused.setMaxWidth(260);
        refused.managedProperty().bind(refused.textProperty().isNotEmpty());
        var apply = Buttons.primary("chip-apply", words.say("edit.apply"), () -> apply(answer, popover));
        apply.setDefaultButton(true);
        form.getChildren().addAll(not, refused, new HBox(8, apply));
        popover.setContentNode(form);
        popover.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popover.setAnimated(false);
        popover.show(beside);
    }

    private void apply(Answer answer, PopOver popover) {
        Criterion next;
        try {
            next = answer.read();
        } catch (IllegalArgumentException unusable) {
            refused.setText(words.say("edit.refused"));
            return;
        }
        model.replace(chip, not.isSelected() ? new Criterion.Not(next) : next)
                .ifPresentOrElse(refused::setText, popover::hide);
    }

    private Answer fields(Criterion part) {
        return switch (part) {
            case Criterion.AgeNow now -> {
                Limits limits = limits(now.ages());
                yield () -> new Criterion.AgeNow(limits.read());
            }
            case Criterion.AgeAtOnset onset -> {
                ChoiceBox<Criterion.OnsetKind> kind =
                        choice("chip-kind", "edit.kind.", Criterion.OnsetKind.values(), onset.kind());
                Limits limits = limits(onset.ages());
                yield () -> new Criterion.AgeAtOnset(
                        onset.condition(), kind.getValue(), limits.read(), onset.unconfirmedToo());
            }
            case Criterion.DateOfOnset date -> {
                ChoiceBox<Criterion.OnsetKind> kind =
                        choice("chip-kind", "edit.kind.", Criterion.OnsetKind.values(), date.kind());
                var window = new WindowFields(words, form, date.window());
                yield () -> new Criterion.DateOfOnset(
                        date.condition(), kind.getValue(), window.read(), date.unconfirmedToo());
            }
            case Criterion.VitalStatus vital -> {
                ChoiceBox<Criterion.Vital> choice =
                        choice("chip-vital", "edit.vital.", Criterion.Vital.values(), vital.vital());
                yield () -> new Criterion.VitalStatus(choice.getValue());
            }
            case Criterion.SexIs sex -> {
                ChoiceBox<Sex> choice = choice("chip-sex", "chip.sex.", Sex.values(), sex.sex());
                yield () -> new Criterion.SexIs(choice.getValue());
            }
            case Criterion.HasCondition has -> {
                ChoiceBox<Criterion.When> when = choice("chip-when", "edit.when.", Criterion.When.values(), has.when());
                var unconfirmed = new CheckBox(words.say("edit.unconfirmed"));
                unconfirmed.setId("chip-unconfirmed");
                unconfirmed.setSelected(has.unconfirmedToo());
                form.getChildren().addAll(unconfirmed, MeaningView.of(words, model.meaning(has.condition())));
                yield () -> new Criterion.HasCondition(has.condition(), when.getValue(), unconfirmed.isSelected());
            }
            case Criterion.Measure measure -> {
                ChoiceBox<Criterion.Comparison> comparison =
                        choice("chip-comparison", "chip.compare.", Criterion.Comparison.values(), measure.comparison());
                TextField value =
                        field("chip-value", "edit.value", measure.value().toPlainString());
                Optional<WindowFields> taken = measure.taken().map(window -> new WindowFields(words, form, window));
                yield () -> new Criterion.Measure(
                        measure.measure(),
                        comparison.getValue(),
                        new BigDecimal(value.getText().strip()),
                        measure.unit(),
                        taken.map(WindowFields::read));
            }
            case Criterion.HasGenome genome -> () -> genome;
            case Criterion.AllOf all -> () -> all;
            case Criterion.AnyOf any -> () -> any;
            case Criterion.Not inner -> () -> inner;
        };
    }

    private record Limits(TextField from, TextField below) {
        AgeRange read() {
            return new AgeRange(number(from), number(below));
        }

        private static Optional<Integer> number(TextField field) {
            String text = field.getText().strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
        }
    }

    private Limits limits(AgeRange ages) {
        TextField from = field(
                "chip-age-from", "edit.from", ages.from().map(String::valueOf).orElse(""));
        TextField below = field(
                "chip-age-under",
                "edit.under",
                ages.below().map(String::valueOf).orElse(""));
        return new Limits(from, below);
    }

    private TextField field(String id, String key, String value) {
        var label = new Label(words.say(key));
        label.setMinWidth(120);
        var field = new TextField(value);
        field.setId(id);
        field.setAccessibleText(words.say(key));
        field.setPrefColumnCount(6);
        label.setLabelFor(field);
        var row = new HBox(8, label, field);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        form.getChildren().add(row);
        return field;
    }

    private <E extends Enum<E>> ChoiceBox<E> choice(String id, String prefix, E[] values, E now) {
        var box = new ChoiceBox<E>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : words.say(prefix + value);
            }

            @Override
            public E fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        });
        box.setValue(now);
        box.setAccessibleText(words.say(prefix + now));
        form.getChildren().add(box);
        return box;
    }
}
