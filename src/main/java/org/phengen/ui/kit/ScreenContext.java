package org.phengen.ui.kit;

import java.time.Clock;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.phengen.chart.draw.ChartPalette;
import org.phengen.chart.draw.ChartPane;
import org.phengen.chart.draw.Exporting;
import org.phengen.job.JobRunner;

/// What every screen is given.
///
/// @param jobs where work runs
/// @param theme light or dark, and its changes
/// @param exporting where figures and tables go when they are saved
public record ScreenContext(JobRunner jobs, ReadOnlyObjectProperty<Theme> theme, Clock clock, Exporting exporting) {
    /// With the system's own window for choosing files.
    public ScreenContext(JobRunner jobs, ReadOnlyObjectProperty<Theme> theme, Clock clock) {
        this(jobs, theme, clock, Exporting.ofSystem());
    }

    /// The charts' colours, following the theme.
    public ObservableValue<ChartPalette> palette() {
        return theme.map(Theme::palette);
    }

    /// A new empty chart on a screen.
    ///
    /// @param id the node's id
    public ChartPane chart(String id) {
        var pane = new ChartPane(jobs, palette());
        pane.setId(id);
        pane.setExporting(exporting);
        return pane;
    }
}
