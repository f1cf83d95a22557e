package org.phengen.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Words;

/// The command palette: a field and what fits it. The keys stay in the field; arrows choose, Enter does.
final class PaletteView extends VBox {
    private static final double ROW = 36;
    private static final int ROWS = 9;
    private final Words words;
    private final Supplier<List<PaletteEntry>> all;
    private final Runnable hide;
    private final CustomTextField field = new CustomTextField();
    private final ObservableList<PaletteEntry> shown = FXCollections.observableArrayList();
    private final ListView<PaletteEntry> list = new ListView<>(shown);

    /// @param all everything that can be chosen, asked anew at every key
    /// @param hide takes the palette away before the chosen is done
    PaletteView(Words words, Supplier<List<PaletteEntry>> all, Runnable hide) {
        this.words = words;
        this.all = all;
        this.hide = hide;
        setId("palette");
        getStyleClass().addAll("pg-palette");
        setMaxSize(600, USE_PREF_SIZE);
        field.setId("palette-field");
        field.setPromptText(words.say("palette.prompt"));
        field.setAccessibleText(words.say("palette.prompt"));
        field.setLeft(new StackPane(Icons.of(Feather.SEARCH)));
        field.getLeft().getStyleClass().add("pg-field-icon");
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * ROWS + 2);
        list.setAccessibleText(words.say("palette.list"));
        var none = new Label(words.say("palette.none"));
        none.getStyleClass().addAll("pg-note", "pg-second");
        list.setPlaceholder(none);
        list.setCellFactory(any -> new Row());
        getChildren().addAll(field, list);
        field.textProperty().addListener((observed, before, now) -> refresh());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> describe(now));
        refresh();
    }

    void focusField() {
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> ROWS;
            case PAGE_UP -> -ROWS;
            default -> 0;
        };
        if (step != 0 && !shown.isEmpty()) {
            int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, shown.size() - 1);
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - ROWS + 2));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose(list.getSelectionModel().getSelectedItem());
            event.consume();
        }
    }

    private void choose(@Nullable PaletteEntry entry) {
        if (entry != null && entry.refusal().isEmpty()) {
            hide.run();
            entry.does().run();
        }
    }

    private void refresh() {
        String letters = field.getText();
        record Ranked(PaletteEntry entry, int score) {}
        shown.setAll(all.get().stream()
                .flatMap(entry -> FuzzyMatch.score(letters, entry.label()).stream()
                        .mapToObj(score -> new Ranked(entry, letters.isBlank() ? 0 : score)))
                .sorted(Comparator.comparing(
                                (Ranked one) -> one.entry().refusal().isPresent())
                        .thenComparing(Comparator.comparingInt(Ranked::score).reversed()))
                .map(Ranked::entry)
                .toList());
        list.getSelectionModel().selectFirst();
    }

    /// The field keeps the keys, so it says what Enter would do.
    private void describe(@Nullable PaletteEntry entry) {
        field.setAccessibleHelp(
                entry == null ? words.say("palette.none") : entry.refusal().orElse(entry.label()));
    }

    /// The icon, what it is called, and its keys or why it cannot be done.
    private final class Row extends ListCell<PaletteEntry> {
        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : line(entry));
            setAccessibleText(empty || entry == null ? null : entry.refusal().orElse(entry.label()));
            setOnMouseClicked(event -> choose(getItem()));
        }

        private Node line(PaletteEntry entry) {
            Optional<String> refusal = entry.refusal();
            var label = new Label(entry.label(), Icons.of(entry.icon(), "pg-plain"));
            label.setGraphicTextGap(12);
            label.setMinWidth(0);
            var detail = new Label(refusal.orElse(entry.detail()));
            detail.getStyleClass().addAll("pg-note", "pg-second");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            if (refusal.isPresent()) {
                label.getStyleClass().add("pg-second");
            }
            var spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            var line = new HBox(8, label, spring, detail);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setId("palette-" + entry.id());
            line.setMaxWidth(Double.MAX_VALUE);
            line.prefWidthProperty().bind(list.widthProperty().subtract(40));
            return line;
        }
    }
}
