package org.phengen.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.ViewRule;
import org.phengen.site.Breakdown.Group;
import org.phengen.site.SiteAnswer.AttritionLine;

/// Applies a site's privacy rule to the counts of one answer. With the individual view everything stays; without it,
/// nothing from 1 to `minimumCell` - 1 people is shown, and nothing from which such a count follows by adding or
/// subtracting what else is shown.
final class SiteRule {
    private final ViewRule rule;

    SiteRule(ViewRule rule) {
        this.rule = rule;
    }

    /// One part of the question, with true counts.
    record Step(String criterion, int before, int after, int unknown) {}

    ShownCount count(int people) {
        return ShownCount.of(people, rule);
    }

    /// The steps as they may be shown. A step's count is hidden where it, or its difference with the last shown count,
    /// is small; who was removed as unknown is hidden where that or the rest of the removed is small.
    ///
    /// @param maybe people who perhaps fit, part of the last step's `after`
    List<AttritionLine> attrition(List<Step> steps, int maybe) {
        List<AttritionLine> lines = new ArrayList<>();
        if (steps.isEmpty()) {
            return lines;
        }
        ShownCount previous = count(steps.getFirst().before());
        int lastShown = rule.shows(steps.getFirst().before()) ? steps.getFirst().before() : 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean tells = !rule.shows(Math.max(0, lastShown - step.after()));
            // the surely fitting are shown beside the last step: the difference would be the perhaps fitting
            boolean last = i == steps.size() - 1;
            tells |= last && (!rule.shows(maybe) || !rule.shows(step.after() - maybe));
            ShownCount after = tells && rule.shows(step.after()) ? new ShownCount.Hidden() : count(step.after());
            int otherwise = step.before() - step.after() - step.unknown();
            ShownCount unknown = rule.shows(step.unknown()) && !rule.shows(otherwise)
                    ? new ShownCount.Hidden()
                    : count(step.unknown());
            lines.add(new AttritionLine(step.criterion(), previous, after, unknown));
            previous = after;
            if (after instanceof ShownCount.Exact) {
                lastShown = step.after();
            }
        }
        return lines;
    }

    /// Counts by category as they may be shown: all of them, or none with the reason, because a single hidden category
    /// beside the others and the total would be no secret.
    Breakdown breakdown(List<Group> ages, List<Group> sexes, List<Group> bmis, String title) {
        boolean small =
                Stream.of(ages, sexes, bmis).flatMap(List::stream).anyMatch(group -> !rule.shows(group.people()));
        return small
                ? new Breakdown(
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(title + " is left out: its rule shares no count under " + rule.minimumCell()))
                : new Breakdown(ages, sexes, bmis, Optional.empty());
    }
}
