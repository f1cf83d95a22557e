package org.phengen.ui.ask;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.phengen.question.Continuation;
import org.phengen.ui.kit.Words;

/// The keys between the question field and its list of continuations. Typing opens the list; Down and Up choose, Enter
/// or Tab take what is chosen, Escape closes. Where nothing is chosen Enter asks and Tab goes on, as without a list.
final class GoingOn {
    private final TextField field;
    private final AskViewModel model;
    private final Words words;
    private final ContinuationList list;
    private boolean typed;

    GoingOn(TextField field, AskViewModel model, Words words) {
        this.field = field;
        this.model = model;
        this.words = words;
        list = new ContinuationList(words, this::take);
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> typed = changesText(event.getCharacter()));
        field.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (typed) {
                typed = false;
                offer();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> list.close());
        field.focusedProperty().addListener((observed, before, now) -> list.close());
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> tell());
    }

    /// Letters, signs, and what takes them back; not Enter, Tab or Escape.
    private static boolean changesText(String character) {
        return !character.isEmpty() && (character.charAt(0) >= ' ' || character.charAt(0) == '\b');
    }

    ContinuationList list() {
        return list;
    }

    /// Offers what can follow at the caret.
    void offer() {
        list.offer(model.continuations(field.getCaretPosition()));
        tell();
    }

    /// Closes the list.
    ///
    /// @return whether it was open
    boolean close() {
        boolean open = list.isOpen();
        list.close();
        tell();
        return open;
    }

    private void pressed(KeyEvent event) {
        typed = false;
        boolean asked = event.getCode() == KeyCode.SPACE && event.isShortcutDown();
        if (asked || event.getCode() == KeyCode.DOWN && !list.isOpen()) {
            offer();
            event.consume();
            return;
        }
        if (!list.isOpen() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN, UP -> {
                list.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            }
            case ENTER, TAB -> {
                if (list.chosen().isPresent()) {
                    list.chosen().ifPresent(this::take);
                    event.consume();
                } else {
                    close();
                }
            }
            case LEFT, RIGHT, HOME, END -> close();
            default -> {
                // typing goes into the field
            }
        }
    }

    private void take(Continuation way) {
        int caret = model.accept(way);
        close();
        field.requestFocus();
        field.positionCaret(caret);
    }

    /// For screen readers, since the focus stays in the field.
    private void tell() {
        String help = list.isOpen()
                ? list.chosen()
                        .map(way -> way.words() + " " + list.note(way))
                        .orElseGet(() -> words.say("go.on", list.getItems().size()))
                : "";
        field.setAccessibleHelp(help);
    }
}
