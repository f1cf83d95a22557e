package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.chart.model.Axis;
import org.phengen.chart.model.Count;
import org.phengen.chart.model.Figures;
import org.phengen.chart.model.HexBins;
import org.phengen.chart.model.HexGrid;
import org.phengen.chart.model.Interval;
import org.phengen.chart.model.Ribbon;
import org.phengen.chart.model.SameRiskPlane;
import org.phengen.chart.model.ScoreRuler;
import org.phengen.chart.model.SliceHistogram;
import org.phengen.cohort.Comparison;
import org.phengen.cohort.Estimate;
import org.phengen.cohort.Peers;
import org.phengen.cohort.Plane;
import org.phengen.cohort.RibbonPoint;
import org.phengen.cohort.SameRiskStudy;
import org.phengen.cohort.SliceSummary;

/// The chart models of one patient. Hexagons are counted once; a slice changes only the slice.
final class PatientCharts {
    /// Where the top tenth of a standard normal score begins.
    private static final double TOP_TENTH = 1.2816;

    private static final double REACH = 3;
    private static final double HEX_WIDTH = 0.5;
    /// A hexagon of half an SD is regular at the plane's proportions when a row is this share of the axis.
    private static final double HEX_ROW = 0.0884;

    private final OpenPatient patient;
    private final Axis score;
    private final Axis measure;
    private final Optional<Ribbon> ribbon;
    private final Optional<HexBins> bins;

    PatientCharts(OpenPatient patient) {
        this.patient = patient;
        double z = patient.answer()
                .score()
                .map(standing -> Math.max(
                        Math.abs(standing.z().low()), Math.abs(standing.z().high())))
                .orElse(0.0);
        double reach = Math.max(REACH, Math.ceil(z));
        score = new Axis(-reach, reach, say("plane.x"));
        ribbon = patient.answer()
                .comparison()
                .map(Comparison::alongScore)
                .filter(points -> points.size() > 1)
                .map(PatientCharts::ribbon);
        measure = measureAxis();
        bins = patient.isClosed() || ribbon.isEmpty()
                ? Optional.empty()
                : patient.study().flatMap(study -> study.plane()).map(this::bins);
    }

    static Ribbon ribbon(List<RibbonPoint> points) {
        return new Ribbon(points.stream()
                .map(point -> new Ribbon.At(
                        point.x(),
                        point.centiles().p5(),
                        point.centiles().p25(),
                        point.centiles().p50(),
                        point.centiles().p75(),
                        point.centiles().p95()))
                .toList());
    }

    private Axis measureAxis() {
        double own =
                patient.answer().observed().map(observed -> observed.value()).orElse(Double.NaN);
        double low = ribbon.map(given -> given.read(-2).p5()).orElse(20.0);
        double high = ribbon.map(given -> given.read(2).p95()).orElse(42.0);
        if (!patient.isChild() && Double.isFinite(own)) {
            low = Math.min(low, own);
            high = Math.max(high, own);
        }
        return new Axis(Math.floor(low - 2), Math.ceil(high + 2), say("plane.y"));
    }

    /// The same people by how far each lies from the line of the middle at their score: for this patient's age and sex.
    private SameRiskPlane differences(SameRiskPlane plane) {
        Ribbon middle = ribbon.orElseThrow();
        Ribbon flat = new Ribbon(middle.at().stream()
                .map(at -> new Ribbon.At(
                        at.x(), at.p5() - at.p50(), at.p25() - at.p50(), 0, at.p75() - at.p50(), at.p95() - at.p50()))
                .toList());
        Optional<SameRiskPlane.PatientMark> mark = plane.patient().map(own -> {
            double difference = own.measure() - middle.read(own.score()).p50();
            return new SameRiskPlane.PatientMark(
                    own.score(),
                    own.scoreRange(),
                    difference,
                    Optional.empty(),
                    say(
                            "plane.patient.difference",
                            Figures.difference(difference),
                            Wording.whose(patient.identity().sex())));
        });
        double low = Math.min(
                flat.read(-2).p5(), mark.map(SameRiskPlane.PatientMark::measure).orElse(0.0));
        double high = Math.max(
                flat.read(2).p95(), mark.map(SameRiskPlane.PatientMark::measure).orElse(0.0));
        return new SameRiskPlane(
                score,
                new Axis(Math.floor(low - 2), Math.ceil(high + 2), say("plane.y.difference")),
                new SameRiskPlane.People(
                        everybody(),
                        patient.study().flatMap(SameRiskStudy::plane).map(all -> bins(all, middle)),
                        List.of(),
                        Optional.empty(),
                        partial()),
                Optional.of(flat),
                mark,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /// @param middle taken away from each person's measure
    private HexBins bins(Plane plane, Ribbon middle) {
        HexGrid grid = new HexGrid(HEX_WIDTH, HEX_ROW * (measure.high() - measure.low()));
        return switch (plane) {
            case Plane.People people ->
                HexBins.counted(
                        people.dots().stream().mapToDouble(Peers.Dot::z).toArray(),
                        people.dots().stream()
                                .mapToDouble(dot ->
                                        dot.value() - middle.read(dot.z()).p50())
                                .toArray(),
                        grid,
                        1);
            case Plane.Density density -> {
                Map<HexBins.Place, Double> moved = new HashMap<>();
                places(density)
                        .forEach((place, share) -> moved.merge(
                                new HexBins.Place(
                                        place.x(),
                                        place.y() - middle.read(place.x()).p50()),
                                share,
                                Double::sum));
                yield HexBins.modelled(moved, grid);
            }
        };
    }

    private HexBins bins(Plane plane) {
        HexGrid grid = new HexGrid(HEX_WIDTH, HEX_ROW * (measure.high() - measure.low()));
        return switch (plane) {
            case Plane.People people -> {
                double[] x = people.dots().stream().mapToDouble(Peers.Dot::z).toArray();
                double[] y =
                        people.dots().stream().mapToDouble(Peers.Dot::value).toArray();
                yield HexBins.counted(x, y, grid, 1);
            }
            case Plane.Density density -> HexBins.modelled(places(density), grid);
        };
    }

    /// The density's cells, each in sixteen parts, so that hexagons of another size than the cells fill evenly.
    private static Map<HexBins.Place, Double> places(Plane.Density density) {
        Map<HexBins.Place, Double> places = new HashMap<>();
        int parts = 4;
        for (int i = 0; i < density.cells().size(); i++) {
            double left = density.zEdges().get(i);
            double width = density.zEdges().get(i + 1) - left;
            List<Double> column = density.cells().get(i);
            for (int k = 0; k < column.size(); k++) {
                double bottom = density.valueEdges().get(k);
                double height = density.valueEdges().get(k + 1) - bottom;
                for (int part = 0; part < parts * parts; part++) {
                    double x = left + width * (part % parts + 0.5) / parts;
                    int row = part / parts;
                    double y = bottom + height * (row + 0.5) / parts;
                    places.merge(new HexBins.Place(x, y), column.get(k) / (parts * parts), Double::sum);
                }
            }
        }
        return places;
    }

    /// The score's axis: where a slice may lie.
    Interval scores() {
        return new Interval(score.low(), score.high());
    }

    /// Whether a plane with people can be drawn.
    boolean hasPlane() {
        return ribbon.isPresent();
    }

    ScoreRuler ruler() {
        return new ScoreRuler(
                ScoreRuler.standardHill(score.high()),
                patient.answer()
                        .score()
                        .map(standing -> new ScoreRuler.Place(
                                standing.z().value(),
                                interval(standing.z()),
                                standing.lowerAmong100().value() / 100,
                                new Interval(
                                        standing.lowerAmong100().low() / 100,
                                        standing.lowerAmong100().high() / 100))),
                TOP_TENTH);
    }

    SameRiskPlane plane(PlaneChoice choice, Optional<SliceSummary> slice) {
        Optional<Comparison> comparison = patient.answer().comparison();
        Optional<Double> own = patient.answer().observed().map(observed -> observed.value());
        if (ribbon.isEmpty() || comparison.isEmpty() || patient.answer().score().isEmpty()) {
            Optional<SameRiskPlane.Unplaced> unplaced = own.filter(value -> !patient.isChild())
                    .map(value -> new SameRiskPlane.Unplaced(
                            value,
                            say(
                                    "plane.unplaced",
                                    Figures.one(value),
                                    Wording.whose(patient.identity().sex()))));
            return new SameRiskPlane(
                    score,
                    measure,
                    SameRiskPlane.People.none(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    unplaced);
        }
        Estimate z = patient.answer().score().get().z();
        Optional<SameRiskPlane.PatientMark> mark = own.map(value -> new SameRiskPlane.PatientMark(
                z.value(),
                interval(z),
                value,
                Optional.of(comparison.get().expected().value()),
                say(
                        "plane.patient",
                        Figures.one(value),
                        Wording.whose(patient.identity().sex()))));
        var plane = new SameRiskPlane(
                score,
                measure,
                people(choice, comparison.get().peers(), z.value()),
                ribbon,
                mark,
                slice.map(this::histogram),
                Optional.empty());
        return choice == PlaneChoice.DIFFERENCE ? differences(plane) : plane;
    }

    private SameRiskPlane.People people(PlaneChoice choice, Peers peers, double z) {
        return switch (choice) {
            case ALL, DIFFERENCE -> new SameRiskPlane.People(everybody(), bins, List.of(), Optional.empty(), partial());
            case CENTILES ->
                new SameRiskPlane.People(everybody(), Optional.empty(), List.of(), Optional.empty(), partial());
            case PEERS ->
                new SameRiskPlane.People(
                        say(
                                "plane.peers",
                                patient.holdsCountsBack()
                                        ? new Count.NotShown().text()
                                        : Count.of(peers.n()).text()),
                        Optional.empty(),
                        peers.dots().stream()
                                .map(dot -> new HexBins.Place(dot.z(), dot.value()))
                                .toList(),
                        peers.median().map(median -> new SameRiskPlane.PeersMark(z, median.value(), interval(median))),
                        partial());
        };
    }

    private String everybody() {
        return say(partial() ? "plane.everybody.soFar" : "plane.everybody");
    }

    private boolean partial() {
        return !patient.reach().isComplete();
    }

    private SliceHistogram histogram(SliceSummary summary) {
        boolean modelled = summary.basis() == SliceSummary.Basis.MODEL;
        Interval slice = new Interval(Math.max(score.low(), summary.zLow()), Math.min(score.high(), summary.zHigh()));
        return new SliceHistogram(
                slice,
                patient.holdsCountsBack() ? new Count.NotShown() : Count.of(summary.people()),
                bars(summary.bins(), modelled),
                bars(summary.everyone(), modelled),
                modelled);
    }

    private static List<SliceHistogram.Bar> bars(List<SliceSummary.Bin> bins, boolean modelled) {
        List<SliceHistogram.Bar> bars = new ArrayList<>();
        for (SliceSummary.Bin bin : bins) {
            String words = modelled
                    ? Figures.wholePercent(bin.share())
                    : Count.of(bin.count()).text();
            bars.add(new SliceHistogram.Bar(new Interval(bin.low(), bin.high()), bin.share(), words));
        }
        return bars;
    }

    static Interval interval(Estimate estimate) {
        return new Interval(estimate.low(), estimate.high());
    }
}
