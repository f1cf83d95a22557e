package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phengen.chart.model.Attrition;
import org.phengen.cohort.ShownCount;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteAnswer.AttritionLine;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.Words;

/// How the counts of the attrition were made, of the sites and steps that may be shown: nothing is in here that does
/// not
/// follow from counts shown beside each other already. Pure.
final class StepDerivations {
    private static final int NAMED = 6;

    private final Words words;
    private final List<SiteFile> places;
    private final List<SiteAnswer> sites;
    private final List<Derivation> all = new ArrayList<>();

    private StepDerivations(Words words, List<SiteFile> places, List<SiteAnswer> sites) {
        this.words = words;
        this.places = places;
        this.sites = sites;
    }

    /// @param places all sites in the order of their cards
    static List<Derivation> of(Words words, List<SiteFile> places, Answers answers) {
        var made = new StepDerivations(words, places, AskFigures.stepwise(answers));
        int length = made.sites.stream()
                .mapToInt(site -> site.attrition().size())
                .min()
                .orElse(0);
        for (int i = 0; i < length; i++) {
            made.step(i);
        }
        return List.copyOf(made.all);
    }

    private void step(int index) {
        String label = sites.getFirst().attrition().get(index).part().now();
        List<SiteAnswer> told = sites.stream()
                .filter(site -> site.attrition().get(index).after() instanceof ShownCount.Exact)
                .toList();
        if (!told.isEmpty()) {
            together(index, label, told);
        }
        for (SiteAnswer site : told) {
            part(index, label, site);
        }
        List<AttritionLine> lines =
                sites.stream().map(site -> site.attrition().get(index)).toList();
        Optional<double[]> before =
                exact(lines.stream().map(AttritionLine::before).toList());
        Optional<double[]> after =
                exact(lines.stream().map(AttritionLine::after).toList());
        if (before.isPresent() && after.isPresent()) {
            all.add(new Draft(
                            Attrition.opens(index) + ".removed",
                            words.say("derivation.removed", label),
                            words.say("derivation.removed.words"))
                    .numbers("before", words.say("derivation.before", names(sites)), before.get(), read(sites))
                    .numbers("after", words.say("derivation.after", names(sites)), after.get(), read(sites))
                    .value(sum(before.get()) - sum(after.get()), Digits.COUNT, "sum(before) - sum(after)")
                    .make());
        }
        exact(lines.stream().map(AttritionLine::unknown).toList())
                .ifPresent(unknown -> all.add(new Draft(
                                Attrition.opens(index) + ".unknown",
                                words.say("derivation.unknown", label),
                                words.say("derivation.unknown.words"))
                        .numbers("unknown", words.say("derivation.unknown.by", names(sites)), unknown, read(sites))
                        .value(sum(unknown), Digits.COUNT, "sum(unknown)")
                        .make()));
        if (index == 0) {
            before.ifPresent(people -> all.add(new Draft(
                            Attrition.opens(0) + ".before",
                            words.say("derivation.records"),
                            words.say("derivation.records.words"))
                    .numbers("people", words.say("derivation.before", names(sites)), people, read(sites))
                    .value(sum(people), Digits.COUNT, "sum(people)")
                    .make()));
        }
    }

    private void together(int index, String label, List<SiteAnswer> told) {
        double[] people = told.stream()
                .mapToDouble(
                        site -> ((ShownCount.Exact) site.attrition().get(index).after()).count())
                .toArray();
        List<String> held = sites.stream()
                .filter(site -> !told.contains(site))
                .map(site -> words.say("derivation.held", Sites.shortName(site.site())))
                .toList();
        all.add(new Draft(
                        Attrition.opens(index), words.say("derivation.left", label), words.say("derivation.left.words"))
                .numbers(
                        "people",
                        words.say("derivation.after", names(told)),
                        people,
                        told.stream()
                                .map(site -> new Origin.Other(id(index, site)))
                                .toArray(Origin[]::new))
                .leftOut(held)
                .value(sum(people), Digits.COUNT, "sum(people)")
                .make());
    }

    private void part(int index, String label, SiteAnswer site) {
        AttritionLine line = site.attrition().get(index);
        int after = ((ShownCount.Exact) line.after()).count();
        String name = Sites.shortName(site.site());
        Draft draft = new Draft(
                id(index, site), words.say("derivation.left.at", label, name), words.say("derivation.left.at.words"));
        if (line.before() instanceof ShownCount.Exact before) {
            Origin from = index == 0 ? read(site) : new Origin.Other(id(index - 1, site));
            draft.number("before", words.say("derivation.before", name), before.count(), from)
                    .number("removed", words.say("derivation.removed.by", name), before.count() - after, read(site))
                    .value(after, Digits.COUNT, "before - removed");
        } else {
            draft.number("left", words.say("derivation.after", name), after, read(site))
                    .value(after, Digits.COUNT, "left");
        }
        all.add(draft.make());
    }

    private String id(int index, SiteAnswer site) {
        return Attrition.opens(index) + "." + places.indexOf(site.site());
    }

    private static String names(List<SiteAnswer> of) {
        return of.stream().map(site -> Sites.shortName(site.site())).collect(Collectors.joining(", "));
    }

    private static Origin[] read(List<SiteAnswer> of) {
        return of.stream().map(StepDerivations::read).toArray(Origin[]::new);
    }

    /// The files or searches that gave the site's records.
    static Origin read(SiteAnswer site) {
        List<String> searches = site.searches();
        return new Origin.People(Sites.shortName(site.site()) + ": "
                + String.join(", ", searches.subList(0, Math.min(NAMED, searches.size())))
                + (searches.size() > NAMED ? " +" + (searches.size() - NAMED) : ""));
    }

    private static Optional<double[]> exact(List<ShownCount> counts) {
        return counts.stream().allMatch(ShownCount.Exact.class::isInstance)
                ? Optional.of(counts.stream()
                        .mapToDouble(count -> ((ShownCount.Exact) count).count())
                        .toArray())
                : Optional.empty();
    }

    private static double sum(double[] of) {
        double sum = 0;
        for (double one : of) {
            sum += one;
        }
        return sum;
    }
}
