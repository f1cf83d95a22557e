package org.phengen.chart.model;

/// What every chart answers besides its picture.
public interface ChartModel {
    /// What the chart is called, as its panel header or a file name would.
    String title();

    /// The text alternative: what the picture shows, in one sentence with its numbers, ranges and n.
    String summary();

    /// The same content as a table, for *show as table*, copying and CSV.
    TableTwin table();
}
