package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.site.SiteAnswer;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Sentence;
import org.phengen.ui.kit.SiteMark;
import org.phengen.ui.kit.Tag;
import org.phengen.ui.kit.Words;

/// One site's card: who, how far, what came, what is missing, what can be done. On a small screen one line.
final class SiteCardView extends VBox {
    private final Words words;
    private final CardWords cardWords;
    private final AskViewModel model;

    SiteCardView(Words words, AskViewModel model) {
        this.words = words;
        this.model = model;
        cardWords = new CardWords(words);
    }

    void show(SiteCard card, boolean oneLine) {
        setId("site-card-" + card.site().site());
        getStyleClass().setAll(oneLine ? "pg-card-line" : "pg-panel");
        boolean caution = card.part() instanceof SiteCard.Part.Answered answered
                && answered.answer().state() != SiteAnswer.State.COMPLETE;
        if (caution && !oneLine) {
            getStyleClass().add("pg-caution-edge-panel");
        }
        TextFlow body = Sentence.flow("site-card-words-" + card.site().site(), cardWords.body(card));
        setAccessibleText(card.site().title() + ". " + body.getAccessibleText());
        if (oneLine) {
            getChildren().setAll(line(card));
            return;
        }
        var content = new VBox(8, head(card), body, foot(card));
        content.getStyleClass().add("pg-card");
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(content);
    }

    private HBox head(SiteCard card) {
        var name = new Label(card.site().title());
        name.getStyleClass().add("pg-panel-title");
        name.setTooltip(new Tooltip(card.site().title()));
        var people = new Label(cardWords.people(card));
        people.getStyleClass().addAll("pg-note", "pg-second");
        people.setMinWidth(Region.USE_PREF_SIZE);
        return row(mark(card), name, people, spring(), tag(card));
    }

    private HBox line(SiteCard card) {
        var name = new Label(card.site().title());
        name.getStyleClass().add("pg-strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var said = new Label(cardWords.body(card).replace("*", ""));
        said.getStyleClass().addAll("pg-note", "pg-second");
        said.setMinWidth(0);
        said.setTooltip(new Tooltip(said.getText()));
        List<Node> parts = new ArrayList<>(List.of(mark(card), name, tag(card), said, spring()));
        parts.addAll(actions(card));
        return row(parts.toArray(Node[]::new));
    }

    private HBox foot(SiteCard card) {
        List<Node> parts = new ArrayList<>();
        if (card.part() instanceof SiteCard.Part.Reading reading) {
            var bar = new ProgressBar(reading.progress().share());
            bar.getStyleClass().add("pg-progress");
            bar.setAccessibleText(cardWords.body(card));
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            parts.add(bar);
        } else if (card.part() instanceof SiteCard.Part.Answered answered
                && answered.answer().state() == SiteAnswer.State.COMPLETE) {
            var said = new Label(cardWords.foot(card));
            said.getStyleClass().addAll("pg-note", "pg-second");
            parts.add(said);
            parts.add(spring());
        }
        List<Node> actions = actions(card);
        if (parts.isEmpty() && !actions.isEmpty()) {
            Node last = actions.removeLast();
            parts.addAll(actions);
            parts.add(spring());
            parts.add(last);
        } else {
            parts.addAll(actions);
        }
        return row(parts.toArray(Node[]::new));
    }

    private List<Node> actions(SiteCard card) {
        String site = card.site().site();
        int index = card.index();
        return switch (card.part()) {
            case SiteCard.Part.Waiting waiting -> new ArrayList<>();
            case SiteCard.Part.Reading reading ->
                new ArrayList<>(List.of(Buttons.link("stop-" + site, words.say("stop"), () -> model.stop(index))));
            case SiteCard.Part.Answered answered -> {
                SiteAnswer answer = answered.answer();
                List<Node> nodes = new ArrayList<>();
                if (answer.state() != SiteAnswer.State.COMPLETE) {
                    nodes.add(again(card));
                    nodes.add(Buttons.small(
                            "without-" + site,
                            words.say("card.goOn", card.site().title()),
                            Feather.MINUS_CIRCLE,
                            () -> model.goOnWithout(index)));
                }
                if (!answer.notes().isEmpty()) {
                    nodes.add(records(card, answer));
                }
                nodes.add(requests(card, answer));
                yield nodes;
            }
            case SiteCard.Part.Stopped stopped -> new ArrayList<>(List.of(again(card)));
            case SiteCard.Part.LeftOut left -> new ArrayList<>(List.of(again(card)));
            case SiteCard.Part.Broken broken -> new ArrayList<>(List.of(again(card)));
        };
    }

    private Button again(SiteCard card) {
        return Buttons.small(
                "again-" + card.site().site(),
                words.say("card.again"),
                Feather.REFRESH_CW,
                () -> model.resume(card.index()));
    }

    private Button requests(SiteCard card, SiteAnswer answer) {
        Button link = Buttons.link("requests-" + card.site().site(), words.say("card.requests"), () -> {});
        link.setOnAction(event -> RequestsPopOver.show(link, words, answer));
        return link;
    }

    private Button records(SiteCard card, SiteAnswer answer) {
        Button link = Buttons.link("records-" + card.site().site(), words.say("card.records"), () -> {});
        link.setOnAction(event -> RecordsPopOver.show(link, words, answer));
        return link;
    }

    private Label tag(SiteCard card) {
        return switch (card.part()) {
            case SiteCard.Part.Waiting waiting -> Tag.plain(words.say("tag.waiting"));
            case SiteCard.Part.Reading reading -> Tag.busy(words.say("tag.reading"));
            case SiteCard.Part.Stopped stopped -> Tag.caution(words.say("tag.stopped"));
            case SiteCard.Part.LeftOut left -> Tag.caution(words.say("tag.leftOut"));
            case SiteCard.Part.Broken broken -> Tag.caution(words.say("tag.failed"));
            case SiteCard.Part.Answered answered ->
                switch (answered.answer().state()) {
                    case COMPLETE -> Tag.complete(words.say("tag.complete"));
                    case PARTIAL -> Tag.caution(words.say("tag.partial"));
                    case FAILED -> Tag.caution(words.say("tag.failed"));
                };
        };
    }

    private static HBox mark(SiteCard card) {
        var box = new HBox(SiteMark.of(card.index()));
        box.setAlignment(Pos.CENTER);
        box.setMinWidth(12);
        return box;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
