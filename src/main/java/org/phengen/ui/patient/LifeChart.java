package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.List;
import java.util.Optional;
import org.phengen.chart.model.Axis;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.chart.model.Ribbon;
import org.phengen.cohort.Comparison;
import org.phengen.cohort.RibbonPoint;

/// The patient's measure over the years, over the band of people of the same score, or of everyone of the same sex.
final class LifeChart {
    private LifeChart() {}

    /// Empty where the record holds no value. A child's values stand without a band: adults' are never used under 20
    /// years, and a growth chart is not drawn yet.
    static Optional<BmiTrajectory> of(OpenPatient patient) {
        List<BmiTrajectory.Point> points = patient.life().points();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        if (patient.isChild()) {
            return Optional.of(child(patient, points));
        }
        Optional<List<RibbonPoint>> sameRisk =
                patient.answer().comparison().map(Comparison::alongAge).filter(band -> band.size() > 1);
        Optional<Ribbon> band = sameRisk.or(() -> Optional.of(patient.answer().ageBand()))
                .filter(given -> given.size() > 1)
                .map(PatientCharts::ribbon);
        double first =
                points.stream().mapToDouble(BmiTrajectory.Point::age).min().orElse(20);
        double last =
                points.stream().mapToDouble(BmiTrajectory.Point::age).max().orElse(80);
        double from = Math.max(20, Math.floor((first - 1) / 5) * 5);
        double wanted = Math.max(from + 10, Math.ceil((last + 2) / 5) * 5);
        // the model ends somewhere: the axis ends with it, unless a value lies beyond
        double end = band.map(all -> all.at().getLast().x()).orElse(wanted);
        double to = end > last ? Math.min(wanted, end) : wanted;
        Optional<Ribbon> inside = band.map(all -> within(all, from, to));
        double low =
                points.stream().mapToDouble(BmiTrajectory.Point::measure).min().orElse(20);
        double high =
                points.stream().mapToDouble(BmiTrajectory.Point::measure).max().orElse(40);
        for (Ribbon.At at : inside.map(Ribbon::at).orElse(List.of())) {
            low = Math.min(low, at.p5());
            high = Math.max(high, at.p95());
        }
        return Optional.of(new BmiTrajectory(
                new Axis(from, to, say("life.x")),
                new Axis(Math.floor(low - 1), Math.ceil(high + 1), say("plane.y")),
                inside,
                sameRisk.isPresent(),
                points.stream().filter(point -> point.age() >= from).toList(),
                patient.life().events().stream()
                        .filter(event -> event.age() >= from && event.age() <= to)
                        .toList()));
    }

    private static BmiTrajectory child(OpenPatient patient, List<BmiTrajectory.Point> points) {
        double first = points.getFirst().age();
        double last = points.getLast().age();
        double from = Math.max(0, Math.floor(first) - 1);
        double to = Math.max(from + 3, Math.ceil(last) + 1);
        double low =
                points.stream().mapToDouble(BmiTrajectory.Point::measure).min().orElseThrow();
        double high =
                points.stream().mapToDouble(BmiTrajectory.Point::measure).max().orElseThrow();
        return new BmiTrajectory(
                new Axis(from, to, say("life.x")),
                new Axis(Math.floor(low - 2), Math.ceil(high + 2), say("plane.y")),
                Optional.empty(),
                false,
                points,
                patient.life().events().stream()
                        .filter(event -> event.age() >= from && event.age() <= to)
                        .toList());
    }

    private static Ribbon within(Ribbon band, double from, double to) {
        List<Ribbon.At> at = new java.util.ArrayList<>();
        at.add(band.read(from));
        band.at().stream().filter(place -> place.x() > from && place.x() < to).forEach(at::add);
        at.add(band.read(to));
        return new Ribbon(at);
    }
}
