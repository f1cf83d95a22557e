package org.phengen.chart.draw;

import org.jfree.chart.JFreeChart;
import org.phengen.chart.model.ChartModel;

/// One chart ready to be drawn: what it says and how it looks. Immutable; may be drawn on any thread, any number of
/// times. Tooltips are those of the chart's entities; they say nothing that the model's table does not say.
public interface Drawing {
    /// What the chart says: title, text alternative, table.
    ChartModel model();

    /// A new chart in the colours of one theme: transparent, without title, legend, border or outline.
    JFreeChart draw(ChartPalette palette);
}
