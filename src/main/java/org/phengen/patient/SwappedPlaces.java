package org.phengen.patient;

import java.util.ArrayList;
import java.util.List;
import org.phengen.language.Said;

/// Heights and weights of one day that stand in each other's place: neither fits the person's other values, and each
/// fits those of the other measure.
final class SwappedPlaces {
    /// Others that are needed of each measure.
    private static final int FEWEST = 2;
    /// Nearest that a value must be to the other measure's median, logarithm: about a quarter.
    private static final double NEAR = 0.22;

    private static final Said REASON = Said.told("patient.unused.implausibleHeightWeightDay");

    private SwappedPlaces() {}

    static void reject(List<Measurement> all) {
        List<Integer> heights = usable(all, PlausibleLimits.HEIGHT);
        List<Integer> weights = usable(all, PlausibleLimits.WEIGHT);
        if (heights.size() <= FEWEST || weights.size() <= FEWEST) {
            return;
        }
        double height = median(all, heights);
        double weight = median(all, weights);
        // where a person's kilograms are about as many as their centimetres nothing can be told
        if (near(height, weight)) {
            return;
        }
        for (int h : heights) {
            for (int w : weights) {
                boolean swapped = all.get(h).when().equals(all.get(w).when())
                        && near(all.get(h).value(), weight)
                        && near(all.get(w).value(), height);
                if (swapped) {
                    all.set(h, all.get(h).rejectedFor(REASON));
                    all.set(w, all.get(w).rejectedFor(REASON));
                }
            }
        }
    }

    private static boolean near(double value, double other) {
        return Math.abs(Math.log(value / other)) < NEAR;
    }

    private static double median(List<Measurement> all, List<Integer> which) {
        return Median.of(which.stream().map(i -> all.get(i).value()).toList());
    }

    private static List<Integer> usable(List<Measurement> all, PlausibleLimits limits) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Measurement one = all.get(i);
            if (one.code().equals(limits.code()) && one.usable() && one.value() > 0) {
                found.add(i);
            }
        }
        return found;
    }
}
