package org.phengen.ui.kit;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// A small rounded word about a state, always with its shape.
public final class Tag {
    private Tag() {}

    public static Label complete(String words) {
        return tag(words, Feather.CHECK, "pg-complete");
    }

    public static Label caution(String words) {
        return tag(words, Feather.ALERT_TRIANGLE, "pg-caution");
    }

    public static Label closed(String words) {
        return tag(words, Feather.SLASH, "pg-closed");
    }

    public static Label busy(String words) {
        return tag(words, Feather.LOADER, "pg-busy");
    }

    /// A plain word in an outline.
    public static Label plain(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("pg-tag", "pg-outline");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Label tag(String words, Feather icon, String style) {
        var label = new Label(words, Icons.of(icon, style));
        label.getStyleClass().addAll("pg-tag", style);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
