package org.phengen.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Feather icons in the colours of the theme. An icon alone says nothing: a word or an accessible text goes with it.
public final class Icons {
    private Icons() {}

    /// An icon in second-text colour, 16 px.
    ///
    /// @param styles more style classes: `pg-small`, `pg-accent`, `pg-complete`, `pg-caution`, `pg-closed`, `pg-plain`
    public static FontIcon of(Feather feather, String... styles) {
        var icon = new FontIcon(feather);
        icon.getStyleClass().add("pg-icon");
        icon.getStyleClass().addAll(styles);
        return icon;
    }
}
