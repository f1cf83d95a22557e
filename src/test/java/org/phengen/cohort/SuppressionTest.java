package org.phengen.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final int SMALL = 3;
    private static final ViewRule AGGREGATE = new ViewRule(false, SMALL);
    private static final ViewRule STANDARD = new ViewRule(false, 21);

    @Test
    void aReaderWhoKnowsTheRuleCannotWorkOutAnySmallCount() {
        // every table of four groups, each from 0 to 14; what is published decides which tables a reader must still
        // think possible
        int most = 14;
        int base = most + 1;
        Map<String, List<int[]>> possible = new HashMap<>();
        for (int code = 0; code < base * base * base * base; code++) {
            int[] counts = {code % base, code / base % base, code / base / base % base, code / base / base / base};
            // a larger hidden sum could hold a cell over 14, a table that is not listed here
            if (hiddenPeople(counts) <= most) {
                possible.computeIfAbsent(published(counts, AGGREGATE), none -> new ArrayList<>())
                        .add(counts);
            }
        }
        assertThat(possible).hasSizeGreaterThan(1_000);
        possible.forEach((text, tables) -> {
            for (int cell = 0; cell < 4; cell++) {
                int c = cell;
                int[] values = tables.stream().mapToInt(t -> t[c]).distinct().toArray();
                assertThat(values.length > 1 || values[0] == 0 || values[0] >= SMALL)
                        .as("group %d of %s is always %s", cell, text, Arrays.toString(values))
                        .isTrue();
            }
        });
    }

    @Test
    void nothingFromOneToTwentyIsShown() {
        var random = new SplittableRandom(3);
        for (int round = 0; round < 500; round++) {
            int[] counts = random.ints(6, 0, 60).toArray();
            Suppression.SafeTable table = Suppression.table(counts, STANDARD);
            int shown = 0;
            for (int i = 0; i < counts.length; i++) {
                if (table.cells().get(i) instanceof ShownCount.Exact exact) {
                    int count = exact.count();
                    assertThat(count).isEqualTo(counts[i]);
                    assertThat(count == 0 || count >= 21).isTrue();
                    shown += count;
                }
            }
            if (table.total() instanceof ShownCount.Exact exact) {
                int total = exact.count();
                // what is left of the total is a count as well
                assertThat(total - shown == 0 || total - shown >= 21).isTrue();
            }
        }
    }

    @Test
    void oneSmallGroupTakesAnotherWithItSoThatTheTotalDoesNotBetrayIt() {
        Suppression.SafeTable table = Suppression.table(new int[] {120, 5, 300}, STANDARD);
        assertThat(table.cells())
                .containsExactly(new ShownCount.Hidden(), new ShownCount.Hidden(), new ShownCount.Exact(300));
        assertThat(table.total()).isEqualTo(new ShownCount.Exact(425));
    }

    @Test
    void aTreatingTeamSeesEveryCount() {
        Suppression.SafeTable table = Suppression.table(new int[] {120, 5, 0}, new ViewRule(true, 21));
        assertThat(table.cells())
                .containsExactly(new ShownCount.Exact(120), new ShownCount.Exact(5), new ShownCount.Exact(0));
    }

    @Test
    void everyMergedBinHoldsNobodyOrEnough() {
        var random = new SplittableRandom(4);
        for (int round = 0; round < 500; round++) {
            int[] counts = random.ints(12, 0, random.nextInt(2, 40)).toArray();
            int[] starts = Suppression.merge(counts, STANDARD);
            assertThat(starts[0]).isZero();
            int all = Arrays.stream(counts).sum();
            for (int k = 0; k < starts.length; k++) {
                int end = k + 1 < starts.length ? starts[k + 1] : counts.length;
                int people = Arrays.stream(counts, starts[k], end).sum();
                assertThat(people == 0 || people >= 21 || all < 21 && starts.length == 1)
                        .as("%s merged at %s", Arrays.toString(counts), Arrays.toString(starts))
                        .isTrue();
            }
        }
    }

    @Test
    void theStrictestSiteDecidesForAFigure() {
        assertThat(ViewRule.strictest(List.of(new ViewRule(true, 5), new ViewRule(false, 11), new ViewRule(true, 21))))
                .isEqualTo(new ViewRule(false, 21));
        assertThat(ViewRule.strictest(List.of(new ViewRule(true, 5), new ViewRule(true, 5))))
                .isEqualTo(new ViewRule(true, 5));
        assertThat(ViewRule.strictest(List.of())).isEqualTo(new ViewRule(false, 21));
    }

    @Test
    void twentyIsHiddenAndTwentyOneIsShown() {
        assertThat(ShownCount.of(20, STANDARD).text()).isEqualTo("<21");
        assertThat(ShownCount.of(21, STANDARD).text()).isEqualTo("21");
        assertThat(ShownCount.of(0, STANDARD).text()).isEqualTo("0");
        assertThat(ShownCount.of(1, new ViewRule(true, 21)).text()).isEqualTo("1");
    }

    private static int hiddenPeople(int[] counts) {
        Suppression.SafeTable table = Suppression.table(counts, AGGREGATE);
        int people = 0;
        for (int i = 0; i < counts.length; i++) {
            people += table.cells().get(i) instanceof ShownCount.Exact ? 0 : counts[i];
        }
        return people;
    }

    private static String published(int[] counts, ViewRule rule) {
        Suppression.SafeTable table = Suppression.table(counts, rule);
        return table.cells().stream().map(ShownCount::text).toList() + " of "
                + table.total().text();
    }
}
