package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.List;

/// People by a small number of categories: age bands, sex, BMI bands.
///
/// @param title "Age at diagnosis, years"
/// @param bars in their order
/// @param partial whether a site is not complete, so that the bars can still grow: they are hatched and so named
public record CategoryBars(String title, List<Bar> bars, boolean partial) implements ChartModel {
    /// @param label of the category, under the bar
    /// @param count of its people
    /// @param selected whether a brush selects it; true when nothing is brushed
    public record Bar(String label, Count count, boolean selected) {}

    public CategoryBars {
        bars = List.copyOf(bars);
    }

    /// Named categories; small counts hidden, and others with them where the total would give them away.
    ///
    /// @param people as many as labels
    /// @param minimum the smallest count that may be shown; 1 shows all
    public static CategoryBars named(String title, List<String> labels, int[] people, int minimum, boolean partial) {
        List<Count> counts = Suppression.categories(people, minimum);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            bars.add(new Bar(labels.get(i), counts.get(i), true));
        }
        return new CategoryBars(title, bars, partial);
    }

    /// Bands of a number of whole units, widened until each may be shown.
    ///
    /// @param edges lower ends of the bands and the upper end of the last: one more than counts
    /// @param people per band
    public static CategoryBars banded(String title, int[] edges, int[] people, int minimum, boolean partial) {
        List<Bar> bars = new ArrayList<>();
        for (Suppression.Group group : Suppression.widen(people, minimum)) {
            bars.add(new Bar(band(edges, group.from(), group.to()), Count.of(group.people(), minimum), true));
        }
        if (bars.isEmpty() && people.length > 0) {
            bars.add(new Bar(band(edges, 0, people.length), Count.of(sum(people), minimum), true));
        }
        return new CategoryBars(title, bars, partial);
    }

    private static int sum(int[] people) {
        return java.util.Arrays.stream(people).sum();
    }

    private static String band(int[] edges, int from, int to) {
        int low = edges[from];
        int last = edges[to] - 1;
        if (from == 0 && to == edges.length - 1) {
            return ChartWords.say("bars.all");
        }
        if (from == 0) {
            return ChartWords.say("bars.under", Integer.toString(edges[to]));
        }
        if (to == edges.length - 1) {
            return ChartWords.say("bars.from", Integer.toString(low));
        }
        return low == last ? Integer.toString(low) : Figures.dash(Integer.toString(low), Integer.toString(last));
    }

    @Override
    public String summary() {
        List<String> words = new ArrayList<>();
        for (Bar bar : bars) {
            words.add(bar.label() + ": " + bar.count().text());
        }
        return ChartWords.say(partial ? "bars.summary.partial" : "bars.summary", title, String.join(", ", words));
    }

    /// Name of the derivation of a bar's count; empty for one that is not shown.
    ///
    /// @param bar from 0
    public String opens(int bar) {
        return bars.get(bar).count() instanceof Count.Shown ? "bar." + (bar + 1) : "";
    }

    @Override
    public TableTwin table() {
        List<List<String>> rows = new ArrayList<>();
        List<String> opens = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            rows.add(List.of(bars.get(i).label(), bars.get(i).count().text()));
            opens.add(opens(i));
        }
        return new TableTwin(List.of(title, ChartWords.say(partial ? "bars.soFar" : "bars.people")), rows, opens);
    }
}
