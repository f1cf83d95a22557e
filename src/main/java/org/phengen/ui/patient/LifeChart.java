package org.phengen.ui.patient;

import static org.phengen.ui.patient.Wording.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.phengen.chart.model.Axis;
import org.phengen.chart.model.BmiTrajectory;
import org.phengen.chart.model.Ribbon;
import org.phengen.cohort.Comparison;
import org.phengen.cohort.RibbonPoint;
import org.phengen.derivation.Ids;
import org.phengen.patient.GrowthReference;
import org.phengen.question.Sex;

/// The patient's measure over the years, over the band of people of the same score, or of everyone of the same sex.
final class LifeChart {
    /// The highest line of a growth chart, above the 95th percentile.
    private static final double EXTENDED = 0.99;

    private static final int GROWTH_STEPS = 72;

    private LifeChart() {}

    /// Empty where the record holds no value. A child's values stand over the growth reference: the adults' band is
    /// never
    /// used under 20 years.
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
                new Axis(Math.floor(low - edge(low, high)), Math.ceil(high + edge(low, high)), say("plane.y")),
                inside,
                sameRisk.isPresent(),
                points.stream().filter(point -> point.age() >= from).toList(),
                patient.life().events().stream()
                        .filter(event -> event.until() >= from && event.age() <= to)
                        .map(event -> inside(event, from, to))
                        .toList(),
                new BmiTrajectory.Lines(
                        List.of(), today(patient, points), patient.life().window())));
    }

    private static BmiTrajectory.Event inside(BmiTrajectory.Event event, double from, double to) {
        return new BmiTrajectory.Event(Math.max(from, event.age()), Math.min(to, event.until()), event.words());
    }

    /// A child's values over the growth reference: lines of 100 children of the same age and sex, the highest of them
    /// by the extended method.
    private static BmiTrajectory child(OpenPatient patient, List<BmiTrajectory.Point> points) {
        double first = points.getFirst().age();
        double last = points.getLast().age();
        double from = Math.clamp(Math.floor(first) - 1, 2, 18);
        double to = Math.min(20, Math.max(from + 4, Math.ceil(last) + 2));
        List<BmiTrajectory.Point> inside =
                points.stream().filter(point -> point.age() >= from).toList();
        Optional<Ribbon> band = growth(patient.identity().sex(), from, to);
        List<BmiTrajectory.Curve> curves = band.isEmpty()
                ? List.of()
                : List.of(new BmiTrajectory.Curve(
                        say("life.line.extended"),
                        ages(from, to)
                                .mapToObj(age -> new BmiTrajectory.Place(
                                        age, bmi(patient.identity().sex(), age, EXTENDED)))
                                .toList()));
        double low =
                inside.stream().mapToDouble(BmiTrajectory.Point::measure).min().orElse(15);
        double high =
                inside.stream().mapToDouble(BmiTrajectory.Point::measure).max().orElse(25);
        for (Ribbon.At at : band.map(Ribbon::at).orElse(List.of())) {
            low = Math.min(low, at.p5());
            high = Math.max(high, at.p95());
        }
        for (BmiTrajectory.Curve curve : curves) {
            high = Math.max(high, curve.places().getLast().measure());
        }
        return new BmiTrajectory(
                new Axis(from, to, say("life.x")),
                new Axis(Math.floor(low - edge(low, high)), Math.ceil(high + edge(low, high)), say("plane.y")),
                band,
                false,
                inside,
                patient.life().events().stream()
                        .filter(event -> event.until() >= from && event.age() <= to)
                        .map(event -> inside(event, from, to))
                        .toList(),
                new BmiTrajectory.Lines(curves, Optional.empty(), patient.life().window()));
    }

    /// The value that speaks, where it is a value of this axis.
    private static Optional<BmiTrajectory.Today> today(OpenPatient patient, List<BmiTrajectory.Point> points) {
        var ages = points.stream()
                .filter(BmiTrajectory.Point::today)
                .mapToDouble(BmiTrajectory.Point::age)
                .summaryStatistics();
        return patient.answer()
                .observed()
                .filter(given -> ages.getCount() > 0)
                .map(given ->
                        new BmiTrajectory.Today(ages.getMin(), ages.getMax(), given.value(), given.n(), Ids.OBSERVED));
    }

    /// Room for half a point at the highest and the lowest.
    private static double edge(double low, double high) {
        return Math.max(1, 0.06 * (high - low));
    }

    private static Optional<Ribbon> growth(Sex sex, double from, double to) {
        if (sex != Sex.FEMALE && sex != Sex.MALE) {
            return Optional.empty();
        }
        return Optional.of(new Ribbon(ages(from, to)
                .mapToObj(age -> new Ribbon.At(
                        age,
                        bmi(sex, age, 0.05),
                        bmi(sex, age, 0.25),
                        bmi(sex, age, 0.5),
                        bmi(sex, age, 0.75),
                        bmi(sex, age, 0.95)))
                .toList()));
    }

    private static DoubleStream ages(double from, double to) {
        return IntStream.rangeClosed(0, GROWTH_STEPS).mapToDouble(k -> from + k * (to - from) / GROWTH_STEPS);
    }

    /// The reference ends a hair before 20 years.
    private static double bmi(Sex sex, double age, double share) {
        double months = Math.clamp(12 * age, GrowthReference.FROM_MONTHS, GrowthReference.TO_MONTHS - 0.01);
        return GrowthReference.bmi(sex, months, share).orElseThrow();
    }

    private static Ribbon within(Ribbon band, double from, double to) {
        List<Ribbon.At> at = new java.util.ArrayList<>();
        at.add(band.read(from));
        band.at().stream().filter(place -> place.x() > from && place.x() < to).forEach(at::add);
        at.add(band.read(to));
        return new Ribbon(at);
    }
}
