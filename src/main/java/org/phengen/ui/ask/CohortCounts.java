package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phengen.chart.model.TableTwin;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.Suppression;
import org.phengen.cohort.ViewRule;
import org.phengen.site.Breakdown;
import org.phengen.site.SiteAnswer;
import org.phengen.ui.kit.Words;

/// The cohort as it may leave the screen: counts by sex, age and BMI that keep the strictest minimum cell, whoever
/// looks. A row of one person is a count of one, so no rows leave. A group of counts that could only be shown without
/// its total is left out whole, because the other groups tell the total. Pure.
final class CohortCounts {
    private final Words words;

    CohortCounts(Words words) {
        this.words = words;
    }

    /// The smallest count that may leave.
    static int minimum(Answers answers) {
        return AskFigures.rule(AskFigures.counted(answers)).minimumCell();
    }

    /// The counts; empty where not even all people together may be told.
    Optional<TableTwin> of(Answers answers) {
        List<SiteAnswer> sites = AskFigures.counted(answers);
        var rule = new ViewRule(false, minimum(answers));
        int everybody = sum(sums(sites, Breakdown::sexes));
        if (sites.isEmpty() || !rule.shows(everybody)) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("counts.all"), "", Integer.toString(everybody)));
        block(rows, "counts.sex", sums(sites, Breakdown::sexes), everybody, rule);
        block(rows, "counts.age", sums(sites, Breakdown::ages), everybody, rule);
        block(rows, "counts.bmi", sums(sites, Breakdown::bmis), everybody, rule);
        return Optional.of(new TableTwin(
                List.of(words.say("counts.by"), words.say("counts.group"), words.say("counts.people")), rows));
    }

    private void block(List<List<String>> rows, String key, Map<String, Integer> groups, int everybody, ViewRule rule) {
        int[] people = groups.values().stream().mapToInt(Integer::intValue).toArray();
        Suppression.SafeTable table = Suppression.table(people, rule);
        String by = words.say(key);
        if (!(table.total() instanceof ShownCount.Exact) || sum(groups) != everybody) {
            rows.add(List.of(by, "", words.say("counts.left")));
            return;
        }
        int next = 0;
        for (String group : groups.keySet()) {
            String said = switch (table.cells().get(next++)) {
                case ShownCount.Exact exact -> Integer.toString(exact.count());
                case ShownCount.Below below -> words.say("counts.hidden");
                case ShownCount.Hidden hidden -> words.say("counts.hidden");
            };
            rows.add(List.of(by, label(group), said));
        }
    }

    /// A band is written with an en dash: a spreadsheet would take `10-19` for a day in October.
    private String label(String group) {
        return switch (group) {
            case "female", "male", "other" -> words.say("sex." + group);
            case "unknown" -> words.say("counts.unknown");
            case "young" -> words.say("counts.young");
            default -> group.replace('-', '\u2013');
        };
    }

    private static Map<String, Integer> sums(List<SiteAnswer> sites, Function<Breakdown, List<Breakdown.Group>> part) {
        return sites.stream()
                .flatMap(site -> part.apply(site.breakdown()).stream())
                .collect(Collectors.groupingBy(
                        Breakdown.Group::key, LinkedHashMap::new, Collectors.summingInt(Breakdown.Group::people)));
    }

    private static int sum(Map<String, Integer> groups) {
        return groups.values().stream().mapToInt(Integer::intValue).sum();
    }
}
