package org.phengen.ui.ask;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;
import org.phengen.site.CohortRow;

/// The rows that the table shows, as places in the columns: the table asks for those that can be seen, and no others
/// are made or copied.
final class ShownRows extends ObservableListBase<CohortRow> {
    private RowColumns columns = new RowColumns(List.of());
    private int[] order = {};

    /// Shows other rows, all at once.
    void show(RowColumns next, int[] inOrder) {
        List<CohortRow> before = rows(columns, order);
        beginChange();
        columns = next;
        order = inOrder;
        nextReplace(0, order.length, before);
        endChange();
    }

    /// Those that were shown, for whoever asks what left; not copied.
    private static List<CohortRow> rows(RowColumns columns, int[] order) {
        return new AbstractList<>() {
            @Override
            public CohortRow get(int index) {
                return columns.row(order[index]);
            }

            @Override
            public int size() {
                return order.length;
            }
        };
    }

    @Override
    public CohortRow get(int index) {
        return columns.row(order[index]);
    }

    @Override
    public int size() {
        return order.length;
    }
}
