package org.phengen.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// The buttons of all screens. Every one has an id and an accessible text.
public final class Buttons {
    private Buttons() {}

    /// An ordinary button, 32 high.
    public static Button plain(String id, String words, Feather icon, Runnable does) {
        return button(id, words, Icons.of(icon, "pg-plain"), does);
    }

    /// The one blue button of a screen.
    public static Button primary(String id, String words, Runnable does) {
        Button button = button(id, words, null, does);
        button.getStyleClass().add("pg-primary");
        return button;
    }

    /// A small button, 24 high.
    public static Button small(String id, String words, Feather icon, Runnable does) {
        Button button = button(id, words, Icons.of(icon, "pg-plain", "pg-small"), does);
        button.getStyleClass().add("pg-small-button");
        return button;
    }

    /// Words that act.
    public static Button link(String id, String words, Runnable does) {
        var button = new Button(words);
        button.getStyleClass().setAll("pg-link");
        return name(button, id, words, does);
    }

    /// An icon that acts.
    ///
    /// @param words what it does: its accessible text and tooltip
    public static Button icon(String id, String words, Feather icon, Runnable does) {
        Button button = button(id, words, Icons.of(icon), does);
        button.setText(null);
        button.getStyleClass().addAll("pg-small-button", "pg-flat");
        button.setTooltip(new Tooltip(words));
        return button;
    }

    /// Makes a button say why it cannot be used: a dashed edge and the reason in its label; it keeps its focus, so that
    /// the reason can be read, and does nothing.
    public static void unavailable(Button button, String reason) {
        button.setText(reason);
        button.setAccessibleText(reason);
        button.setOnAction(event -> {});
        if (!button.getStyleClass().contains("pg-reason")) {
            button.getStyleClass().add("pg-reason");
        }
    }

    private static Button button(
            String id, String words, @org.jspecify.annotations.Nullable Node graphic, Runnable does) {
        var button = new Button(words, graphic);
        button.getStyleClass().add("pg-button");
        return name(button, id, words, does);
    }

    private static Button name(Button button, String id, String words, Runnable does) {
        button.setId(id);
        button.setAccessibleText(words);
        button.setOnAction(event -> does.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }
}
