package org.phengen.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.phengen.cohort.ShownCount;
import org.phengen.cohort.ShownCount.Below;
import org.phengen.cohort.ShownCount.Exact;
import org.phengen.cohort.ShownCount.Hidden;
import org.phengen.cohort.ViewRule;
import org.phengen.language.Said;
import org.phengen.site.Breakdown.Group;
import org.phengen.site.SiteAnswer.AttritionLine;
import org.phengen.site.SiteRule.Fitting;
import org.phengen.site.SiteRule.Step;

class SiteRuleTest {
    private static final ViewRule AGGREGATE = new ViewRule(false, 21);
    private static final ViewRule INDIVIDUAL = new ViewRule(true, 21);

    @Test
    void theTreatingTeamSeesEveryCount() {
        List<AttritionLine> lines = new SiteRule(INDIVIDUAL).attrition(List.of(new Step(Said.plain("a"), 30, 5, 2)), 1);
        assertThat(lines)
                .containsExactly(new AttritionLine(Said.plain("a"), new Exact(30), new Exact(5), new Exact(2)));
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
        List<AttritionLine> lines = new SiteRule(AGGREGATE)
                .attrition(List.of(new Step(Said.plain("a"), 860, 855, 0), new Step(Said.plain("b"), 855, 100, 0)), 0);
        assertThat(lines.get(0).after()).isEqualTo(new Hidden());
        assertThat(lines.get(1).before()).isEqualTo(new Hidden());
        assertThat(lines.get(1).after()).isEqualTo(new Exact(100));
    }

    @Test
    void theLastStepIsHiddenWhereItWouldTellThePerhapsFitting() {
        List<AttritionLine> lines =
                new SiteRule(AGGREGATE).attrition(List.of(new Step(Said.plain("a"), 860, 60, 0)), 6);
        assertThat(lines.getFirst().after()).isEqualTo(new Hidden());
    }

    @Test
    void theSurelyAndThePerhapsFittingTogetherAreNotShownBesideAStepThatRemovedFew() {
        // 60 and 35 are told, so 95 is known; 100 would tell the 5 removed
        List<AttritionLine> lines = new SiteRule(AGGREGATE)
                .attrition(List.of(new Step(Said.plain("a"), 860, 100, 0), new Step(Said.plain("b"), 100, 95, 0)), 35);
        assertThat(lines.get(0).after()).isEqualTo(new Hidden());
    }

    @Test
    void theSurelyFittingAreNotShownBesideAStepThatHoldsFewOthers() {
        // 100 surely, 5 perhaps, 5 removed: 110 beside 100 would tell ten people
        List<AttritionLine> lines = new SiteRule(AGGREGATE)
                .attrition(List.of(new Step(Said.plain("a"), 860, 110, 0), new Step(Said.plain("b"), 110, 105, 0)), 5);
        assertThat(lines.get(0).after()).isEqualTo(new Hidden());
        assertThat(lines.get(1).after()).isEqualTo(new Hidden());
    }

    @Test
    void whoWasRemovedAsUnknownIsNotShownAcrossAHiddenStep() {
        // 860 - 100 - 755 would tell the 5 whom the hidden first step removed
        List<AttritionLine> lines = new SiteRule(AGGREGATE)
                .attrition(
                        List.of(new Step(Said.plain("a"), 860, 855, 0), new Step(Said.plain("b"), 855, 100, 755)), 0);
        assertThat(lines.get(1).unknown()).isEqualTo(new Hidden());
    }

    @Test
    void theChartsAreLeftOutWhereTheirSumWouldTellThePerhapsFitting() {
        List<Group> all = List.of(new Group("x", 106));
        var rule = new SiteRule(AGGREGATE);
        assertThat(rule.breakdown(all, all, all, new Fitting(100, 6), "South").withheld())
                .isPresent();
        assertThat(rule.breakdown(all, all, all, new Fitting(106, 0), "South").ages())
                .isEqualTo(all);
        assertThat(new SiteRule(INDIVIDUAL)
                        .breakdown(all, all, all, new Fitting(100, 6), "South")
                        .ages())
                .isEqualTo(all);
    }

    @Test
    void noDifferenceOfAnyTwoShownCountsLiesBetweenOneAndTwenty() {
        var random = new SplittableRandom(7);
        for (int run = 0; run < 5_000; run++) {
            List<Step> steps = new ArrayList<>();
            int all = random.nextInt(0, 200);
            int people = all;
            for (int i = 0; i < 4; i++) {
                int after = random.nextInt(random.nextBoolean() ? people / 2 : 0, people + 1);
                steps.add(new Step(Said.plain("s" + i), people, after, random.nextInt(0, people - after + 1)));
                people = after;
            }
            int maybe = random.nextInt(0, people + 1);
            var rule = new SiteRule(AGGREGATE);
            List<AttritionLine> lines = rule.attrition(steps, maybe);
            // the surely and the perhaps fitting are different people: their difference is nobody's number
            List<Integer> fitting = new ArrayList<>();
            exact(rule.count(people - maybe)).ifPresent(fitting::add);
            exact(rule.count(maybe)).ifPresent(fitting::add);
            List<Integer> shown = new ArrayList<>();
            if (fitting.size() == 2) {
                shown.add(people);
            }
            exact(lines.getFirst().before()).ifPresent(shown::add);
            int unknownBetween = 0;
            OptionalInt from = exact(lines.getFirst().before());
            for (AttritionLine line : lines) {
                exact(line.after()).ifPresent(shown::add);
                assertThat(exact(line.unknown()).orElse(0)).isNotIn(small());
                unknownBetween += exact(line.unknown()).orElse(0);
                if (from.isPresent() && exact(line.after()).isPresent()) {
                    int rest = from.getAsInt() - exact(line.after()).getAsInt() - unknownBetween;
                    assertThat(rest).isNotIn(small());
                    from = exact(line.after());
                    unknownBetween = 0;
                }
            }
            for (int one : shown) {
                assertThat(one).isNotIn(small());
                shown.forEach(other -> assertThat(Math.abs(one - other)).isNotIn(small()));
                fitting.forEach(other -> assertThat(Math.abs(one - other)).isNotIn(small()));
            }
        }
    }

    private static OptionalInt exact(ShownCount count) {
        return count instanceof Exact known ? OptionalInt.of(known.count()) : OptionalInt.empty();
    }

    private static List<Object> small() {
        List<Object> small = new ArrayList<>();
        for (int i = 1; i < 21; i++) {
            small.add(i);
        }
        return small;
    }
}
