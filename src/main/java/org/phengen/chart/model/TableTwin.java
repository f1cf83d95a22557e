package org.phengen.chart.model;

import java.util.List;

/// A chart's content as rows of ready-made text: hidden counts read "under 21", never a number.
///
/// @param columns headings
/// @param rows as many cells each as there are headings
/// @param opens name of the derivation that each row opens, empty where it opens none; none at all, or one a row
public record TableTwin(List<String> columns, List<List<String>> rows, List<String> opens) {
    /// A table whose rows open nothing.
    public TableTwin(List<String> columns, List<List<String>> rows) {
        this(columns, rows, List.of());
    }

    public TableTwin {
        opens = List.copyOf(opens);
        if (!opens.isEmpty() && opens.size() != rows.size()) {
            throw new IllegalArgumentException(opens.size() + " derivations for " + rows.size() + " rows");
        }
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells under " + columns.size() + " headings");
            }
        }
    }

    /// The name of what a row opens; empty where it opens nothing.
    public String opens(int row) {
        return opens.isEmpty() ? "" : opens.get(row);
    }
}
