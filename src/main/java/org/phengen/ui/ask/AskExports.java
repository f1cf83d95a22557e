package org.phengen.ui.ask;

import java.util.List;
import java.util.Optional;
import org.phengen.chart.model.Attrition;
import org.phengen.chart.model.CategoryBars;
import org.phengen.chart.model.Count;
import org.phengen.cohort.ShownCount;
import org.phengen.site.SiteAnswer;
import org.phengen.ui.kit.Words;

/// Which figures of an answer may leave the screen. Exports follow the minimum cell whoever looks (docs/rules.md
/// section 5): a treating team sees small counts, and its files hold none. Pure.
final class AskExports {
    private final Words words;

    AskExports(Words words) {
        this.words = words;
    }

    /// Why bars may not be saved or copied; empty where they may.
    Optional<String> refusal(CategoryBars bars, Answers answers) {
        List<SiteAnswer> sites = AskFigures.counted(answers);
        int minimum = AskFigures.rule(sites).minimumCell();
        int everybody = sites.stream()
                .mapToInt(site -> exact(site.patients()) + exact(site.maybe()))
                .sum();
        int drawn = 0;
        boolean small = false;
        for (CategoryBars.Bar bar : bars.bars()) {
            drawn += bar.count().length();
            small |= bar.count() instanceof Count.Shown shown && small(shown.people(), minimum);
        }
        // those in no bar are a count too: another figure of the same answer tells the whole
        return small || small(Math.abs(everybody - drawn), minimum) ? kept(minimum) : Optional.empty();
    }

    /// Why the steps may not be saved or copied; empty where they may.
    Optional<String> refusal(Attrition steps, Answers answers) {
        List<SiteAnswer> sites = AskFigures.stepwise(answers);
        int minimum = AskFigures.rule(sites).minimumCell();
        for (SiteAnswer site : sites) {
            for (SiteAnswer.AttritionLine line :
                    site.attrition().subList(0, steps.steps().size())) {
                int before = exact(Optional.of(line.before()));
                int after = exact(Optional.of(line.after()));
                int unknown = exact(Optional.of(line.unknown()));
                if (small(after, minimum)
                        || small(Math.max(0, before - after), minimum)
                        || small(unknown, minimum)
                        || small(Math.max(0, before - after - unknown), minimum)) {
                    return kept(minimum);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> kept(int minimum) {
        return Optional.of(words.say("chart.refused.small", minimum));
    }

    private static boolean small(int people, int minimum) {
        return people > 0 && people < minimum;
    }

    private static int exact(Optional<ShownCount> count) {
        return count.map(shown -> shown instanceof ShownCount.Exact exact ? exact.count() : 0)
                .orElse(0);
    }
}
