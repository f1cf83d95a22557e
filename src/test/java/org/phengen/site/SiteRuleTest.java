package org.phengen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.phengen.cohort.ShownCount.Below;
import org.phengen.cohort.ShownCount.Exact;
import org.phengen.cohort.ShownCount.Hidden;
import org.phengen.cohort.ViewRule;
import org.phengen.site.SiteAnswer.AttritionLine;
import org.phengen.site.SiteRule.Step;

class SiteRuleTest {
    private static final ViewRule AGGREGATE = new ViewRule(false, 21);
    private static final ViewRule INDIVIDUAL = new ViewRule(true, 21);

    @Test
    void theTreatingTeamSeesEveryCount() {
        List<AttritionLine> lines = new SiteRule(INDIVIDUAL).attrition(List.of(new Step("a", 30, 5, 2)), 1);
        assertThat(lines).containsExactly(new AttritionLine("a", new Exact(30), new Exact(5), new Exact(2)));
    }

    @Test
    void nothingFromOneToTwentyIsShownAndZeroIs() {
        SiteRule rule = new SiteRule(AGGREGATE);
        assertThat(rule.count(0)).isEqualTo(new Exact(0));
        assertThat(rule.count(1)).isEqualTo(new Below(21));
        assertThat(rule.count(20)).isEqualTo(new Below(21));
        assertThat(rule.count(21)).isEqualTo(new Exact(21));
    }

    @Test
    void aStepThatRemovesFewPeopleIsHiddenBecauseItsDifferenceWouldTell() {
        List<AttritionLine> lines =
                new SiteRule(AGGREGATE).attrition(List.of(new Step("a", 860, 855, 0), new Step("b", 855, 100, 0)), 0);
        assertThat(lines.get(0).after()).isEqualTo(new Hidden());
        assertThat(lines.get(1).before()).isEqualTo(new Hidden());
        assertThat(lines.get(1).after()).isEqualTo(new Exact(100));
    }

    @Test
    void theLastStepIsHiddenWhereItWouldTellThePerhapsFitting() {
        List<AttritionLine> lines = new SiteRule(AGGREGATE).attrition(List.of(new Step("a", 860, 60, 0)), 6);
        assertThat(lines.getFirst().after()).isEqualTo(new Hidden());
    }

    @Test
    void noDifferenceOfShownCountsEverLiesBetweenOneAndTwenty() {
        var random = new SplittableRandom(7);
        for (int run = 0; run < 2_000; run++) {
            List<Step> steps = new ArrayList<>();
            int people = random.nextInt(0, 200);
            for (int i = 0; i < 4; i++) {
                int after = random.nextInt(0, people + 1);
                steps.add(new Step("s" + i, people, after, random.nextInt(0, people - after + 1)));
                people = after;
            }
            int maybe = random.nextInt(0, people + 1);
            List<AttritionLine> lines = new SiteRule(AGGREGATE).attrition(steps, maybe);
            List<Integer> shown = new ArrayList<>();
            if (lines.getFirst().before() instanceof Exact first) {
                shown.add(first.count());
            }
            for (AttritionLine line : lines) {
                if (line.after() instanceof Exact after) {
                    shown.add(after.count());
                }
                if (line.before() instanceof Exact before
                        && line.after() instanceof Exact after
                        && line.unknown() instanceof Exact unknown) {
                    assertThat(before.count() - after.count() - unknown.count()).isNotIn(small());
                }
                if (line.unknown() instanceof Exact unknown) {
                    assertThat(unknown.count()).isNotIn(small());
                }
            }
            for (int i = 0; i + 1 < shown.size(); i++) {
                assertThat(shown.get(i)).isNotIn(small());
                assertThat(shown.get(i) - shown.get(i + 1)).isNotIn(small());
            }
        }
    }

    private static List<Object> small() {
        List<Object> small = new ArrayList<>();
        for (int i = 1; i < 21; i++) {
            small.add(i);
        }
        return small;
    }
}
