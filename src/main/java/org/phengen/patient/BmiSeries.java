package org.phengen.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
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

    private final List<Measurement> all;
    private final List<FlaggedWindow> windows;
    private final List<BmiPoint> points = new ArrayList<>();

    private BmiSeries(PatientRecord patient) {
        all = inTime(patient.measurements());
        windows = FlaggedWindow.of(patient);
    }

    /// All points, usable or not; measurements must have been through `Plausibility`.
    public static List<BmiPoint> of(PatientRecord patient) {
        BmiSeries series = new BmiSeries(patient);
        int to;
        for (int from = 0; from < series.all.size(); from = to) {
            to = series.end(from);
            series.add(from, to);
        }
        return List.copyOf(series.points);
    }

    /// As they are, which is in time nearly always.
    private static List<Measurement> inTime(List<Measurement> measurements) {
        for (int i = 1; i < measurements.size(); i++) {
            if (order(measurements.get(i - 1).when(), measurements.get(i).when()) > 0) {
                List<Measurement> sorted = new ArrayList<>(measurements);
                sorted.sort((one, other) -> order(one.when(), other.when()));
                return sorted;
            }
        }
        return measurements;
    }

    private static int order(DateInterval one, DateInterval other) {
        int first = one.first().compareTo(other.first());
        return first == 0 ? one.last().compareTo(other.last()) : first;
    }

    /// Behind the last measurement that has the same possible days.
    private int end(int from) {
        DateInterval when = all.get(from).when();
        int to = from + 1;
        while (to < all.size() && all.get(to).when().equals(when)) {
            to++;
        }
        return to;
    }

    /// The points of measurements that have the same possible days: the recorded ones, and the one that height and
    /// weight
    /// tell where no recorded one agrees with it.
    private void add(int from, int to) {
        DateInterval when = all.get(from).when();
        OptionalDouble recomputed = when.isOneDay() ? recomputed(from, to) : OptionalDouble.empty();
        boolean agrees = false;
        for (int i = from; i < to; i++) {
            if (all.get(i).code().equals(Measures.BMI)) {
                agrees |= addRecorded(all.get(i), recomputed);
            }
        }
        if (recomputed.isPresent() && !agrees) {
            addRecomputed(when, recomputed.getAsDouble(), from, to);
        }
    }

    /// Whether the recorded index counts.
    private boolean addRecorded(Measurement one, OptionalDouble recomputed) {
        Optional<Said> unused = one.unused();
        if (unused.isEmpty() && recomputed.isPresent()) {
            unused = contradiction(one, recomputed.getAsDouble());
        }
        points.add(new BmiPoint(
                one.when(), one.value(), Origin.RECORDED, unused, touching(windows, one.when()), List.of(one)));
        return unused.isEmpty();
    }

    private void addRecomputed(DateInterval when, double value, int from, int to) {
        Optional<Said> unused = BodyMassIndex.isPlausible(value)
                ? Optional.empty()
                : Optional.of(Said.of("patient.unused.indexImplausible"));
        List<Measurement> of = new ArrayList<>();
        of.addAll(usable(from, to, Measures.WEIGHT));
        of.addAll(usable(from, to, Measures.HEIGHT));
        points.add(new BmiPoint(when, value, Origin.RECOMPUTED, unused, touching(windows, when), of));
    }

    private static List<FlaggedWindow> touching(List<FlaggedWindow> windows, DateInterval when) {
        return windows.isEmpty()
                ? windows
                : windows.stream().filter(window -> window.touches(when)).toList();
    }

    private static Optional<Said> contradiction(Measurement recorded, double other) {
        if (Math.abs(recorded.value() - other) <= TOLERANCE) {
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

    /// kg/m2 by the usable heights and weights of one day, the median where there are several.
    private OptionalDouble recomputed(int from, int to) {
        double weight = median(from, to, Measures.WEIGHT);
        double height = Double.isNaN(weight) ? weight : median(from, to, Measures.HEIGHT);
        return Double.isNaN(height)
                ? OptionalDouble.empty()
                : OptionalDouble.of(BodyMassIndex.quotient(weight, height));
    }

    /// NaN where no usable value is among them.
    private double median(int from, int to, Code code) {
        double one = Double.NaN;
        int found = 0;
        for (int i = from; i < to; i++) {
            if (isUsable(all.get(i), code)) {
                one = all.get(i).value();
                found++;
            }
        }
        return found <= 1
                ? one
                : Median.of(usable(from, to, code).stream()
                        .mapToDouble(Measurement::value)
                        .toArray());
    }

    private List<Measurement> usable(int from, int to, Code code) {
        return all.subList(from, to).stream().filter(one -> isUsable(one, code)).toList();
    }

    private static boolean isUsable(Measurement one, Code code) {
        return one.code().equals(code) && one.usable();
    }
}
