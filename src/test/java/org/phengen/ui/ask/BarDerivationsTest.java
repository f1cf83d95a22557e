package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.CategoryBars;
import org.phengen.chart.model.Count;
import org.phengen.cohort.ShownCount;
import org.phengen.derivation.Derivation;
import org.phengen.site.SiteAnswer;
import org.phengen.ui.kit.Words;

/// Every bar that has a number says how it was counted, and no other.
class BarDerivationsTest {
    private static final Words WORDS = Words.of("ask");

    private final InventedSites sites = new InventedSites();
    private final AskFigures figures = new AskFigures(WORDS, sites.sites());

    private Answers answers(SiteAnswer... of) {
        return new Answers(sites.read("patients with melanoma"), List.of(of), List.of(), List.of(), Instant.EPOCH, 1);
    }

    private List<CategoryBars> charts(Answers answers) {
        return List.of(figures.ages(answers), figures.sexes(answers), figures.bmis(answers));
    }

    private static Map<String, Derivation> made(Answers answers, CategoryBars bars, List<String> outside) {
        return new BarDerivations(WORDS, AskFigures.counted(answers))
                .of("ages", bars, outside).stream().collect(Collectors.toMap(Derivation::id, Function.identity()));
    }

    @Test
    void eachBarAndEachRowOfTheTableOpensItsOwnCount() {
        Answers answers = answers(
                InventedSites.complete(InventedSites.NORTH, 30), InventedSites.complete(InventedSites.CLINIC, 3));
        for (CategoryBars bars : charts(answers)) {
            Map<String, Derivation> made = made(answers, bars, List.of());
            assertThat(bars.bars()).isNotEmpty();
            for (int i = 0; i < bars.bars().size(); i++) {
                Count count = bars.bars().get(i).count();
                assertThat(bars.table().opens(i)).isEqualTo(bars.opens(i));
                assertThat(count).isInstanceOf(Count.Shown.class);
                assertThat(made).containsKey(bars.opens(i));
                Derivation one = Objects.requireNonNull(made.get(bars.opens(i)));
                assertThat(new Count.Shown((int) one.value().value())).isEqualTo(count);
                assertThat(one.name()).contains(bars.bars().get(i).label());
                assertThat(one.inputs().getFirst().origins())
                        .as("one for each site")
                        .hasSize(2);
            }
            assertThat(made).hasSameSizeAs(bars.bars());
        }
    }

    @Test
    void whoStandsInNoBarIsNamed() {
        Answers answers = answers(InventedSites.complete(InventedSites.NORTH, 30));
        assertThat(made(answers, figures.ages(answers), List.of("3 without an age", "2 not surely 20"))
                        .values())
                .allSatisfy(one -> assertThat(one.leftOut()).containsExactly("3 without an age", "2 not surely 20"));
    }

    @Test
    void aHiddenBarOpensNothingAndASiteOfCountsSaysHowBarsAreJoined() {
        Answers answers = answers(
                InventedSites.complete(InventedSites.NORTH, 30), InventedSites.counts(new ShownCount.Exact(60)));
        for (CategoryBars bars : charts(answers)) {
            Map<String, Derivation> made = made(answers, bars, List.of());
            for (int i = 0; i < bars.bars().size(); i++) {
                boolean shown = bars.bars().get(i).count() instanceof Count.Shown;
                assertThat(made.containsKey(bars.opens(i))).isEqualTo(shown);
            }
            assertThat(made.values())
                    .allSatisfy(one -> assertThat(one.leftOut()).anyMatch(line -> line.contains("21")));
        }
    }
}
