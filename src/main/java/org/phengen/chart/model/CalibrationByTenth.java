package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a score promised beside what was seen, by tenth of the score: of 100 people, how many pass the measure's
/// threshold.
///
/// @param tenths lowest score first; a share that a rule hides is missing
/// @param slope of what is seen on what is promised, 1 where they agree; empty where it is noise
public record CalibrationByTenth(List<Tenth> tenths, Optional<Slope> slope) implements ChartModel {
    /// One tenth of the people.
    ///
    /// @param number 1 is the lowest
    /// @param expected share, 0 to 1
    /// @param observed share, 0 to 1
    /// @param range of the observed share
    /// @param opens name of its derivation; empty where nobody told
    public record Tenth(int number, double expected, double observed, Interval range, String opens) {
        /// A tenth of which nobody told how it was made.
        public Tenth(int number, double expected, double observed, Interval range) {
            this(number, expected, observed, range, "");
        }
    }

    /// @param value 1 is perfect
    public record Slope(double value, Interval range) {}

    public CalibrationByTenth {
        tenths = List.copyOf(tenths);
    }

    public String expectedWords() {
        return ChartWords.say("calibration.expected");
    }

    public String observedWords() {
        return ChartWords.say("calibration.observed");
    }

    /// "perfect": beside the diagonal.
    public String diagonalWords() {
        return ChartWords.say("calibration.diagonal");
    }

    /// What a tooltip says of a tenth.
    public String tip(Tenth tenth) {
        return ChartWords.say(
                "calibration.tip",
                tenth.number(),
                Figures.ofHundred(tenth.observed()),
                Figures.ofHundred(tenth.range()),
                Figures.ofHundred(tenth.expected()));
    }

    @Override
    public String title() {
        return ChartWords.say("calibration.title");
    }

    @Override
    public String summary() {
        return slope.map(given -> ChartWords.say(
                        "calibration.summary",
                        Figures.two(given.value()),
                        Figures.dash(
                                Figures.two(given.range().low()),
                                Figures.two(given.range().high())),
                        tenths.size()))
                .orElseGet(() -> ChartWords.say("calibration.summary.none", tenths.size()));
    }

    @Override
    public TableTwin table() {
        List<List<String>> rows = new ArrayList<>();
        for (Tenth tenth : tenths) {
            rows.add(List.of(
                    Integer.toString(tenth.number()),
                    Figures.ofHundred(tenth.expected()),
                    Figures.ofHundred(tenth.observed()),
                    Figures.ofHundred(tenth.range())));
        }
        return new TableTwin(
                ChartWords.list("calibration.columns"),
                rows,
                tenths.stream().map(Tenth::opens).toList());
    }
}
