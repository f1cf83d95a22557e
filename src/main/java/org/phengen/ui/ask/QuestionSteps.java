package org.phengen.ui.ask;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Words;

/// Undo, redo, and the questions asked before.
final class QuestionSteps extends HBox {
    private static final int LISTED = 12;
    private final Words words;
    private final AskViewModel model;
    private final TextField field;
    private final ContextMenu recent = new ContextMenu();
    private final Button undo;
    private final Button redo;
    private final Button clock;

    QuestionSteps(Words words, AskViewModel model, TextField field) {
        this.words = words;
        this.model = model;
        this.field = field;
        recent.setId("recent-questions");
        undo = Buttons.icon("undo", words.say("undo"), Feather.ROTATE_CCW, model::undo);
        redo = Buttons.icon("redo", words.say("redo"), Feather.ROTATE_CW, model::redo);
        clock = Buttons.icon("recent", words.say("recent"), Feather.CLOCK, this::showRecent);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(undo, redo, clock);
        setMinWidth(USE_PREF_SIZE);
        model.said().addListener((observed, before, now) -> offer(now));
        offer(model.said().get());
    }

    private void offer(AskViewModel.Said said) {
        offer(undo, words.say("undo"), said.undo() ? Optional.empty() : Optional.of(words.say("undo.none")));
        offer(redo, words.say("redo"), said.redo() ? Optional.empty() : Optional.of(words.say("redo.none")));
    }

    /// It keeps its focus, so that the reason can be read; the model does nothing then.
    private static void offer(Button button, String label, Optional<String> reason) {
        button.setAccessibleText(reason.orElse(label));
        button.setTooltip(new Tooltip(reason.orElse(label)));
        button.setOpacity(reason.isPresent() ? 0.45 : 1);
    }

    /// Offers the questions asked before, under the field.
    void showRecent() {
        recent.getItems().clear();
        for (String question : model.recent().stream().limit(LISTED).toList()) {
            var item = new MenuItem(question, Icons.of(Feather.CLOCK, "pg-small"));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> {
                model.write(question);
                field.requestFocus();
                field.end();
            });
            recent.getItems().add(item);
        }
        if (recent.getItems().isEmpty()) {
            var none = new MenuItem(words.say("recent.none"));
            none.setDisable(true);
            recent.getItems().add(none);
        }
        recent.show(field, Side.BOTTOM, 0, 4);
    }
}
