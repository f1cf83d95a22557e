package org.phengen.ui.ask;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phengen.job.JobRunner;
import org.phengen.job.LatestWins;
import org.phengen.site.CohortRow;

/// Filters and sorts the rows of the table. Many rows are worked on off the screen's thread, and a newer filter drops
/// the older; few are done at once, so that the table never flickers. Use on the screen's thread.
final class RowFiltering {
    /// Below it, a filter takes less than a millisecond.
    private static final int AT_ONCE = 5_000;

    private final LatestWins many;
    private final LatestWins few = new LatestWins(JobRunner.inline(), "");
    private final ShownRows shown = new ShownRows();
    private final Runnable whenShown;
    private RowColumns columns = new RowColumns(List.of());
    private RowFilter filter = RowFilter.NONE;
    private @Nullable Comparator<CohortRow> order;
    private int[] sorted = {};

    /// @param whenShown told after other rows are shown
    RowFiltering(JobRunner jobs, Runnable whenShown) {
        many = new LatestWins(jobs, "");
        this.whenShown = whenShown;
    }

    /// The rows in the table's order, and those of them that pass the filter. Not a record: it holds arrays.
    private static final class Result {
        private final RowColumns columns;
        private final int[] sorted;
        private final int[] wanted;

        Result(RowColumns columns, int[] sorted, int[] wanted) {
            this.columns = columns;
            this.sorted = sorted;
            this.wanted = wanted;
        }
    }

    /// What the table is to show.
    ShownRows shown() {
        return shown;
    }

    /// Rows that could be shown without a filter.
    int all() {
        return columns.size();
    }

    RowFilter filter() {
        return filter;
    }

    void setRows(List<CohortRow> rows) {
        many.cancel();
        start(rows.size(), () -> sort(new RowColumns(rows)));
    }

    void setOrder(@Nullable Comparator<CohortRow> next) {
        order = next;
        RowColumns now = columns;
        start(now.size(), () -> sort(now));
    }

    void setFilter(RowFilter next) {
        filter = next;
        RowColumns now = columns;
        int[] inOrder = sorted;
        start(now.size(), () -> new Result(now, inOrder, now.wanted(next, inOrder)));
    }

    private Result sort(RowColumns these) {
        int[] inOrder = these.sorted(order);
        return new Result(these, inOrder, these.wanted(filter, inOrder));
    }

    private void start(int rows, java.util.function.Supplier<Result> work) {
        (rows > AT_ONCE ? many : few).start(job -> work.get(), this::show, failure -> {
            throw failure;
        });
    }

    private void show(Result result) {
        columns = result.columns;
        sorted = result.sorted;
        shown.show(columns, result.wanted);
        whenShown.run();
    }
}
