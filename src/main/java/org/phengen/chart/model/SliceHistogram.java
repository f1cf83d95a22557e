package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.List;

/// The measure of the people whose score lies in the slice, as bars whose area is their share, over everyone's.
///
/// @param slice the scores, in standard deviations
/// @param total people in the slice
/// @param bars lowest first; empty where nothing may be shown
/// @param everyone all people in the same bands; empty where the slice has no bars
/// @param modelled whether the shares are the model's, because a site's people may not be counted
public record SliceHistogram(Interval slice, Count total, List<Bar> bars, List<Bar> everyone, boolean modelled)
        implements ChartModel {
    /// A band of the measure.
    ///
    /// @param measure from and to, kg/m2 for BMI
    /// @param share of the slice's people, or of everyone, 0 to 1
    /// @param words the count that may be shown, or the share: what stands in the bar
    public record Bar(Interval measure, double share, String words) {
        /// Share per unit of the measure: the bar's length, so that its area is its share.
        public double density() {
            return share / measure.width();
        }
    }

    public SliceHistogram {
        bars = List.copyOf(bars);
        everyone = List.copyOf(everyone);
    }

    /// The longest bar or step, for the axis.
    public double longest() {
        double bar = bars.stream().mapToDouble(Bar::density).max().orElse(0);
        return Math.max(bar, everyone.stream().mapToDouble(Bar::density).max().orElse(0));
    }

    /// "144 in the slice".
    public String caption() {
        return total instanceof Count.NotShown
                ? ChartWords.say("slice.caption.notShown")
                : ChartWords.say("slice.caption", total.text());
    }

    /// What the dashed line is.
    public String everyoneWords() {
        return ChartWords.say("slice.everyone");
    }

    /// What a tooltip says of a bar.
    public String tip(Bar bar) {
        return ChartWords.say(modelled ? "slice.tip.modelled" : "slice.tip", bar.words(), Figures.words(bar.measure()));
    }

    @Override
    public String title() {
        return ChartWords.say("slice.title");
    }

    @Override
    public String summary() {
        if (total instanceof Count.NotShown) {
            return ChartWords.say("slice.summary.notShown", Figures.scoreWords(slice));
        }
        String key = bars.isEmpty() ? "slice.summary.hidden" : modelled ? "slice.summary.modelled" : "slice.summary";
        return ChartWords.say(key, total.text(), Figures.scoreWords(slice));
    }

    @Override
    public TableTwin table() {
        List<List<String>> rows = new ArrayList<>();
        for (Bar bar : bars) {
            rows.add(List.of(
                    Figures.dash(
                            Figures.one(bar.measure().low()),
                            Figures.one(bar.measure().high())),
                    bar.words()));
        }
        rows.add(List.of(ChartWords.say("slice.total"), total.text()));
        return new TableTwin(ChartWords.list("slice.columns"), rows);
    }
}
