package org.phengen.ui.ask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.phengen.patient.Certainty;
import org.phengen.question.Sex;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Words;

/// The controls that leave rows out of the table. Every one has a label, works from the keyboard, and takes effect at
/// once; Escape in one of them clears all.
final class FilterBar extends FlowPane {
    private final TextField search;
    private final ComboBox<Optional<String>> site;
    private final ComboBox<Optional<Sex>> sex;
    private final ComboBox<Optional<Certainty>> certainty;
    private final ComboBox<Optional<Boolean>> sample;
    private final TextField ageFrom;
    private final TextField ageUnder;
    private final TextField bmiFrom;
    private final TextField bmiTo;
    private final Consumer<RowFilter> onChange;
    private boolean clearing;

    FilterBar(Words words, List<SiteFile> places, Consumer<RowFilter> onChange) {
        super(12, 8);
        this.onChange = onChange;
        setId("filter-bar");
        getStyleClass().add("pg-filter-bar");
        search = field("filter-search", words.say("filter.search"), 200);
        search.setPromptText(words.say("filter.search.prompt"));
        List<String> shown = places.stream()
                .filter(place -> place.privacy().individualView())
                .map(SiteFile::site)
                .toList();
        site = choice(
                "filter-site",
                words.say("filter.site.name"),
                words.say("filter.site.all"),
                shown,
                one -> Character.toUpperCase(one.charAt(0)) + one.substring(1));
        sex = choice(
                "filter-sex",
                words.say("filter.sex.name"),
                words.say("filter.sex.all"),
                List.of(Sex.values()),
                one -> words.say("sex." + one.name().toLowerCase(Locale.ROOT)));
        certainty = choice(
                "filter-certainty",
                words.say("filter.certainty.name"),
                words.say("filter.certainty.all"),
                List.of(Certainty.YES, Certainty.MAYBE),
                one -> words.say("filter.certainty." + one.name().toLowerCase(Locale.ROOT)));
        sample = choice(
                "filter-sample",
                words.say("filter.sample.name"),
                words.say("filter.sample.all"),
                List.of(true, false),
                one -> words.say("filter.sample." + one));
        ageFrom = field("filter-age-from", words.say("filter.age.from"), 52);
        ageUnder = field("filter-age-under", words.say("filter.age.under"), 52);
        bmiFrom = field("filter-bmi-from", words.say("filter.bmi.from"), 52);
        bmiTo = field("filter-bmi-to", words.say("filter.bmi.to"), 52);
        var note = new Label(words.say("filter.note"));
        note.getStyleClass().addAll("pg-note", "pg-second");
        Button clear = Buttons.link("filter-clear", words.say("filter.clear"), this::clear);
        getChildren()
                .addAll(
                        search,
                        site,
                        sex,
                        range(words.say("filter.age"), ageFrom, ageUnder),
                        range(words.say("filter.bmi"), bmiFrom, bmiTo),
                        certainty,
                        sample,
                        clear,
                        note);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && now().parts() > 0) {
                clear();
                event.consume();
            }
        });
    }

    /// Where typing goes when the bar opens.
    void focusSearch() {
        search.requestFocus();
    }

    /// Wants everybody again.
    void clear() {
        clearing = true;
        List.of(search, ageFrom, ageUnder, bmiFrom, bmiTo).forEach(TextField::clear);
        site.setValue(Optional.empty());
        sex.setValue(Optional.empty());
        certainty.setValue(Optional.empty());
        sample.setValue(Optional.empty());
        clearing = false;
        changed();
    }

    private RowFilter now() {
        return new RowFilter(
                search.getText(),
                site.getValue(),
                sex.getValue(),
                new RowFilter.Range(
                        number(ageFrom, Double.NEGATIVE_INFINITY), number(ageUnder, Double.POSITIVE_INFINITY)),
                new RowFilter.Range(number(bmiFrom, Double.NEGATIVE_INFINITY), number(bmiTo, Double.POSITIVE_INFINITY)),
                certainty.getValue(),
                sample.getValue());
    }

    private void changed() {
        if (!clearing) {
            onChange.accept(now());
        }
    }

    /// A number with a point or a comma; what is none is marked and limits nothing.
    private static double number(TextField field, double otherwise) {
        String text = field.getText().strip().replace(',', '.');
        boolean good = text.isEmpty() || text.matches("[0-9]{1,3}([.][0-9]{1,3})?");
        field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), !good);
        return good && !text.isEmpty() ? Double.parseDouble(text) : otherwise;
    }

    private TextField field(String id, String name, double width) {
        var field = new TextField();
        field.setId(id);
        field.setPrefWidth(width);
        field.setAccessibleText(name);
        field.setTooltip(new Tooltip(name));
        field.textProperty().addListener((observed, before, now) -> changed());
        return field;
    }

    private static Node range(String words, TextField from, TextField to) {
        var label = new Label(words);
        label.getStyleClass().addAll("pg-note", "pg-second");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(from);
        var pair = new HBox(6, label, from, new Label("–"), to);
        pair.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return pair;
    }

    private <T> ComboBox<Optional<T>> choice(
            String id, String name, String all, List<T> values, java.util.function.Function<T, String> says) {
        var choice = new ComboBox<Optional<T>>();
        choice.setId(id);
        choice.getItems().add(Optional.empty());
        values.forEach(value -> choice.getItems().add(Optional.of(value)));
        choice.setValue(Optional.empty());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<T> value) {
                return value == null ? "" : value.map(says).orElse(all);
            }

            @Override
            public Optional<T> fromString(String text) {
                return Optional.empty();
            }
        });
        choice.setAccessibleText(name);
        choice.setTooltip(new Tooltip(name));
        choice.valueProperty().addListener((observed, before, now) -> changed());
        return choice;
    }
}
