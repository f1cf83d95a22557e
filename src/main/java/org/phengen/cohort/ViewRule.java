package org.phengen.cohort;

import java.util.List;

/// What may be shown of the people in a figure (source: docs/rules.md section 5).
///
/// @param individualView true for a treating team: rows, dots and small counts on the screen; exports still follow the
///     minimum cell. False: nothing from 1 to below the minimum cell is shown or can be worked out, and densities come
///     from the model instead of counts
/// @param minimumCell smallest count that may be shown where there is no individual view; at least 1
public record ViewRule(boolean individualView, int minimumCell) {
    /// 21: nothing from 1 to 20 (All of Us data user policy).
    public static final int STANDARD_CELL = 21;

    public ViewRule {
        if (minimumCell < 1) {
            throw new IllegalArgumentException("a minimum cell of " + minimumCell);
        }
    }

    /// The rule of a figure that mixes several sites: individual view only if every site gives it, and the largest
    /// cell.
    /// No site: the strict standard.
    public static ViewRule strictest(List<ViewRule> sites) {
        return new ViewRule(
                !sites.isEmpty() && sites.stream().allMatch(ViewRule::individualView),
                sites.stream().mapToInt(ViewRule::minimumCell).max().orElse(STANDARD_CELL));
    }

    /// The same rule for what leaves the screen: exports follow the minimum cell whoever looks.
    public ViewRule forExport() {
        return new ViewRule(false, minimumCell);
    }

    /// Whether a count may be shown.
    public boolean shows(int count) {
        return individualView || count == 0 || count >= minimumCell;
    }
}
