package org.phengen.chart.model;

import org.phengen.cohort.ShownCount;

/// A number of people that may be shown, or the fact that a site's rule hides it. A hidden count carries no number, so
/// that nothing made from a model can leak it.
public sealed interface Count {
    /// What a bar label, a cell or a tooltip says.
    String text();

    /// A count that may be shown.
    record Shown(int people) implements Count {
        @Override
        public String text() {
            return Figures.count(people);
        }
    }

    /// A count below the strictest site's minimum, or one that would give such a count away.
    ///
    /// @param minimum the smallest count that may be shown
    record Hidden(int minimum) implements Count {
        @Override
        public String text() {
            return ChartWords.say("count.hidden", Figures.count(minimum));
        }
    }

    /// A count that is not shown because it, or another, could be worked out from it; says nothing of its size.
    record NotShown() implements Count {
        @Override
        public String text() {
            return ChartWords.say("count.notShown");
        }
    }

    /// The cohort's count, as a chart carries it.
    static Count of(ShownCount count) {
        return switch (count) {
            case ShownCount.Exact exact -> new Shown(exact.count());
            case ShownCount.Below below -> new Hidden(below.minimumCell());
            case ShownCount.Hidden hidden -> new NotShown();
        };
    }

    /// The length of a bar of this count: of a hidden one its upper bound, the same for every hidden count.
    default int length() {
        return switch (this) {
            case Shown shown -> shown.people();
            case Hidden hidden -> hidden.minimum();
            case NotShown notShown -> 0;
        };
    }

    /// The count, hidden where the rule asks for it: 1 to `minimum` - 1.
    static Count of(int people, int minimum) {
        return people > 0 && people < minimum ? new Hidden(minimum) : new Shown(people);
    }
}
