package org.phengen.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SuppressionInChartsTest {
    private static final int MINIMUM = 21;

    @Test
    void hiddenCategoriesTogetherAreTwoAndTheMinimumSoThatTheTotalTellsNothing() {
        var random = new SplittableRandom(5);
        for (int round = 0; round < 2000; round++) {
            int[] people = random.ints(2 + random.nextInt(4), 0, 60).toArray();
            List<Count> counts = Suppression.categories(people, MINIMUM);
            int hidden = 0;
            int cells = 0;
            int shownPeople = 0;
            for (int i = 0; i < people.length; i++) {
                if (counts.get(i) instanceof Count.Shown shown) {
                    assertThat(shown.people()).isEqualTo(people[i]).matches(n -> n == 0 || n >= MINIMUM);
                    shownPeople += people[i];
                } else {
                    hidden += people[i];
                    cells++;
                }
            }
            boolean nothingShown = shownPeople == 0;
            assertThat(cells == 0 || nothingShown || cells >= 2 && hidden >= MINIMUM)
                    .as("%s", Arrays.toString(people))
                    .isTrue();
        }
    }

    @Test
    void bandsAreWidenedUntilEachMayBeShownAndNobodyIsLost() {
        var random = new SplittableRandom(6);
        for (int round = 0; round < 2000; round++) {
            int[] people = random.ints(1 + random.nextInt(9), 0, 40).toArray();
            List<Suppression.Group> groups = Suppression.widen(people, MINIMUM);
            int total = Arrays.stream(people).sum();
            assertThat(groups).allMatch(group -> group.people() >= MINIMUM);
            assertThat(groups.stream().mapToInt(Suppression.Group::people).sum())
                    .isEqualTo(total < MINIMUM ? 0 : total);
            int next = 0;
            for (Suppression.Group group : groups) {
                assertThat(group.from()).isEqualTo(next);
                next = group.to();
            }
            assertThat(next).isEqualTo(groups.isEmpty() ? 0 : people.length);
        }
    }

    @Test
    void widenedBandsAreCalledByTheirNewEnds() {
        CategoryBars bars = SampleCharts.ages(false);

        assertThat(bars.bars().stream().map(CategoryBars.Bar::label))
                .containsExactly("under 20", "20\u201324", "25 and over");
        assertThat(bars.bars().stream().map(bar -> bar.count().text())).containsExactly("21", "31", "45");
    }

    @Test
    void aSmallCategoryTakesTheNextSmallestWithIt() {
        CategoryBars bars = SampleCharts.sexes();

        assertThat(bars.table().rows())
                .containsExactly(List.of("women", "56"), List.of("men", "under 21"), List.of("other", "under 21"));
        assertThat(bars.summary()).doesNotContain("41").doesNotContain(" 3");
    }
}
