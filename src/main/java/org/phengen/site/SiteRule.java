package org.phengen.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.ViewRule;
import org.phengen.language.Said;
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
    record Step(Said part, int before, int after, int unknown) {}

    /// Surely and perhaps fitting people, true counts.
    record Fitting(int surely, int perhaps) {}

    ShownCount count(int people) {
        return ShownCount.of(people, rule);
    }

    /// The steps as they may be shown. A step's count is hidden where it differs by few people from any other count
    /// that
    /// is shown or follows from those shown: an earlier step, the surely fitting, the perhaps fitting, both together.
    /// Who
    /// was removed as unknown is told only between two counts that are told, and not where the rest of the removed is
    /// small.
    ///
    /// @param maybe people who perhaps fit, part of the last step's `after`; the others of it surely fit
    List<AttritionLine> attrition(List<Step> steps, int maybe) {
        List<AttritionLine> lines = new ArrayList<>();
        if (steps.isEmpty()) {
            return lines;
        }
        int surely = steps.getLast().after() - maybe;
        List<Integer> told = fitting(surely, maybe);
        ShownCount previous = tell(steps.getFirst().before(), told);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean last = i == steps.size() - 1;
            boolean tellsTheFew = last && !(rule.shows(surely) && rule.shows(maybe));
            ShownCount after =
                    tellsTheFew && rule.shows(step.after()) ? new ShownCount.Hidden() : tell(step.after(), told);
            lines.add(new AttritionLine(step.part(), previous, after, unknown(step, previous, after)));
            previous = after;
        }
        return lines;
    }

    /// What a reader knows of the fitting: the counts told beside the steps, and their sum where both are told.
    private List<Integer> fitting(int surely, int maybe) {
        List<Integer> told = new ArrayList<>();
        if (rule.shows(surely)) {
            told.add(surely);
        }
        if (rule.shows(maybe)) {
            told.add(maybe);
        }
        if (told.size() == 2) {
            told.add(surely + maybe);
        }
        return told;
    }

    private ShownCount tell(int people, List<Integer> told) {
        if (!rule.shows(people)) {
            return count(people);
        }
        if (told.stream().anyMatch(other -> !rule.shows(Math.abs(people - other)))) {
            return new ShownCount.Hidden();
        }
        told.add(people);
        return count(people);
    }

    private ShownCount unknown(Step step, ShownCount before, ShownCount after) {
        int otherwise = step.before() - step.after() - step.unknown();
        boolean between = before instanceof ShownCount.Exact && after instanceof ShownCount.Exact;
        return rule.shows(step.unknown()) && !(between && rule.shows(otherwise))
                ? new ShownCount.Hidden()
                : count(step.unknown());
    }

    /// Counts by category as they may be shown: all of them, or none with the reason, because a single hidden category
    /// beside the others and the total would be no secret. None where the surely or the perhaps fitting are few: the
    /// categories hold both, so their sum less the count that is told would be the other.
    ///
    Breakdown breakdown(List<Group> ages, List<Group> sexes, List<Group> bmis, Fitting fitting, String title) {
        boolean small = !rule.shows(fitting.surely())
                || !rule.shows(fitting.perhaps())
                || Stream.of(ages, sexes, bmis).flatMap(List::stream).anyMatch(group -> !rule.shows(group.people()));
        return small
                ? new Breakdown(
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(Said.of("site.withheld.small", title, rule.minimumCell())))
                : new Breakdown(ages, sexes, bmis, Optional.empty());
    }
}
