package org.phengen.chart.draw;

import java.util.Locale;

/// The kinds of files a chart can be saved as.
public enum ExportKind {
    PNG,
    SVG,
    CSV;

    /// The file's ending and its name in ids and message keys.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What saving as this kind is called.
    public String words() {
        return PaneWords.say("menu." + key());
    }
}
