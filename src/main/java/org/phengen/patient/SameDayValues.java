package org.phengen.patient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phengen.language.Said;

/// Several values of one measure on one day that contradict each other: the one nearest the median of the person's
/// other
/// days stays, the others keep their place with the reason. Without another day nothing tells which is right, and all
/// stay.
final class SameDayValues {
    private SameDayValues() {}

    /// @param series indexes of one measure's usable values; what is rejected leaves it
    static void reject(List<Measurement> all, List<Integer> series, PlausibleLimits limits) {
        if (isOneADay(all, series)) {
            return;
        }
        Map<DateInterval, List<Integer>> days = new HashMap<>();
        series.forEach(i -> days.computeIfAbsent(all.get(i).when(), day -> new ArrayList<>(1))
                .add(i));
        if (days.size() == series.size() || days.size() == 1) {
            return;
        }
        List<Integer> rejected = new ArrayList<>();
        days.forEach((day, same) -> {
            double low =
                    same.stream().mapToDouble(i -> all.get(i).value()).min().orElse(0);
            double high =
                    same.stream().mapToDouble(i -> all.get(i).value()).max().orElse(0);
            if (day.isOneDay() && high > low * limits.sameDay()) {
                double own = Median.of(series.stream()
                        .filter(i -> !all.get(i).when().equals(day))
                        .map(i -> all.get(i).value())
                        .toList());
                int best = same.stream()
                        .min(Comparator.comparingDouble(
                                i -> Math.abs(Math.log(all.get(i).value() / own))))
                        .orElseThrow();
                double kept = all.get(best).value();
                same.stream()
                        .filter(i -> all.get(i).value() > kept * limits.sameDay()
                                || all.get(i).value() < kept / limits.sameDay())
                        .forEach(rejected::add);
            }
        });
        rejected.forEach(
                i -> all.set(i, all.get(i).rejectedFor(Said.told("patient.unused.implausibleAnotherValueSame"))));
        series.removeAll(rejected);
    }

    /// Whether each begins later than the one before: what nearly every series does, and no two then share a day.
    private static boolean isOneADay(List<Measurement> all, List<Integer> series) {
        for (int i = 1; i < series.size(); i++) {
            Measurement before = all.get(series.get(i - 1));
            if (!before.when().first().isBefore(all.get(series.get(i)).when().first())) {
                return false;
            }
        }
        return true;
    }
}
