package org.phengen.cohort;

/// A count of people as it may be shown.
public sealed interface ShownCount {
    /// The words or digits for it.
    String text();

    /// The count itself.
    record Exact(int count) implements ShownCount {
        @Override
        public String text() {
            return Integer.toString(count);
        }
    }

    /// From 1 to below the minimum cell.
    record Below(int minimumCell) implements ShownCount {
        @Override
        public String text() {
            return "<" + minimumCell;
        }
    }

    /// Not shown, because it (or another count) could be worked out from it; says nothing of its size.
    record Hidden() implements ShownCount {
        @Override
        public String text() {
            return "not shown";
        }
    }

    /// A count that stands alone, with no total to subtract it from.
    static ShownCount of(int count, ViewRule rule) {
        return rule.shows(count) ? new Exact(count) : new Below(rule.minimumCell());
    }
}
