package org.phengen.patient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.phengen.terminology.Code;

/// Judges the heights, weights and body mass indexes of one person: outside what any living person has, or far from the
/// person's own running median (the five values nearest in time, three where there are fewer). The idea is that of
/// growthcleanr (Daymont et al. 2017), much simplified. A rejected value keeps its place, with the reason.
///
/// | measure | bounds, from 20 years on | bounds, younger or age unknown | factor, from 20 years on | factor, younger |
/// |---|---|---|---|---|
/// | weight | 20 to 500 kg | 0.3 to 500 kg | 1.6 | 2.5 |
/// | height | 100 to 250 cm | 25 to 250 cm | 1.15 | 1.6 |
/// | body mass index | 7 to 200 kg/m2 | 7 to 200 kg/m2 | 1.6 | 2 |
public final class Plausibility {
    private static final int ADULT_YEARS = 20;
    private static final int WINDOW = 5;
    private static final int SMALLEST_WINDOW = 3;
    /// How near a ratio must be to a slip's factor to be called that slip.
    private static final double SLIP_TOLERANCE = 0.12;

    private Plausibility() {}

    private record Limits(
            double low, double high, double adultLow, double adultHigh, double factor, double adultFactor) {}

    /// A slip of unit or decimal point: recorded value over true value, and its name.
    private record Slip(double factor, String name) {}

    private static final List<Slip> SLIPS = List.of(
            new Slip(1000, "a thousand times"),
            new Slip(100, "a hundred times"),
            new Slip(10, "ten times"),
            new Slip(2.54, "2.54 times (inches as centimetres)"),
            new Slip(2.2046, "2.2 times (pounds as kilograms)"),
            new Slip(1 / 2.2046, "1/2.2 (kilograms as pounds)"),
            new Slip(1 / 2.54, "1/2.54 (centimetres as inches)"),
            new Slip(0.1, "a tenth"),
            new Slip(0.01, "a hundredth"),
            new Slip(0.001, "a thousandth"));

    /// The same measurements in the same order, the implausible ones with their reason.
    ///
    /// @param birth possible days of birth; without it the wider bounds hold
    public static List<Measurement> judge(Optional<DateInterval> birth, List<Measurement> measurements) {
        List<Measurement> judged = new ArrayList<>(measurements);
        judge(judged, birth, Measures.WEIGHT, new Limits(0.3, 500, 20, 500, 2.5, 1.6));
        judge(judged, birth, Measures.HEIGHT, new Limits(25, 250, 100, 250, 1.6, 1.15));
        judge(judged, birth, Measures.BMI, new Limits(7, 200, 7, 200, 2, 1.6));
        return List.copyOf(judged);
    }

    private static void judge(List<Measurement> all, Optional<DateInterval> birth, Code code, Limits limits) {
        List<Integer> series = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Measurement one = all.get(i);
            if (!one.code().equals(code) || !one.usable()) {
                continue;
            }
            boolean adult = isAdult(birth, one.when());
            double low = adult ? limits.adultLow : limits.low;
            double high = adult ? limits.adultHigh : limits.high;
            if (one.value() >= low && one.value() <= high) {
                series.add(i);
            } else {
                all.set(i, one.rejectedFor("implausible: no person has this value"));
            }
        }
        if (!spread(all, series, Math.min(limits.factor, limits.adultFactor))) {
            return;
        }
        List<Measurement> snapshot = series.stream().map(all::get).toList();
        for (int i = 0; i < snapshot.size(); i++) {
            Measurement one = snapshot.get(i);
            Optional<Double> own = runningMedian(snapshot, one);
            double factor = isAdult(birth, one.when()) ? limits.adultFactor : limits.factor;
            if (own.isPresent() && (one.value() > own.get() * factor || one.value() < own.get() / factor)) {
                all.set(series.get(i), one.rejectedFor(reason(one.value() / own.get())));
            }
        }
    }

    /// Whether any two values differ by the factor; if none do, none can differ so from a median of them.
    private static boolean spread(List<Measurement> all, List<Integer> series, double factor) {
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int i : series) {
            low = Math.min(low, all.get(i).value());
            high = Math.max(high, all.get(i).value());
        }
        return high > low * factor;
    }

    /// Median of the values nearest in time, the value itself among them; empty where fewer than three stand.
    private static Optional<Double> runningMedian(List<Measurement> series, Measurement one) {
        if (series.size() < SMALLEST_WINDOW) {
            return Optional.empty();
        }
        LocalDate day = one.when().first();
        List<Double> nearest = series.stream()
                .sorted(Comparator.comparingLong((Measurement other) ->
                        Math.abs(ChronoUnit.DAYS.between(day, other.when().first()))))
                .limit(series.size() >= WINDOW ? WINDOW : SMALLEST_WINDOW)
                .map(Measurement::value)
                .toList();
        return Optional.of(Median.of(nearest));
    }

    private static String reason(double ratio) {
        return SLIPS.stream()
                .filter(slip -> Math.abs(Math.log(ratio / slip.factor)) < SLIP_TOLERANCE)
                .findFirst()
                .map(slip -> "implausible: about " + slip.name + " the person's own values of that time")
                .orElse("implausible: far from the person's own values of that time");
    }

    private static boolean isAdult(Optional<DateInterval> birth, DateInterval when) {
        return birth.flatMap(born -> AgeInterval.between(born, when))
                .filter(age -> age.youngest() >= ADULT_YEARS)
                .isPresent();
    }
}
