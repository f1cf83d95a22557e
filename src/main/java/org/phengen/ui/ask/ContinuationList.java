package org.phengen.ui.ask;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.phengen.question.Continuation;
import org.phengen.ui.kit.Words;

/// The ways in which the sentence can go on, below the caret. It never has the focus and never takes anything by
/// itself:
/// the field moves its choice, and a click or Enter or Tab on a chosen row takes it.
final class ContinuationList extends ListView<Continuation> {
    private static final double ROW = 28;
    private static final double WIDTH = 380;
    private static final double EDGES = 14;

    private final Words words;
    private final Consumer<Continuation> take;

    ContinuationList(Words words, Consumer<Continuation> take) {
        this.words = words;
        this.take = take;
        setId("continuations");
        getStyleClass().add("pg-continuations");
        setFocusTraversable(false);
        setFixedCellSize(ROW);
        setManaged(false);
        setVisible(false);
        setCellFactory(list -> new Row());
    }

    boolean isOpen() {
        return isVisible();
    }

    void offer(List<Continuation> ways) {
        getItems().setAll(ways);
        getSelectionModel().clearSelection();
        setVisible(!ways.isEmpty());
        setAccessibleText(words.say("go.on", ways.size()));
    }

    void close() {
        setVisible(false);
        getItems().clear();
    }

    /// The chosen row; empty until the user chooses.
    Optional<Continuation> chosen() {
        return isOpen() ? Optional.ofNullable(getSelectionModel().getSelectedItem()) : Optional.empty();
    }

    /// Moves the choice; beyond either end nothing is chosen.
    void move(int rows) {
        int next = getSelectionModel().getSelectedIndex() + rows;
        if (getSelectionModel().getSelectedIndex() < 0 && rows < 0) {
            next = getItems().size() - 1;
        }
        if (next < 0 || next >= getItems().size()) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(next);
        }
    }

    double height() {
        return getItems().size() * ROW + EDGES;
    }

    double width() {
        return WIDTH;
    }

    /// What a row says beside its words: what it is, and at how many sites it is recorded.
    String note(Continuation way) {
        String kind = switch (way.kind()) {
            case CONDITION -> words.say("go.on.kind.CONDITION");
            case MEASURE -> words.say("go.on.kind.MEASURE");
            case UNIT -> words.say("go.on.kind.UNIT");
            case WORDS -> "";
        };
        return way.sites() == 0 ? kind : kind + " · " + words.say("go.on.sites", way.sites());
    }

    private final class Row extends ListCell<Continuation> {
        private final Label said = new Label();
        private final Label note = new Label();
        private final HBox line;

        Row() {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            note.getStyleClass().addAll("pg-note", "pg-second");
            note.setMinWidth(USE_PREF_SIZE);
            line = new HBox(8, said, gap, note);
            line.setAlignment(Pos.CENTER_LEFT);
            setOnMousePressed(event -> {
                Continuation way = getItem();
                if (way != null) {
                    take.accept(way);
                }
                event.consume();
            });
        }

        @Override
        protected void updateItem(Continuation way, boolean empty) {
            super.updateItem(way, empty);
            if (empty || way == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            said.setText(way.words());
            note.setText(note(way));
            setGraphic(line);
            setAccessibleText(way.words() + " " + note(way));
        }
    }
}
