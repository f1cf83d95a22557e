package org.phengen.chart.model;

import java.util.List;

/// A chart's content as rows of ready-made text: hidden counts read "under 21", never a number.
///
/// @param columns headings
/// @param rows as many cells each as there are headings
public record TableTwin(List<String> columns, List<List<String>> rows) {
    public TableTwin {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells under " + columns.size() + " headings");
            }
        }
    }
}
