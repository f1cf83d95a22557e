package org.phengen.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Keeps small counts from being read or worked out, in a row of counts that stands beside its total, and in a
/// histogram. The proof is `SuppressionTest`, which takes the part of a reader who knows these rules and tries every
/// table.
public final class Suppression {
    private Suppression() {}

    /// A table of counts with its total, both safe to show together.
    ///
    /// @param cells in the order given
    public record SafeTable(List<ShownCount> cells, ShownCount total) {
        public SafeTable {
            cells = List.copyOf(cells);
        }
    }

    /// Counts of disjoint groups with their total. Small ones are hidden, and with them large ones, from the left, at
    /// least one and so many that each small count could still be anything; where no cell is left to hide, the total is
    /// hidden too. Hidden cells all look alike. The order of hiding never depends on the counts: that would tell
    /// something.
    public static SafeTable table(int[] counts, ViewRule rule) {
        int total = Arrays.stream(counts).sum();
        boolean[] hidden = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            hidden[i] = !rule.shows(counts[i]);
        }
        boolean totalShown = hideMore(counts, hidden, rule);
        var cells = new ArrayList<ShownCount>();
        for (int i = 0; i < counts.length; i++) {
            cells.add(hidden[i] ? new ShownCount.Hidden() : new ShownCount.Exact(counts[i]));
        }
        return new SafeTable(cells, totalShown ? ShownCount.of(total, rule) : new ShownCount.Hidden());
    }

    /// Whether the total may still be shown.
    private static boolean hideMore(int[] counts, boolean[] hidden, ViewRule rule) {
        boolean company = false;
        while (true) {
            int people = 0;
            int cells = 0;
            for (int i = 0; i < counts.length; i++) {
                people += hidden[i] ? counts[i] : 0;
                cells += hidden[i] ? 1 : 0;
            }
            // one large cell must be among the hidden (small ones alone could only be so large), and any small one
            // could
            // be anything from 1 to minimum - 1 while the large one keeps the minimum and the others one person each
            if (cells == 0 || company && people >= 2 * rule.minimumCell() - 1 + (cells - 2)) {
                return true;
            }
            int next = 0;
            while (next < counts.length && (hidden[next] || counts[next] == 0)) {
                next++;
            }
            if (next == counts.length) {
                return false;
            }
            hidden[next] = true;
            company = true;
        }
    }

    /// Edges of a histogram's bins after merging neighbours, from the left, until every bin holds nobody or enough. The
    /// last bins merge backwards. Bins that hold nobody stay only where their neighbours may stand alone.
    ///
    /// @param counts people per bin
    /// @return first bin of each merged bin, starting with 0; one merged bin in all where the people are too few
    public static int[] merge(int[] counts, ViewRule rule) {
        var starts = new ArrayList<Integer>();
        int from = 0;
        int people = 0;
        for (int i = 0; i < counts.length; i++) {
            people += counts[i];
            if (rule.shows(people)) {
                starts.add(from);
                from = i + 1;
                people = 0;
            }
        }
        if (from < counts.length) {
            // what is left is too small to stand alone: it joins bins to its left until one holds people
            boolean joined = false;
            while (!joined && !starts.isEmpty()) {
                int start = starts.removeLast();
                joined = Arrays.stream(counts, start, from).sum() > 0;
                from = start;
            }
            starts.add(from);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
