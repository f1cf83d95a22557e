package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.Attrition;
import org.phengen.chart.model.CategoryBars;
import org.phengen.chart.model.Count;
import org.phengen.cohort.ShownCount;
import org.phengen.patient.Certainty;
import org.phengen.site.Breakdown;
import org.phengen.site.SiteAnswer;
import org.phengen.site.SiteFile;
import org.phengen.ui.kit.Words;

class AskFiguresTest {
    private static final Words WORDS = Words.of("ask");
    private final InventedSites sites = new InventedSites();
    private final AskFigures figures = new AskFigures(WORDS, sites.sites());

    @Test
    void bandsAreJoinedUntilEachHoldsTheMinimum() {
        CategoryBars bars =
                Bands.bars(WORDS, "Age", Map.of("10-19", 5, "20-24", 17, "25-29", 30, "30-39", 4), 21, false);

        assertThat(bars.bars()).extracting(CategoryBars.Bar::label).containsExactly("10–24", "25–39");
        assertThat(bars.bars())
                .extracting(CategoryBars.Bar::count)
                .containsExactly(new Count.Shown(22), new Count.Shown(34));
    }

    @Test
    void fewerThanTheMinimumTogetherAreOneBarWithoutANumber() {
        CategoryBars bars = Bands.bars(WORDS, "Age", Map.of("10-19", 5, "20-24", 7), 21, false);

        assertThat(bars.bars()).extracting(CategoryBars.Bar::count).containsExactly(new Count.Hidden(21));
    }

    @Test
    void emptyBandsAtTheEndsAreLeftOutAndNoNumberIsInNoBar() {
        CategoryBars bars = Bands.bars(
                WORDS,
                "BMI",
                Map.of("<18.5", 0, "18.5-25", 3, "25-30", 0, "30-35", 2, "40+", 1, "unknown", 9),
                1,
                false);

        assertThat(bars.bars()).extracting(CategoryBars.Bar::label).containsExactly("18.5–25", "25–35", "40+");
    }

    @Test
    void oneAggregateSiteMakesEveryBarKeepItsMinimum() {
        Answers mixed = answers(
                InventedSites.complete(InventedSites.NORTH, 12), InventedSites.counts(new ShownCount.Exact(34)));
        Answers individual = answers(InventedSites.complete(InventedSites.NORTH, 12));

        assertThat(figures.ages(mixed).bars())
                .allSatisfy(bar -> assertThat(bar.count()).isInstanceOfAny(Count.Hidden.class, Count.Shown.class))
                .noneMatch(
                        bar -> bar.count() instanceof Count.Shown shown && shown.people() > 0 && shown.people() < 21);
        assertThat(figures.ages(individual).bars())
                .anyMatch(bar -> bar.count() instanceof Count.Shown shown && shown.people() < 21);
    }

    @Test
    void aSiteThatWithholdsItsBreakdownIsInNoBar() {
        Answers answers = answers(
                InventedSites.complete(InventedSites.NORTH, 12), InventedSites.counts(new ShownCount.Below(21)));

        assertThat(AskFigures.counted(answers)).extracting(SiteAnswer::site).containsExactly(InventedSites.NORTH);
    }

    @Test
    void attritionStandsSiteBySiteAndTheRemovedAreTheDifference() {
        Attrition attrition = figures.attrition(answers(
                InventedSites.complete(InventedSites.NORTH, 30), InventedSites.complete(InventedSites.CLINIC, 3)));

        Attrition.Step first = attrition.steps().getFirst();
        assertThat(first.parts()).extracting(Attrition.Part::name).containsExactly("North", "Clinic");
        assertThat(first.shown()).isEqualTo(99);
        assertThat(first.removed()).contains(new Count.Shown(33 * 17 - 99));
        assertThat(first.note()).isEqualTo("of 561 patients asked");
        assertThat(first.notRead()).isFalse();
    }

    @Test
    void aSiteThatHidesAStepIsHeldOutOfAllSteps() {
        Answers answers = answers(
                InventedSites.complete(InventedSites.NORTH, 30), InventedSites.counts(new ShownCount.Below(21)));

        Attrition attrition = figures.attrition(answers);

        assertThat(attrition.steps())
                .allSatisfy(step -> assertThat(step.parts())
                        .extracting(Attrition.Part::name)
                        .containsExactly("North"));
        assertThat(attrition.table().rows()).noneMatch(row -> row.contains("South"));
    }

    @Test
    void aSiteAloneThatHidesACountGivesNoDifferenceAway() {
        Attrition attrition = figures.attrition(answers(InventedSites.counts(new ShownCount.Below(21))));

        assertThat(attrition.steps().getLast().removed()).isEmpty();
        assertThat(attrition.steps().getLast().leftWords()).contains("under 21");
    }

    @Test
    void whoOnlyPerhapsFitsIsInNoBandOfAgeButInABarOfItsOwn() {
        Answers answers = answers(InventedSites.complete(InventedSites.NORTH, 30));
        long maybe = answers.sites().getFirst().rows().orElseThrow().stream()
                .filter(row -> row.certainty() == Certainty.MAYBE)
                .count();
        int counted = answers.sites().getFirst().breakdown().ages().stream()
                .mapToInt(Breakdown.Group::people)
                .sum();
        assertThat(maybe).isPositive();

        List<CategoryBars.Bar> bars = figures.ages(answers).bars();

        assertThat(bars.getLast().label()).isEqualTo("maybe");
        assertThat(bars.getLast().count()).isEqualTo(new Count.Shown((int) maybe));
        assertThat(bars.stream().mapToInt(bar -> bar.count().length()).sum()).isEqualTo(counted);
    }

    @Test
    void whoStandsInNoBarIsSaidBesideTheTitle() {
        SiteAnswer north = InventedSites.complete(InventedSites.NORTH, 30);
        var breakdown = new Breakdown(
                north.breakdown().ages(),
                north.breakdown().sexes(),
                List.of(
                        new Breakdown.Group("25-30", 27),
                        new Breakdown.Group("young", 1),
                        new Breakdown.Group("unknown", 2)),
                Optional.empty());
        Answers answers = answers(new SiteAnswer(
                north.site(),
                north.state(),
                north.patients(),
                north.maybe(),
                north.gaps(),
                north.notes(),
                north.searches(),
                north.attrition(),
                north.rows(),
                breakdown,
                north.millis()));

        assertThat(figures.withoutBmi(answers)).containsExactly("2 without a value", "1 not surely 20");
        assertThat(figures.withoutBmi(answers(north))).noneMatch(line -> line.contains("surely 20"));
    }

    @Test
    void aTreatingTeamSeesSmallCountsButSavesNone() {
        Answers answers = answers(InventedSites.complete(InventedSites.NORTH, 30));
        var exports = new AskExports(WORDS);

        assertThat(exports.refusal(figures.sexes(answers), answers))
                .contains("Save: counts under 21 (the sites’ rule)");
        assertThat(exports.refusal(figures.attrition(answers), answers))
                .contains("Save: counts under 21 (the sites’ rule)");
    }

    @Test
    void barsOfEnoughPeopleMayBeSavedUnlessThoseLeftOutOfThemAreTooFew() {
        Answers answers = answers(InventedSites.complete(InventedSites.NORTH, 100));
        int everybody = AskFigures.counted(answers).stream()
                .mapToInt(site -> exact(site.patients()) + exact(site.maybe()))
                .sum();
        var exports = new AskExports(WORDS);

        assertThat(exports.refusal(bars(everybody - 40, 40), answers)).isEmpty();
        assertThat(exports.refusal(bars(everybody - 50, 40), answers)).isPresent();
        assertThat(exports.refusal(bars(everybody - 20, 20), answers)).isPresent();
    }

    private static CategoryBars bars(int women, int men) {
        return CategoryBars.named("Sex", List.of("women", "men"), new int[] {women, men}, 1, false);
    }

    private static int exact(Optional<ShownCount> count) {
        return count.orElseThrow() instanceof ShownCount.Exact exact ? exact.count() : 0;
    }

    private static Answers answers(SiteAnswer... given) {
        var question = new InventedSites().read("patients with melanoma");
        List<SiteFile> none = List.of();
        return new Answers(question, List.of(given), none, none, Instant.EPOCH, 0.4);
    }
}
