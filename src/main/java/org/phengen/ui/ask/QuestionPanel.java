package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.question.Continuation;
import org.phengen.question.Question;
import org.phengen.question.Span;
import org.phengen.question.Suggestion;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Sentence;
import org.phengen.ui.kit.Tag;
import org.phengen.ui.kit.Words;

/// The question: the sentence, how it was read, its chips, Ask and Stop.
final class QuestionPanel extends VBox {
    /// The opacity of what cannot be done at the moment.
    static final double NOT_NOW = 0.6;

    private final Words words;
    private final AskViewModel model;
    private final CustomTextField field = new CustomTextField();
    private final Misreadings marks = new Misreadings(field);
    private final HBox readBack = new HBox(8);
    private final FlowPane chips = new FlowPane(8, 8);
    private final GoingOn goingOn;
    private final Button ask;
    private final Button stop;
    private final QuestionSteps steps;
    /// Which of the stretches not understood is told, from 0
    private int misread;

    QuestionPanel(Words words, AskViewModel model) {
        super(12);
        this.words = words;
        this.model = model;
        setId("question-panel");
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll("pg-panel", "pg-question");
        field.setId("question");
        field.setAccessibleText(words.say("field.name"));
        field.setPromptText(words.say("field.prompt"));
        field.setLeft(new HBox(Icons.of(Feather.SEARCH)));
        field.getLeft().getStyleClass().add("pg-field-icon");
        field.textProperty().bindBidirectional(model.sentence());
        ask = Buttons.primary("ask", words.say("ask"), model::ask);
        stop = Buttons.plain("stop", words.say("stop"), Feather.SQUARE, model::stop);
        steps = new QuestionSteps(words, model, field);
        var line = new QuestionLine(marks, List.of(ask, stop, steps));
        readBack.setAlignment(Pos.CENTER_LEFT);
        readBack.setMinHeight(24);
        readBack.setFillHeight(false);
        readBack.setId("read-back");
        chips.setId("chips");
        chips.setMinWidth(0);
        getChildren().addAll(line, readBack, chips);
        goingOn = new GoingOn(field, model, words);
        field.setOnKeyPressed(event -> {
            boolean down = event.getCode() == KeyCode.DOWN;
            List<Suggestion> meant = event.isAltDown() ? model.suggestions() : List.of();
            if (event.getCode() == KeyCode.ENTER && !meant.isEmpty()) {
                accept(meant.getFirst());
            } else if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
                model.ask();
            } else if (down && (event.isAltDown() || field.getText().isEmpty())) {
                steps.showRecent();
                event.consume();
            }
        });
        model.reading().addListener((observed, before, now) -> {
            misread = 0;
            readingChanged(now);
        });
        model.chips().addListener((ListChangeListener<Chip>) change -> chipsChanged());
        model.state().addListener((observed, before, now) -> askable());
        model.said()
                .addListener((observed, before, now) ->
                        readingChanged(model.reading().get()));
        readingChanged(model.reading().get());
        chipsChanged();
    }

    /// Undo, redo and the questions asked before.
    QuestionSteps steps() {
        return steps;
    }

    /// Where typing goes when the screen opens.
    void focusField() {
        field.requestFocus();
        field.end();
    }

    /// The ways to go on, to be laid over the screen.
    ContinuationList continuations() {
        return goingOn.list();
    }

    /// Where the list belongs: below what was typed, in the scene.
    Point2D belowTyping() {
        List<Continuation> ways = goingOn.list().getItems();
        int from = ways.isEmpty() ? field.getCaretPosition() : ways.getFirst().start();
        return marks.below(from);
    }

    /// Closes the ways to go on; whether they were open.
    boolean closeContinuations() {
        return goingOn.close();
    }

    /// Opens the ways to go on, as typing does.
    void showContinuations() {
        field.end();
        goingOn.offer();
    }

    private void accept(Suggestion meant) {
        model.accept(meant);
        field.requestFocus();
        field.end();
    }

    private void readingChanged(Question now) {
        marks.mark(now.notUnderstood());
        List<Node> line = new ArrayList<>();
        line.add(Icons.of(Feather.CORNER_DOWN_RIGHT));
        if (model.sentence().get().isBlank()) {
            line.add(Sentence.flow("read-back-words", words.say("read.idle")));
            line.add(Buttons.link("example", words.say("example"), () -> model.write(words.say("example.sentence"))));
        } else if (now.notUnderstood().isEmpty()) {
            line.add(words(now));
            line.add(Tag.complete(words.say("read.understood")));
        } else {
            Span first = now.notUnderstood().get(misread % now.notUnderstood().size());
            line.set(0, Icons.of(Feather.ALERT_TRIANGLE, "pg-caution"));
            line.add(Sentence.flow(
                    "read-back-words",
                    words.say("read.not", first.words(), first.why().now())));
            line.addAll(meant(first));
            line.add(Buttons.small(
                    "strike-out", words.say("strike", first.words()), Feather.X, () -> model.strikeOut(first)));
            if (now.notUnderstood().size() > 1) {
                line.add(more(now));
            }
        }
        String about = model.said().get().about();
        if (!about.isEmpty()) {
            line.add(Tag.plain(about));
        }
        for (Node node : line) {
            if (node instanceof TextFlow flow) {
                flow.setMinWidth(0);
            }
        }
        readBack.getChildren().setAll(line);
        askable();
    }

    /// Leads to the next words that were not understood, and after the last to the first; it keeps the focus.
    private Button more(Question now) {
        int others = now.notUnderstood().size() - 1;
        Button more = Buttons.link("read-back-more", words.say("read.not.more", others), () -> {
            misread = (misread + 1) % now.notUnderstood().size();
            readingChanged(now);
            if (readBack.lookup("#read-back-more") instanceof Button next) {
                next.requestFocus();
            }
        });
        Span following =
                now.notUnderstood().get((misread + 1) % now.notUnderstood().size());
        more.setAccessibleText(words.say("read.not.next", others, following.words()));
        more.setTooltip(new Tooltip(more.getAccessibleText()));
        return more;
    }

    /// What may have been meant by the words, each as a question to click.
    private List<Node> meant(Span misread) {
        List<Node> questions = new ArrayList<>();
        for (Suggestion one : model.suggestions()) {
            if (one.start() < misread.end() && misread.start() < one.end()) {
                if (questions.isEmpty()) {
                    var asks = new Label(words.say("suggest"));
                    asks.setId("meant-words");
                    asks.setMinWidth(USE_PREF_SIZE);
                    questions.add(asks);
                }
                Button take = Buttons.link("meant-" + (questions.size() - 1), one.instead() + "?", () -> accept(one));
                take.setMinWidth(USE_PREF_SIZE);
                take.setAccessibleText(words.say("suggest.take", one.instead()));
                questions.add(take);
            }
        }
        return questions;
    }

    private TextFlow words(Question now) {
        return Sentence.flow(
                "read-back-words",
                words.say("read.as") + " " + now.rest().map(Emphasis::of).orElse(""));
    }

    private void askable() {
        boolean understood = model.reading().get().understood();
        boolean blank = model.sentence().get().isBlank();
        boolean running = model.state().get() instanceof AskState.Running;
        ask.getStyleClass().remove("pg-reason");
        ask.setText(words.say("ask"));
        ask.setAccessibleText(words.say("ask"));
        if (!understood) {
            ask.getStyleClass().add("pg-reason");
            ask.setAccessibleText(words.say(blank ? "ask.empty" : "ask.reason"));
            ask.setText(ask.getAccessibleText());
        }
        stop.getStyleClass().remove("pg-reason");
        stop.setOpacity(running ? 1 : NOT_NOW);
        if (!running) {
            stop.getStyleClass().add("pg-reason");
        }
        stop.setAccessibleText(words.say(running ? "stop" : "stop.reason"));
        stop.setTooltip(running ? null : new Tooltip(words.say("stop.reason")));
    }

    private void chipsChanged() {
        List<Node> nodes = new ArrayList<>();
        for (Chip chip : model.chips()) {
            var view = new ChipView(words, model, chip);
            // a chip is never wider than its row: its detail gives way and is whole in its tooltip
            view.maxWidthProperty().bind(chips.widthProperty());
            nodes.add(view);
        }
        Button add = new Button(words.say("chip.add"), Icons.of(Feather.PLUS, "pg-small"));
        add.setId("chip-add");
        add.setAccessibleText(words.say("chip.add"));
        add.getStyleClass().setAll("pg-chip-add");
        add.setOnAction(event -> new AddCriterion(words, model).show(add));
        nodes.add(add);
        chips.getChildren().setAll(nodes);
        chips.setAccessibleText(words.say("chips", model.chips().size()));
        if (model.chips().isEmpty()) {
            var label = new Label(words.say("chips.none"));
            label.getStyleClass().addAll("pg-note", "pg-second");
            chips.getChildren().add(label);
        }
    }
}
