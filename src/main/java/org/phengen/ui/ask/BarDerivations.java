package org.phengen.ui.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.phengen.chart.model.CategoryBars;
import org.phengen.chart.model.Count;
import org.phengen.cohort.ViewRule;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.site.SiteAnswer;
import org.phengen.ui.kit.Words;

/// How the counts of the cohort's bars were made: by which value of a person, at which sites, from which files. Sites
/// are told together only, as the bar shows them. Pure.
final class BarDerivations {
    private final Words words;
    private final List<SiteAnswer> sites;

    /// @param sites those whose people are in the bars
    BarDerivations(Words words, List<SiteAnswer> sites) {
        this.words = words;
        this.sites = sites;
    }

    /// One for every bar that has a number, by the name that it opens.
    ///
    /// @param chart "ages", "sexes" or "bmis"
    /// @param outside who stands in no bar
    List<Derivation> of(String chart, CategoryBars bars, List<String> outside) {
        List<Derivation> all = new ArrayList<>();
        for (int i = 0; i < bars.bars().size(); i++) {
            CategoryBars.Bar bar = bars.bars().get(i);
            if (bar.count() instanceof Count.Shown people) {
                all.add(new Draft(
                                bars.opens(i),
                                words.say("derivation.bar", bars.title(), bar.label()),
                                words.say("derivation.bar." + chart))
                        .number("people", words.say("derivation.bar.people", names()), people.people(), read())
                        .leftOut(leftOut(outside))
                        .value(people.people(), Digits.COUNT, "people")
                        .make());
            }
        }
        return all;
    }

    private List<String> leftOut(List<String> outside) {
        List<String> left = new ArrayList<>(outside);
        ViewRule rule = AskFigures.rule(sites);
        if (!rule.individualView()) {
            left.add(words.say("derivation.bar.joined", rule.minimumCell()));
        }
        return left;
    }

    private String names() {
        return sites.stream().map(site -> Sites.shortName(site.site())).collect(Collectors.joining(", "));
    }

    private Origin[] read() {
        return sites.stream().map(StepDerivations::read).toArray(Origin[]::new);
    }
}
