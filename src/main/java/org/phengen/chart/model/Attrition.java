package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How many patients each criterion of a question left, per site.
///
/// @param title the panel's
/// @param steps in the order of the question
public record Attrition(String title, List<Step> steps) implements ChartModel {
    /// One criterion.
    ///
    /// @param label what was asked
    /// @param note what became of the others, one short line; may be empty
    /// @param parts who is left, per site, in the order of the site cards
    /// @param removed who went at this step; empty for the first
    /// @param notRead whether a site has more records that were not read, so that the step can still grow
    public record Step(String label, String note, List<Part> parts, Optional<Count> removed, boolean notRead) {
        public Step {
            parts = List.copyOf(parts);
        }

        /// People left at the sites whose count may be shown.
        public int shown() {
            int sum = 0;
            for (Part part : parts) {
                if (part.left() instanceof Count.Shown count) {
                    sum += count.people();
                }
            }
            return sum;
        }

        /// The first site whose count is hidden, when there is one.
        public Optional<Count> heldOut() {
            return parts.stream()
                    .map(Part::left)
                    .filter(count -> !(count instanceof Count.Shown))
                    .findFirst();
        }

        /// "140", or "140 + under 21" with a site held out.
        public String leftWords() {
            return heldOut()
                    .map(hidden -> ChartWords.say("attrition.heldOut", Figures.count(shown()), hidden.text()))
                    .orElseGet(() -> Figures.count(shown()));
        }
    }

    /// One site's people at one step.
    ///
    /// @param site index of the site in the order of the cards: its colour and shape
    /// @param name of the site
    /// @param partial whether the site has not answered completely
    public record Part(int site, String name, Count left, boolean partial) {}

    /// Name of the derivation of a step's count; its parts' end in the index of their site.
    ///
    /// @param step from 0
    public static String opens(int step) {
        return "step." + (step + 1);
    }

    public Attrition {
        steps = List.copyOf(steps);
    }

    @Override
    public String summary() {
        List<String> words = new ArrayList<>();
        for (Step step : steps) {
            words.add(ChartWords.say("attrition.summary.step", step.label(), step.leftWords()));
        }
        boolean partial = steps.stream().flatMap(step -> step.parts().stream()).anyMatch(Part::partial);
        return ChartWords.say(
                partial ? "attrition.summary.partial" : "attrition.summary", title, String.join(", ", words));
    }

    @Override
    public TableTwin table() {
        List<List<String>> rows = new ArrayList<>();
        List<String> opens = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            for (Part part : step.parts()) {
                String count = part.left().text();
                opens.add(part.left() instanceof Count.Shown ? opens(i) + "." + part.site() : "");
                rows.add(List.of(
                        step.label(),
                        part.name(),
                        part.partial() ? ChartWords.say("attrition.soFar", count) : count,
                        ""));
            }
            opens.add(opens(i));
            rows.add(List.of(
                    step.label(),
                    ChartWords.say("attrition.together"),
                    step.leftWords(),
                    step.removed().map(Count::text).orElse("")));
        }
        return new TableTwin(ChartWords.list("attrition.columns"), rows, opens);
    }
}
