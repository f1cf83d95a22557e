package org.phengen.ui.shell;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.phengen.ui.kit.Buttons;
import org.phengen.ui.kit.Icons;
import org.phengen.ui.kit.Notice;
import org.phengen.ui.kit.Words;

/// Messages at the lower right corner: a failure stays until it is put away, good news goes by itself. At most four.
final class NoticesView extends VBox {
    private static final int MOST = 4;
    private static final Duration A_WHILE = Duration.seconds(12);
    private final Words words;

    NoticesView(Words words) {
        super(8);
        this.words = words;
        setId("notices");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        getStyleClass().add("pg-notices");
    }

    void show(Notice notice) {
        VBox card = card(notice);
        getChildren().removeIf(other -> other.getAccessibleText().equals(card.getAccessibleText()));
        getChildren().add(card);
        while (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        if (!notice.failure() && notice.offers().isEmpty()) {
            var pause = new PauseTransition(A_WHILE);
            pause.setOnFinished(event -> getChildren().remove(card));
            pause.play();
        }
    }

    private VBox card(Notice notice) {
        var card = new VBox(6);
        var title = new Label(
                notice.title(),
                notice.failure()
                        ? Icons.of(Feather.ALERT_TRIANGLE, "pg-caution")
                        : Icons.of(Feather.CHECK, "pg-complete"));
        title.getStyleClass().add("pg-strong");
        title.setWrapText(true);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var away = Buttons.icon(
                "notice-away",
                words.say("notice.away"),
                Feather.X,
                () -> getChildren().remove(card));
        var head = new HBox(8, title, spring, away);
        head.setAlignment(Pos.TOP_LEFT);
        card.getChildren().add(head);
        add(card, notice.detail(), "notice-detail");
        notice.code().ifPresent(code -> add(card, words.say("notice.code", code), "notice-code"));
        if (!notice.offers().isEmpty()) {
            var offers = new HBox(8);
            for (Notice.Offer offer : notice.offers()) {
                offers.getChildren().add(Buttons.small(offer.id(), offer.words(), Feather.CORNER_DOWN_RIGHT, () -> {
                    getChildren().remove(card);
                    offer.does().run();
                }));
            }
            card.getChildren().add(offers);
        }
        card.getStyleClass().add("pg-notice");
        card.setMaxSize(420, USE_PREF_SIZE);
        card.setAccessibleText(notice.title() + ". " + notice.detail());
        card.setAccessibleRole(javafx.scene.AccessibleRole.DIALOG);
        return card;
    }

    private static void add(VBox card, String said, String id) {
        if (Optional.of(said).filter(some -> !some.isBlank()).isPresent()) {
            var label = new Label(said);
            label.setId(id);
            label.setWrapText(true);
            label.getStyleClass().addAll("pg-note", "pg-second");
            label.setMinHeight(USE_PREF_SIZE);
            card.getChildren().add(label);
        }
    }
}
