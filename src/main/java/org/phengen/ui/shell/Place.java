package org.phengen.ui.shell;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// A screen the rail leads to, in the rail's order.
public enum Place {
    ASK(Feather.SEARCH),
    PATIENT(Feather.USER),
    COMPARE(Feather.GIT_BRANCH),
    SITES(Feather.SERVER),
    TIMINGS(Feather.CLOCK),
    PREPARE(Feather.PACKAGE),
    SETTINGS(Feather.SETTINGS);

    private final Feather icon;

    Place(Feather icon) {
        this.icon = icon;
    }

    Feather icon() {
        return icon;
    }

    /// Its name in ids and message keys.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
