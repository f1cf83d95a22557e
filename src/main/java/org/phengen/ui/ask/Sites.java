package org.phengen.ui.ask;

import org.phengen.site.SiteFile;

/// What sites are called where there is little room.
final class Sites {
    private Sites() {}

    /// "North" for the site `north`.
    static String shortName(SiteFile site) {
        String name = site.site();
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
