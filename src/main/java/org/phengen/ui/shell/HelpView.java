package org.phengen.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.ui.kit.Action;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Words;

/// Help inside the window: pages at the left, searched by their words; the chosen one at the right.
final class HelpView extends VBox {
    private final Words words;
    private final List<Action> actions;
    private final Consumer<String> tryOut;
    private final List<HelpPage> all = HelpPage.all();
    private final ObservableList<HelpPage> shown = FXCollections.observableArrayList(all);
    private final ListView<HelpPage> list = new ListView<>(shown);
    private final VBox page = new VBox(8);
    private final TextField field = new TextField();

    /// @param actions listed on the page of keys
    /// @param tryOut puts an example into the question
    HelpView(Words words, List<Action> actions, Consumer<String> tryOut, Runnable hide) {
        super(12);
        this.words = words;
        this.actions = actions;
        this.tryOut = tryOut;
        setId("help");
        getStyleClass().add("pg-help");
        setMaxSize(860, 600);
        var title = new Label(words.say("help.title"));
        title.getStyleClass().add("pg-panel-title");
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var close = Buttons.icon("help-close", words.say("help.close"), Feather.X, hide);
        var head = new HBox(8, title, spring, close);
        head.setAlignment(Pos.CENTER_LEFT);
        field.setId("help-search");
        field.setPromptText(words.say("help.search"));
        field.setAccessibleText(words.say("help.search"));
        field.textProperty().addListener((observed, before, now) -> search(now));
        list.setId("help-pages");
        list.setAccessibleText(words.say("help.title"));
        list.setFixedCellSize(32);
        list.setPlaceholder(new Label(words.say("help.none")));
        list.setCellFactory(any -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable HelpPage item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.title());
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> show(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(8, field, list);
        left.setMinWidth(248);
        left.setPrefWidth(272);
        page.setId("help-page");
        page.getStyleClass().add("pg-help-page");
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("pg-help-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var body = new HBox(16, left, scroll);
        VBox.setVgrow(body, Priority.ALWAYS);
        var notice = new Label(words.say("notice"));
        notice.getStyleClass().addAll("pg-note", "pg-second");
        notice.setId("help-notice");
        getChildren().addAll(head, body, notice);
    }

    /// Opens a page; typing goes to the search.
    void open(String id) {
        all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresent(one -> list.getSelectionModel().select(one));
        field.requestFocus();
    }

    private void search(String looked) {
        shown.setAll(all.stream().filter(one -> one.holds(looked)).toList());
        list.getSelectionModel().selectFirst();
    }

    private void show(@Nullable HelpPage chosen) {
        page.getChildren().clear();
        if (chosen == null) {
            return;
        }
        add(chosen.title(), "pg-page-title");
        for (HelpPage.Part part : chosen.parts()) {
            switch (part) {
                case HelpPage.Part.Heading heading -> add(heading.words(), "pg-strong");
                case HelpPage.Part.Paragraph paragraph -> add(paragraph.words(), "pg-plain-text");
                case HelpPage.Part.Example example -> page.getChildren().add(example(example.words()));
            }
        }
        if (chosen.id().equals("keys")) {
            actions.forEach(action -> page.getChildren().add(keys(action)));
        }
        page.setAccessibleText(chosen.title() + ". "
                + String.join(
                        " ", chosen.parts().stream().map(HelpPage.Part::words).toList()));
    }

    private void add(String said, String style) {
        var label = new Label(said);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        page.getChildren().add(label);
    }

    private Node example(String sentence) {
        var link = Buttons.link("help-example-" + page.getChildren().size(), sentence, () -> tryOut.accept(sentence));
        link.setWrapText(true);
        link.setMinWidth(0);
        return link;
    }

    private Node keys(Action action) {
        var label = new Label(action.label());
        label.setMinWidth(0);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var keys = new Label(action.keysText().isEmpty() ? words.say("help.noKeys") : action.keysText());
        keys.getStyleClass().addAll("pg-note", "pg-second");
        keys.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(8, label, spring, keys);
        line.setId("keys-" + action.id());
        return line;
    }
}
