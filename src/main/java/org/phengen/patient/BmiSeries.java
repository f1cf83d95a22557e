package org.phengen.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.phengen.language.Said;
import org.phengen.patient.BmiPoint.Origin;
import org.phengen.terminology.Code;

/// Every body mass index of a person in time order: the recorded ones, compared with height and weight of the same day,
/// and those that only height and weight tell. Where the two differ by more than 0.5 kg/m2 the recomputed one counts,
/// because both its inputs were judged by themselves; the recorded one stays visible with that reason.
public final class BmiSeries {
    /// Largest difference that rounding of height, weight and index explains, kg/m2.
    public static final double TOLERANCE = 0.5;

    private static final String CONTRADICTION = "patient.unused.contradicted";

    private static final Comparator<BmiPoint> IN_TIME = Comparator.comparing(
                    (BmiPoint point) -> point.when().first())
            .thenComparing(point -> point.when().last())
            .thenComparing(BmiPoint::origin);

    private BmiSeries() {}

    /// All points, usable or not; measurements must have been through `Plausibility`.
    public static List<BmiPoint> of(PatientRecord patient) {
        List<FlaggedWindow> windows = FlaggedWindow.of(patient);
        Map<LocalDate, Double> recomputed = recomputed(patient);
        var agreeing = new TreeSet<LocalDate>();
        var points = new ArrayList<BmiPoint>();
        for (Measurement measurement : patient.measurements()) {
            if (!measurement.code().equals(Measures.BMI)) {
                continue;
            }
            Optional<Said> rejected = measurement.unused();
            if (rejected.isEmpty()) {
                rejected = contradiction(measurement, recomputed);
            }
            if (rejected.isEmpty() && measurement.when().isOneDay()) {
                agreeing.add(measurement.when().first());
            }
            points.add(new BmiPoint(
                    measurement.when(),
                    measurement.value(),
                    Origin.RECORDED,
                    rejected,
                    touching(windows, measurement.when()),
                    List.of(measurement)));
        }
        for (Map.Entry<LocalDate, Double> one : recomputed.entrySet()) {
            LocalDate day = one.getKey();
            double value = one.getValue();
            if (!agreeing.contains(day)) {
                Optional<Said> rejected = BodyMassIndex.isPlausible(value)
                        ? Optional.empty()
                        : Optional.of(Said.of("patient.unused.indexImplausible"));
                DateInterval when = DateInterval.day(day);
                points.add(new BmiPoint(
                        when, value, Origin.RECOMPUTED, rejected, touching(windows, when), ofDay(patient, when)));
            }
        }
        points.sort(IN_TIME);
        return List.copyOf(points);
    }

    private static List<FlaggedWindow> touching(List<FlaggedWindow> windows, DateInterval when) {
        return windows.isEmpty()
                ? windows
                : windows.stream().filter(window -> window.touches(when)).toList();
    }

    /// The usable weights of a day, then its usable heights.
    private static List<Measurement> ofDay(PatientRecord patient, DateInterval day) {
        return Stream.of(Measures.WEIGHT, Measures.HEIGHT)
                .flatMap(code -> patient.measurements().stream()
                        .filter(one -> one.code().equals(code)
                                && one.usable()
                                && one.when().equals(day)))
                .toList();
    }

    private static Optional<Said> contradiction(Measurement recorded, Map<LocalDate, Double> recomputed) {
        Double other =
                recorded.when().isOneDay() ? recomputed.get(recorded.when().first()) : null;
        if (other == null || Math.abs(recorded.value() - other) <= TOLERANCE) {
            return Optional.empty();
        }
        return Optional.of(Said.of(CONTRADICTION, tenths(other)));
    }

    /// Rounded to one decimal as the English reasons have always been, half up.
    static double tenths(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", value));
    }

    static boolean isContradiction(Said reason) {
        return reason instanceof Said.Message message && CONTRADICTION.equals("patient." + message.key());
    }

    /// Day -> kg/m2, for every day with a usable height and weight (the median where there are several).
    private static Map<LocalDate, Double> recomputed(PatientRecord patient) {
        Map<LocalDate, List<Double>> weights = byDay(patient, Measures.WEIGHT);
        Map<LocalDate, List<Double>> heights = byDay(patient, Measures.HEIGHT);
        var indexes = new TreeMap<LocalDate, Double>();
        for (Map.Entry<LocalDate, List<Double>> weight : weights.entrySet()) {
            List<Double> sameDay = heights.get(weight.getKey());
            if (sameDay != null) {
                double index = BodyMassIndex.quotient(Median.of(weight.getValue()), Median.of(sameDay));
                indexes.put(weight.getKey(), index);
            }
        }
        return indexes;
    }

    private static Map<LocalDate, List<Double>> byDay(PatientRecord patient, Code code) {
        var days = new TreeMap<LocalDate, List<Double>>();
        for (Measurement measurement : patient.measurements()) {
            if (measurement.code().equals(code)
                    && measurement.usable()
                    && measurement.when().isOneDay()) {
                days.computeIfAbsent(measurement.when().first(), day -> new ArrayList<>(1))
                        .add(measurement.value());
            }
        }
        return days;
    }
}
