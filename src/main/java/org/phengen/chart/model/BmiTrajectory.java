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
/// @param lines beside band and points
public record BmiTrajectory(
        Axis x, Axis y, Optional<Ribbon> band, boolean sameRisk, List<Point> points, List<Event> events, Lines lines)
        implements ChartModel {
    /// Without lines beyond the band.
    public BmiTrajectory(
            Axis x, Axis y, Optional<Ribbon> band, boolean sameRisk, List<Point> points, List<Event> events) {
        this(x, y, band, sameRisk, points, events, new Lines(List.of(), Optional.empty()));
    }

    /// What stands beside band and points.
    ///
    /// @param curves lines beside the band
    /// @param today the value that speaks for the person; empty where it is no value of this axis
    /// @param window ages between which a value counts for today; empty where not known
    public record Lines(List<Curve> curves, Optional<Today> today, Optional<Interval> window) {
        /// With nothing shaded.
        public Lines(List<Curve> curves, Optional<Today> today) {
            this(curves, today, Optional.empty());
        }

        public Lines {
            curves = List.copyOf(curves);
        }
    }

    /// The median of the values that count today, over their ages.
    ///
    /// @param from age of the first of them
    /// @param to age of the last
    /// @param measure the median
    /// @param values how many they are
    /// @param opens name of its derivation
    public record Today(double from, double to, double measure, int values, String opens) {}

    /// A line beside the band: a further centile of a growth reference.
    ///
    /// @param words at its end
    public record Curve(String words, List<Place> places) {
        public Curve {
            places = List.copyOf(places);
        }
    }

    /// A point of a line.
    ///
    /// @param age in years
    public record Place(double age, double measure) {}

    /// @param age in years, with its fraction
    /// @param leftOut why the value is not used; empty for those used
    /// @param today whether it is one of the values that give today's
    /// @param opens name of its derivation; empty where nobody told
    public record Point(double age, double measure, Optional<String> leftOut, boolean today, String opens) {
        /// A point of which nobody told how it was made.
        public Point(double age, double measure, Optional<String> leftOut, boolean today) {
            this(age, measure, leftOut, today, "");
        }
    }

    /// Something that happened: at one age, or from one age to another.
    ///
    /// @param age in years, with its fraction
    /// @param until the age at its end; equal to `age` for what took no time
    public record Event(double age, double until, String words) {
        private static final double SHORTEST_SPAN = 0.1;

        public Event(double age, String words) {
            this(age, age, words);
        }

        /// Whether it lasted long enough to be drawn as a span.
        public boolean isSpan() {
            return until - age >= SHORTEST_SPAN;
        }
    }

    public BmiTrajectory {
        points = List.copyOf(points);
        events = List.copyOf(events);
    }

    /// "today 29.9": beside the bar of today's value.
    public String todayWords(Today today) {
        return ChartWords.say("life.today", Figures.one(today.measure()));
    }

    /// The same and what the shading is.
    public String todayWordsLong(Today today) {
        return ChartWords.say("life.today.long", Figures.one(today.measure()));
    }

    /// Lines beside the band.
    public List<Curve> curves() {
        return lines.curves();
    }

    /// "3 more in the table": where events have no room for their words.
    public String moreEvents(int more) {
        return ChartWords.say("life.more", more);
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

    /// What a tooltip says of the value that speaks.
    public String tip(Today today) {
        return ChartWords.say("life.tip.today", Figures.one(today.measure()), Figures.count(today.values()));
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
                        leftOut)
                + (events.isEmpty()
                        ? ""
                        : " "
                                + ChartWords.say(
                                        "life.summary.events",
                                        String.join(
                                                "; ",
                                                events.stream()
                                                        .map(Event::words)
                                                        .toList())));
    }

    @Override
    public TableTwin table() {
        List<List<String>> rows = new ArrayList<>();
        List<String> opens = new ArrayList<>();
        lines.today().ifPresent(today -> {
            opens.add(today.opens());
            rows.add(List.of(
                    today.from() == today.to()
                            ? Figures.one(today.from())
                            : Figures.dash(Figures.one(today.from()), Figures.one(today.to())),
                    Figures.one(today.measure()),
                    tip(today)));
        });
        for (Point point : points) {
            opens.add(point.opens());
            rows.add(List.of(
                    Figures.one(point.age()),
                    Figures.one(point.measure()),
                    point.leftOut().orElse("")));
        }
        for (Event event : events) {
            opens.add("");
            rows.add(List.of(
                    event.isSpan()
                            ? Figures.dash(Figures.one(event.age()), Figures.one(event.until()))
                            : Figures.one(event.age()),
                    "",
                    event.words()));
        }
        return new TableTwin(ChartWords.list("life.columns"), rows, opens);
    }
}
