package org.phengen.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.phengen.language.Said;

/// Several values of one measure on one day that contradict each other: the one nearest the median of the person's
/// other
/// days stays, the others keep their place with the reason. Without another day nothing tells which is right, and all
/// stay.
final class SameDayValues {
    private SameDayValues() {}

    /// @param series one measure's usable values; what is rejected leaves it
    static void reject(ValueSeries series, PlausibleLimits limits) {
        if (isOneADay(series)) {
            return;
        }
        Map<DateInterval, List<Integer>> days = new HashMap<>();
        for (int i = 0; i < series.size(); i++) {
            days.computeIfAbsent(series.get(i).when(), day -> new ArrayList<>(1))
                    .add(i);
        }
        if (days.size() == series.size() || days.size() == 1) {
            return;
        }
        List<Integer> rejected = new ArrayList<>();
        days.forEach((day, same) -> {
            double low = same.stream().mapToDouble(series::value).min().orElse(0);
            double high = same.stream().mapToDouble(series::value).max().orElse(0);
            if (day.isOneDay() && high > low * limits.sameDay()) {
                rejected.addAll(farFromOwn(series, day, same, limits));
            }
        });
        rejected.forEach(i -> series.reject(i, Said.told("patient.unused.implausibleAnotherValueSame")));
        series.tidy();
    }

    private static List<Integer> farFromOwn(
            ValueSeries series, DateInterval day, List<Integer> same, PlausibleLimits limits) {
        double own = Median.of(IntStream.range(0, series.size())
                .filter(i -> !series.get(i).when().equals(day))
                .mapToDouble(series::value)
                .toArray());
        int best = same.stream()
                .min(Comparator.comparingDouble(i -> Math.abs(Math.log(series.value(i) / own))))
                .orElseThrow();
        double kept = series.value(best);
        return same.stream()
                .filter(i -> series.value(i) > kept * limits.sameDay() || series.value(i) < kept / limits.sameDay())
                .toList();
    }

    /// Whether each begins later than the one before: what nearly every series does, and no two then share a day.
    private static boolean isOneADay(ValueSeries series) {
        for (int i = 1; i < series.size(); i++) {
            LocalDate before = series.get(i - 1).when().first();
            if (!before.isBefore(series.get(i).when().first())) {
                return false;
            }
        }
        return true;
    }
}
