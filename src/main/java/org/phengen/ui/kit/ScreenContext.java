package org.phengen.ui.kit;

import java.time.Clock;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.phengen.chart.draw.ChartPalette;
import org.phengen.chart.draw.ChartPane;
import org.phengen.job.JobRunner;

/// What every screen is given.
///
/// @param jobs where work runs
/// @param theme light or dark, and its changes
public record ScreenContext(JobRunner jobs, ReadOnlyObjectProperty<Theme> theme, Clock clock) {
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
        return pane;
    }
}
