package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.TableTwin;
import org.phengen.cohort.ShownCount;
import org.phengen.site.Breakdown;
import org.phengen.site.SiteAnswer;
import org.phengen.ui.kit.Words;

class CohortCountsTest {
    private static final int MINIMUM = 21;
    private final InventedSites sites = new InventedSites();
    private final CohortCounts counts = new CohortCounts(Words.of("ask"));

    @Test
    void aLargeCohortLeavesAsCountsBySexAgeAndBmi() {
        TableTwin table =
                table(InventedSites.complete(InventedSites.NORTH, 300)).orElseThrow();

        assertThat(table.columns()).containsExactly("By", "Group", "People");
        assertThat(table.rows().getFirst()).containsExactly("Everybody", "", "300");
        assertThat(table.rows())
                .contains(List.of("Age at diagnosis, years", "20\u201324", "100"))
                .anyMatch(row -> row.getFirst().equals("BMI, kg/m\u00b2"));
    }

    @Test
    void aTreatingTeamsSmallCountsStayOnTheScreen() {
        for (int people = 1; people < 200; people++) {
            Optional<TableTwin> table = table(InventedSites.complete(InventedSites.NORTH, people));

            assertThat(table.isPresent()).as("%d people", people).isEqualTo(people >= MINIMUM);
            table.ifPresent(given -> assertThat(given.rows())
                    .allSatisfy(row -> assertThat(row.getLast()).satisfies(CohortCountsTest::keepsTheMinimum)));
        }
    }

    /// The whole is told: where all groups but one are told, the last is the rest.
    @Test
    void noHiddenGroupIsTheRestOfTheOthers() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Breakdown.Group> ages = List.of(
                    group("10-19", random), group("20-24", random), group("25-29", random), group("unknown", random));
            int all = ages.stream().mapToInt(Breakdown.Group::people).sum();
            var breakdown =
                    new Breakdown(ages, List.of(new Breakdown.Group("female", all)), List.of(), Optional.empty());
            Optional<TableTwin> table = table(withBreakdown(all, breakdown));
            if (table.isEmpty()) {
                assertThat(all).isLessThan(MINIMUM);
                continue;
            }
            List<List<String>> rows = table.get().rows().stream()
                    .filter(row -> row.getFirst().startsWith("Age"))
                    .toList();
            List<List<String>> hidden = rows.stream()
                    .filter(row -> row.getLast().equals("not shown"))
                    .toList();
            int told = rows.stream()
                    .filter(row -> row.getLast().matches("\\d+"))
                    .mapToInt(row -> Integer.parseInt(row.getLast()))
                    .sum();
            if (!hidden.isEmpty()) {
                assertThat(hidden.size()).isGreaterThan(1);
                assertThat(all - told).as("hidden together").isGreaterThanOrEqualTo(2 * MINIMUM - 1);
            }
        }
    }

    @Test
    void noRowOfOnePersonLeaves() {
        SiteAnswer answer = InventedSites.complete(InventedSites.NORTH, 300);

        String text = String.valueOf(table(answer).orElseThrow());

        assertThat(answer.rows().orElseThrow()).isNotEmpty();
        answer.rows().orElseThrow().forEach(row -> assertThat(text).doesNotContain(row.id()));
    }

    private static Breakdown.Group group(String key, Random random) {
        return new Breakdown.Group(key, random.nextInt(3) == 0 ? random.nextInt(20) : random.nextInt(120));
    }

    private static void keepsTheMinimum(String said) {
        if (said.matches("\\d+")) {
            assertThat(Integer.parseInt(said))
                    .satisfiesAnyOf(
                            zero -> assertThat(zero).isZero(),
                            many -> assertThat(many).isGreaterThanOrEqualTo(MINIMUM));
        } else {
            assertThat(said).startsWith("not shown");
        }
    }

    private static SiteAnswer withBreakdown(int people, Breakdown breakdown) {
        SiteAnswer base = InventedSites.complete(InventedSites.NORTH, people);
        return new SiteAnswer(
                base.site(),
                base.state(),
                Optional.of(new ShownCount.Exact(people)),
                base.maybe(),
                base.gaps(),
                base.notes(),
                base.searches(),
                base.attrition(),
                base.rows(),
                breakdown,
                base.millis());
    }

    private Optional<TableTwin> table(SiteAnswer... given) {
        return counts.of(new Answers(
                sites.read("patients with melanoma"), List.of(given), List.of(), List.of(), Instant.EPOCH, 1));
    }
}
