package org.phengen.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phengen.chart.model.Attrition;
import org.phengen.chart.model.Count;
import org.phengen.cohort.ShownCount;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Formula;
import org.phengen.derivation.Input;
import org.phengen.site.SiteAnswer;
import org.phengen.ui.kit.Words;

/// The counts of the attrition, worked out again from their derivations.
class StepDerivationsTest {
    private static final Words WORDS = Words.of("ask");
    private static final Formula.People NOBODY = new Formula.People() {
        @Override
        public List<double[]> peers(boolean children, double sex, double age, double z, double width, double years) {
            return List.of();
        }

        @Override
        public int adults() {
            return 0;
        }
    };
    private final InventedSites sites = new InventedSites();
    private final AskFigures figures = new AskFigures(WORDS, sites.sites());

    private Answers answers(SiteAnswer... of) {
        return new Answers(sites.read("patients with melanoma"), List.of(of), List.of(), List.of(), Instant.EPOCH, 1);
    }

    private Map<String, Derivation> made(Answers answers) {
        return StepDerivations.of(WORDS, sites.sites(), answers).stream()
                .collect(Collectors.toMap(Derivation::id, Function.identity()));
    }

    @Test
    void everyCountOfTheChartIsWorkedOutAgainFromItsDerivation() {
        Answers answers = answers(
                InventedSites.complete(InventedSites.NORTH, 30), InventedSites.complete(InventedSites.CLINIC, 3));
        Map<String, Derivation> made = made(answers);
        made.values()
                .forEach(one -> assertThat(Formula.recompute(one, NOBODY).get("value"))
                        .as(one.id())
                        .isEqualTo(one.value().value()));
        Attrition shown = figures.attrition(answers);
        assertThat(shown.steps()).hasSizeGreaterThan(1);
        for (int i = 0; i < shown.steps().size(); i++) {
            Attrition.Step step = shown.steps().get(i);
            assertThat(value(made, Attrition.opens(i))).isEqualTo(step.shown());
            assertThat(new Count.Shown((int) value(made, Attrition.opens(i) + ".removed")))
                    .isEqualTo(step.removed().orElseThrow());
            for (Attrition.Part part : step.parts()) {
                assertThat(new Count.Shown((int) value(made, Attrition.opens(i) + "." + part.site())))
                        .isEqualTo(part.left());
            }
        }
        assertThat(value(made, "step.1.before")).isEqualTo(561);
    }

    @Test
    void everyRowOfTheTableThatHasANumberOpensWhatThereIs() {
        Answers answers = answers(
                InventedSites.complete(InventedSites.NORTH, 30), InventedSites.complete(InventedSites.CLINIC, 3));
        Map<String, Derivation> made = made(answers);
        var table = figures.attrition(answers).table();
        for (int row = 0; row < table.rows().size(); row++) {
            assertThat(made).containsKey(table.opens(row));
        }
    }

    @Test
    void aSiteThatHidesACountIsInNoDerivationAndNothingIsTakenFromIt() {
        Answers held = answers(
                InventedSites.complete(InventedSites.NORTH, 30), InventedSites.counts(new ShownCount.Below(21)));
        assertThat(made(held).values()).allSatisfy(one -> {
            assertThat(one.name()).doesNotContain("South");
            assertThat(one.inputs()).noneMatch(input -> input.name().contains("South"));
        });
        Map<String, Derivation> alone = made(answers(InventedSites.counts(new ShownCount.Below(21))));
        int last = figures.attrition(answers(InventedSites.counts(new ShownCount.Below(21))))
                        .steps()
                        .size()
                - 1;
        assertThat(alone).doesNotContainKeys(Attrition.opens(last), Attrition.opens(last) + ".removed");
        alone.values().stream()
                .flatMap(one -> one.inputs().stream())
                .map(Input::value)
                .filter(Input.OneNumber.class::isInstance)
                .forEach(value -> assertThat(((Input.OneNumber) value).value())
                        .satisfiesAnyOf(
                                count -> assertThat(count).isZero(),
                                count -> assertThat(count).isGreaterThan(20)));
    }

    private static double value(Map<String, Derivation> made, String id) {
        assertThat(made).containsKey(id);
        return Objects.requireNonNull(made.get(id)).value().value();
    }
}
