package org.phengen.ui.ask;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.question.AgeRange;
import org.phengen.question.Criterion;
import org.phengen.question.Sex;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Words;

/// Adds a criterion: in words of one's own, or one of the usual ones.
final class AddCriterion {
    private static final int ADULT = 18;
    private final Words words;
    private final AskViewModel model;
    private final PopOver popover = new PopOver();
    private final Label refused = new Label();

    AddCriterion(Words words, AskViewModel model) {
        this.words = words;
        this.model = model;
    }

    void show(Node beside) {
        var title = new Label(words.say("add.title"));
        title.getStyleClass().add("pg-panel-title");
        var field = new TextField();
        field.setId("add-words");
        field.setPromptText(words.say("add.prompt"));
        field.setAccessibleText(words.say("add.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        refused.setId("add-refused");
        refused.getStyleClass().addAll("pg-note", "pg-caution-words");
        refused.setWrapText(true);
        refused.setMaxWidth(320);
        refused.managedProperty().bind(refused.textProperty().isNotEmpty());
        Runnable take = () -> {
            Optional<Criterion> more = model.inWords(field.getText());
            more.ifPresentOrElse(this::add, () -> refused.setText(words.say("add.refused")));
        };
        field.setOnAction(event -> take.run());
        var usual = new HBox(
                8,
                usual("add-women", "chip.sex.FEMALE", new Criterion.SexIs(Sex.FEMALE)),
                usual("add-men", "chip.sex.MALE", new Criterion.SexIs(Sex.MALE)),
                usual("add-adults", "add.adults", new Criterion.AgeNow(AgeRange.atLeast(ADULT))),
                usual("add-genome", "chip.genome", new Criterion.HasGenome()));
        var form = new VBox(
                8, title, new HBox(8, field, Buttons.primary("add-take", words.say("add.take"), take)), refused, usual);
        form.getStyleClass().add("pg-popover");
        form.setId("add-criterion");
        popover.setContentNode(form);
        popover.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popover.setAnimated(false);
        popover.show(beside);
    }

    private Node usual(String id, String key, Criterion criterion) {
        return Buttons.small(id, words.say(key), Feather.PLUS, () -> add(criterion));
    }

    private void add(Criterion criterion) {
        model.add(criterion).ifPresentOrElse(refused::setText, popover::hide);
    }
}
