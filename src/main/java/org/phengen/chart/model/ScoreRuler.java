package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The hill of the reference people's scores, with this patient's place on it when there is one.
///
/// @param reference the hill, left to right
/// @param patient empty when the gate is closed or nothing could be scored
/// @param topTenth where the top tenth of this score begins, in standard deviations
public record ScoreRuler(List<Point> reference, Optional<Place> patient, double topTenth) implements ChartModel {
    /// @param z score in standard deviations from the reference mean
    /// @param density relative, not below 0
    public record Point(double z, double density) {}

    /// @param z the patient's score in standard deviations
    /// @param range its 95 % interval
    /// @param below share of people who score lower, 0 to 1
    /// @param belowRange its interval
    public record Place(double z, Interval range, double below, Interval belowRange) {}

    public ScoreRuler {
        reference = List.copyOf(reference);
    }

    /// The standard normal hill: what scores standardised against their own people follow.
    ///
    /// @param reach how far it goes to either side, in standard deviations
    public static List<Point> standardHill(double reach) {
        List<Point> hill = new ArrayList<>();
        int steps = (int) Math.round(reach * 20);
        for (int step = -steps; step <= steps; step++) {
            double z = step / 20.0;
            hill.add(new Point(z, Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI)));
        }
        return hill;
    }

    /// What stands beside the line where the top tenth begins.
    public String topTenthWords() {
        return ChartWords.say("ruler.topTenth.mark");
    }

    /// The same where there is little room.
    public String topTenthFewWords() {
        return ChartWords.say("ruler.topTenth.mark.few");
    }

    @Override
    public String title() {
        return ChartWords.say("ruler.title");
    }

    @Override
    public String summary() {
        return patient.map(place -> ChartWords.say(
                        "ruler.summary",
                        Figures.score(place.z()),
                        Figures.scoreWords(place.range()),
                        Figures.ofHundred(place.below()),
                        Figures.ofHundred(place.belowRange()),
                        Figures.score(topTenth)))
                .orElseGet(() -> ChartWords.say("ruler.summary.none", Figures.score(topTenth)));
    }

    @Override
    public TableTwin table() {
        List<List<String>> rows = new ArrayList<>();
        patient.ifPresent(place -> {
            rows.add(List.of(
                    ChartWords.say("ruler.patient"), Figures.score(place.z()), Figures.scoreWords(place.range())));
            rows.add(List.of(
                    ChartWords.say("ruler.below"),
                    Figures.ofHundred(place.below()),
                    Figures.ofHundred(place.belowRange())));
        });
        rows.add(List.of(ChartWords.say("ruler.topTenth"), Figures.score(topTenth), ""));
        return new TableTwin(ChartWords.list("ruler.columns"), rows);
    }
}
