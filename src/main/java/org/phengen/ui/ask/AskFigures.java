package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phengen.chart.model.Attrition;
import org.phengen.chart.model.CategoryBars;
import org.phengen.chart.model.Count;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.ViewRule;
import org.phengen.patient.Certainty;
import org.phengen.question.Criterion;
import org.phengen.site.Breakdown;
import org.phengen.site.CohortRow;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.Words;

/// The charts of an answer as chart models: sites added up, the strictest rule among them applied. Pure.
final class AskFigures {
    private final Words words;
    private final List<SiteFile> places;

    /// @param places all sites in the order of their cards
    AskFigures(Words words, List<SiteFile> places) {
        this.words = words;
        this.places = places;
    }

    List<SiteFile> places() {
        return places;
    }

    /// The sites whose counts are in the bars.
    static List<SiteAnswer> counted(Answers answers) {
        return answers.sites().stream()
                .filter(site -> site.state() != SiteAnswer.State.FAILED
                        && site.patients().isPresent())
                .filter(site -> site.breakdown().withheld().isEmpty())
                .toList();
    }

    /// Whether bars can still grow.
    static boolean growing(Answers answers) {
        return !answers.whole();
    }

    static ViewRule rule(List<SiteAnswer> sites) {
        return ViewRule.strictest(sites.stream()
                .map(site -> new ViewRule(
                        site.site().privacy().individualView(),
                        site.site().privacy().minimumCell()))
                .toList());
    }

    /// By age, those who surely fit; those who perhaps do stand in a bar of their own, because a site counts them at
    /// their oldest possible age, which may lie outside what was asked. Where people may not be told apart they stay
    /// where they were counted, see `maybesInside`.
    CategoryBars ages(Answers answers) {
        if (maybesInside(answers)) {
            return banded("chart.ages", answers, Breakdown::ages);
        }
        Map<String, Integer> sure = sums(answers, Breakdown::ages);
        List<CohortRow> maybes = maybes(answers);
        maybes.forEach(row -> Bands.takeOut(
                sure, row.onset().map(CohortRow.OnsetFinding::oldest).orElse(-1)));
        CategoryBars bars = Bands.bars(words, words.say("chart.ages"), sure, 1, growing(answers));
        List<CategoryBars.Bar> all = new ArrayList<>(bars.bars());
        if (!maybes.isEmpty()) {
            all.add(new CategoryBars.Bar(words.say("band.maybe"), new Count.Shown(maybes.size()), false));
        }
        return new CategoryBars(bars.title(), all, bars.partial());
    }

    /// Whether the bars by age hold people who only perhaps fit, at their oldest possible age.
    static boolean maybesInside(Answers answers) {
        List<SiteAnswer> sites = counted(answers);
        return !rule(sites).individualView()
                || sites.stream().anyMatch(site -> site.rows().isEmpty());
    }

    private static List<CohortRow> maybes(Answers answers) {
        return counted(answers).stream()
                .flatMap(site -> site.rows().stream().flatMap(List::stream))
                .filter(row -> row.certainty() == Certainty.MAYBE)
                .toList();
    }

    CategoryBars bmis(Answers answers) {
        return banded("chart.bmis", answers, Breakdown::bmis);
    }

    CategoryBars sexes(Answers answers) {
        List<String> labels = new ArrayList<>();
        List<Integer> people = new ArrayList<>();
        sums(answers, Breakdown::sexes).forEach((key, count) -> {
            if (count > 0) {
                labels.add(words.say("sex." + key));
                people.add(count);
            }
        });
        return CategoryBars.named(
                words.say("chart.sexes"),
                labels,
                people.stream().mapToInt(Integer::intValue).toArray(),
                minimum(answers),
                growing(answers));
    }

    /// How many people of the cohort stand in no bar by age, and why; none where all do.
    List<String> withoutAge(Answers answers) {
        int unknown = sums(answers, Breakdown::ages).getOrDefault("unknown", 0);
        if (!maybesInside(answers)) {
            unknown -= (int) maybes(answers).stream()
                    .filter(row ->
                            row.onset().map(CohortRow.OnsetFinding::oldest).orElse(-1) < 0)
                    .count();
        }
        String why = answers.question().rest().map(Criterion::namesCondition).orElse(false)
                ? "chart.without.onset"
                : "chart.without.age";
        return unknown > 0 ? List.of(words.say(why, unknown)) : List.of();
    }

    /// The same by BMI: who has no value, and who is not surely old enough for an adult band.
    List<String> withoutBmi(Answers answers) {
        Map<String, Integer> sums = sums(answers, Breakdown::bmis);
        int unknown = sums.getOrDefault("unknown", 0);
        int young = sums.getOrDefault("young", 0);
        List<String> without = new ArrayList<>();
        if (unknown > 0) {
            without.add(words.say("chart.without.bmi", unknown));
        }
        if (young > 0) {
            without.add(words.say("chart.without.adults", young));
        }
        return without;
    }

    private int minimum(Answers answers) {
        ViewRule rule = rule(counted(answers));
        return rule.individualView() ? 1 : rule.minimumCell();
    }

    private CategoryBars banded(String title, Answers answers, Function<Breakdown, List<Breakdown.Group>> part) {
        return Bands.bars(words, words.say(title), sums(answers, part), minimum(answers), growing(answers));
    }

    private static Map<String, Integer> sums(Answers answers, Function<Breakdown, List<Breakdown.Group>> part) {
        return counted(answers).stream()
                .flatMap(site -> part.apply(site.breakdown()).stream())
                .collect(Collectors.groupingBy(
                        Breakdown.Group::key, TreeMap::new, Collectors.summingInt(Breakdown.Group::people)));
    }

    /// The sites whose every step may be shown; where there is none, all that have steps. A site that hides a step is
    /// held out of all, because sums with and without it could not be compared and would tell what it hides.
    static List<SiteAnswer> stepwise(Answers answers) {
        List<SiteAnswer> all = answers.sites().stream()
                .filter(site -> !site.attrition().isEmpty())
                .toList();
        List<SiteAnswer> open = all.stream()
                .filter(site -> site.attrition().stream()
                        .allMatch(line ->
                                line.before() instanceof ShownCount.Exact && line.after() instanceof ShownCount.Exact))
                .toList();
        return open.isEmpty() ? all : open;
    }

    /// Whom each part of the question removed, the sites that answered side by side.
    Attrition attrition(Answers answers) {
        List<SiteAnswer> sites = stepwise(answers);
        List<Attrition.Step> steps = new ArrayList<>();
        int length =
                sites.stream().mapToInt(site -> site.attrition().size()).min().orElse(0);
        for (int i = 0; i < length; i++) {
            steps.add(step(answers, sites, i));
        }
        return new Attrition(words.say("attrition.title"), steps);
    }

    private Attrition.Step step(Answers answers, List<SiteAnswer> sites, int index) {
        List<Attrition.Part> parts = new ArrayList<>();
        List<ShownCount> before = new ArrayList<>();
        List<ShownCount> after = new ArrayList<>();
        List<ShownCount> unknown = new ArrayList<>();
        List<String> notShown = new ArrayList<>();
        for (SiteAnswer site : sites) {
            SiteAnswer.AttritionLine line = site.attrition().get(index);
            before.add(line.before());
            after.add(line.after());
            unknown.add(line.unknown());
            int place = places.indexOf(site.site());
            String name = Sites.shortName(site.site());
            boolean partial = site.state() == SiteAnswer.State.PARTIAL;
            count(line.after())
                    .ifPresentOrElse(
                            left -> parts.add(new Attrition.Part(place, name, left, partial)),
                            () -> notShown.add(name));
        }
        String note = index == 0
                ? sum(before).map(n -> words.say("attrition.of", n)).orElse("")
                : sum(unknown)
                        .filter(n -> n > 0)
                        .map(n -> words.say("attrition.unknown", n))
                        .orElse("");
        if (!notShown.isEmpty()) {
            note = words.say("attrition.notShown", String.join(", ", notShown)) + (note.isEmpty() ? "" : " · " + note);
        }
        Optional<Count> removed =
                sum(before).flatMap(was -> sum(after).map(is -> was - is)).map(Count.Shown::new);
        String label = capital(sites.getFirst().attrition().get(index).part().now());
        boolean notRead = index == 0 && growing(answers);
        return new Attrition.Step(label, note, parts, removed, notRead);
    }

    private static String capital(String label) {
        return label.isEmpty() ? label : Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static Optional<Count> count(ShownCount shown) {
        return switch (shown) {
            case ShownCount.Exact exact -> Optional.of(new Count.Shown(exact.count()));
            case ShownCount.Below below -> Optional.of(new Count.Hidden(below.minimumCell()));
            case ShownCount.Hidden hidden -> Optional.empty();
        };
    }

    /// The sum, where every part of it is shown.
    private static Optional<Integer> sum(List<ShownCount> counts) {
        int sum = 0;
        for (ShownCount count : counts) {
            switch (count) {
                case ShownCount.Exact exact -> sum += exact.count();
                case ShownCount.Below below -> {
                    return Optional.empty();
                }
                case ShownCount.Hidden hidden -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(sum);
    }
}
