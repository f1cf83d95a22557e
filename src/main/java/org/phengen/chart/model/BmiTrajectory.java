package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A measure over one person's life, over the band of people of the same score, or of all people where there is none.
///
/// @param x age in years
/// @param y the measure
/// @param band centiles by age; empty where no model answers
/// @param sameRisk whether the band is of people of the same score; false: of everyone
/// @param points in order of age
/// @param events what happened, at which age
public record BmiTrajectory(
        Axis x, Axis y, Optional<Ribbon> band, boolean sameRisk, List<Point> points, List<Event> events)
        implements ChartModel {
    /// @param age in years, with its fraction
    /// @param leftOut why the value is not used; empty for those used
    /// @param today whether it is one of the values that give today's
    public record Point(double age, double measure, Optional<String> leftOut, boolean today) {}

    public record Event(double age, String words) {}

    public BmiTrajectory {
        points = List.copyOf(points);
        events = List.copyOf(events);
    }

    /// What stands at the end of a line: "75", with a few words at the outermost and the middle one.
    public static String lineWords(int centile) {
        return switch (centile) {
            case 95 -> ChartWords.say("life.line.top", "95");
            case 50 -> ChartWords.say("life.line.middle", "50");
            default -> Integer.toString(centile);
        };
    }

    /// "years".
    public String ageUnit() {
        return ChartWords.say("life.years");
    }

    /// "left out: entered in error".
    public String leftOutWords(String reason) {
        return ChartWords.say("life.leftOut", reason);
    }

    /// What a tooltip says of a point.
    public String tip(Point point) {
        String value = ChartWords.say("life.tip", Figures.one(point.measure()), Figures.one(point.age()));
        return point.leftOut()
                .map(reason -> ChartWords.say("life.tip.leftOut", value, reason))
                .orElse(value);
    }

    @Override
    public String title() {
        return ChartWords.say("life.title");
    }

    @Override
    public String summary() {
        List<Point> used =
                points.stream().filter(point -> point.leftOut().isEmpty()).toList();
        String leftOut = Figures.count(points.size() - used.size());
        if (used.isEmpty()) {
            return ChartWords.say("life.summary.none", leftOut);
        }
        Point first = used.getFirst();
        Point last = used.getLast();
        return ChartWords.say(
                "life.summary",
                Figures.count(used.size()),
                Figures.one(first.measure()),
                Figures.one(first.age()),
                Figures.one(last.measure()),
                Figures.one(last.age()),
                leftOut);
    }

    @Override
    public TableTwin table() {
        List<List<String>> rows = new ArrayList<>();
        for (Point point : points) {
            rows.add(List.of(
                    Figures.one(point.age()),
                    Figures.one(point.measure()),
                    point.leftOut().orElse("")));
        }
        for (Event event : events) {
            rows.add(List.of(Figures.one(event.age()), "", event.words()));
        }
        return new TableTwin(ChartWords.list("life.columns"), rows);
    }
}
