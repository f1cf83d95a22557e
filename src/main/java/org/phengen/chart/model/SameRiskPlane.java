package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The signature picture: a measure against the genetic score, for people of this patient's age and sex.
///
/// @param x the score's axis
/// @param y the measure's axis
/// @param people all people, or the peers, in hexagons, or nothing but centiles
/// @param ribbon the model's centiles given age and sex, along the score; empty when there is no model
/// @param patient empty when the gate is closed
/// @param slice the scores marked, with what lies in it; empty when none is marked
/// @param unplaced the patient's measure when the score that would place it is not known
/// @param differences whether `y` is what the measure differs from the one expected at the score
public record SameRiskPlane(
        Axis x,
        Axis y,
        People people,
        Optional<Ribbon> ribbon,
        Optional<PatientMark> patient,
        Optional<SliceHistogram> slice,
        Optional<Unplaced> unplaced,
        boolean differences)
        implements ChartModel {
    /// The measure itself, not its difference from the expected one.
    public SameRiskPlane(
            Axis x,
            Axis y,
            People people,
            Optional<Ribbon> ribbon,
            Optional<PatientMark> patient,
            Optional<SliceHistogram> slice,
            Optional<Unplaced> unplaced) {
        this(x, y, people, ribbon, patient, slice, unplaced, false);
    }

    /// Who lies behind the lines.
    ///
    /// @param words who they are, "1,648 adults"
    /// @param bins empty where only centiles or the peers are wanted
    /// @param dots single people; empty unless every site lets them be seen
    /// @param peers the peer group's middle; empty unless peers are wanted and may be shown
    /// @param partial whether a site is not complete: hexagons and bars are hatched
    public record People(
            String words,
            Optional<HexBins> bins,
            List<HexBins.Place> dots,
            Optional<PeersMark> peers,
            boolean partial) {
        public People {
            dots = List.copyOf(dots);
        }

        /// Nobody: what is drawn when the gate is closed.
        public static People none() {
            return new People("", Optional.empty(), List.of(), Optional.empty(), false);
        }
    }

    /// The middle of the raw peer group.
    ///
    /// @param score where the group is centred
    /// @param median of its measure, with the interval
    public record PeersMark(double score, double median, Interval range) {
        /// "peers 29.0".
        public String words() {
            return ChartWords.say("plane.peers", Figures.one(median));
        }
    }

    /// A measure without a place from left to right.
    ///
    /// @param label "31.0 · his BMI; his place from left to right is unknown"
    public record Unplaced(double measure, String label) {}

    /// This patient's place.
    ///
    /// @param score with its 95 % interval
    /// @param measure the patient's own
    /// @param expected the model's median there, when there is one
    /// @param label what stands beside the ring
    public record PatientMark(
            double score, Interval scoreRange, double measure, Optional<Double> expected, String label) {
        /// "expected 29.4"; empty without a model.
        public Optional<String> expectedWords() {
            return expected.map(value -> ChartWords.say("plane.expected", Figures.one(value)));
        }
    }

    @Override
    public String title() {
        return ChartWords.say("plane.title");
    }

    @Override
    public String summary() {
        if (unplaced.isPresent() && ribbon.isEmpty()) {
            return ChartWords.say(
                    "plane.summary.unplaced", Figures.one(unplaced.get().measure()));
        }
        String who = ChartWords.say(
                differences ? "plane.summary.people.difference" : "plane.summary.people", people.words());
        String where = patient.map(mark -> ChartWords.say(
                                differences ? "plane.summary.patient.difference" : "plane.summary.patient",
                                differences ? Figures.difference(mark.measure()) : Figures.one(mark.measure()),
                                Figures.score(mark.score()),
                                Figures.scoreWords(mark.scoreRange()))
                        + mark.expected()
                                .map(expected -> ChartWords.say("plane.summary.expected", Figures.one(expected)))
                                .orElse(""))
                .orElse("");
        String lines = ribbon.map(given -> {
                    Ribbon.At at = given.read(patient.map(PatientMark::score).orElse(0.0));
                    return ChartWords.say(
                            "plane.summary.ribbon", Figures.score(at.x()), Figures.one(at.p5()), Figures.one(at.p95()));
                })
                .orElse("");
        String slices = slice.map(SameRiskPlane::sliceWords).orElse("");
        return who + where + lines + slices + ".";
    }

    private static String sliceWords(SliceHistogram slice) {
        String scores = Figures.scoreWords(slice.slice());
        return slice.total() instanceof Count.NotShown
                ? ChartWords.say("plane.summary.slice.notShown", scores)
                : ChartWords.say("plane.summary.slice", slice.total().text(), scores);
    }

    @Override
    public TableTwin table() {
        List<List<String>> rows = new ArrayList<>();
        patient.ifPresent(mark -> {
            rows.add(row("plane.row.patient", Figures.score(mark.score()), Figures.one(mark.measure()), ""));
            mark.expected()
                    .ifPresent(expected -> rows.add(
                            row("plane.row.expected", Figures.score(mark.score()), Figures.one(expected), "")));
        });
        ribbon.ifPresent(given -> {
            for (int z = (int) Math.ceil(x.low()); z <= x.high(); z++) {
                double[] values = given.read(z).values();
                for (int i = 0; i < values.length; i++) {
                    String name = ChartWords.say(
                            "plane.row.centile", Ribbon.CENTILES.get(i).toString());
                    rows.add(List.of(name, Figures.score(z), Figures.one(values[i]), ""));
                }
            }
        });
        unplaced.ifPresent(mark -> rows.add(row("plane.row.patient", "", Figures.one(mark.measure()), "")));
        people.peers()
                .ifPresent(peers -> rows.add(
                        row("plane.row.peers", Figures.score(peers.score()), Figures.one(peers.median()), "")));
        for (HexBins.Place dot : people.dots()) {
            rows.add(row("plane.row.dot", Figures.score(dot.x()), Figures.one(dot.y()), "1"));
        }
        people.bins().ifPresent(bins -> {
            for (HexBins.Cell cell : bins.cells()) {
                rows.add(row(
                        "plane.row.hexagon", Figures.score(cell.x()), Figures.one(cell.y()), bins.amountWords(cell)));
            }
            if (bins.basis() instanceof HexBins.Basis.Counted counted && bins.hides()) {
                rows.add(row("plane.row.elsewhere", "", "", new Count.Hidden(counted.minimum()).text()));
            }
        });
        slice.ifPresent(s -> rows.add(List.of(
                ChartWords.say("plane.row.slice"),
                Figures.scoreWords(s.slice()),
                "",
                s.total().text())));
        return new TableTwin(ChartWords.list(differences ? "plane.columns.difference" : "plane.columns"), rows);
    }

    private static List<String> row(String key, String score, String measure, String people) {
        return List.of(ChartWords.say(key), score, measure, people);
    }
}
