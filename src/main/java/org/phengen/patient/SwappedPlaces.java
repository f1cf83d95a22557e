package org.phengen.patient;

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

    static void reject(Measurement[] all) {
        ValueSeries heights = usable(all, PlausibleLimits.HEIGHT);
        ValueSeries weights = usable(all, PlausibleLimits.WEIGHT);
        if (heights.size() <= FEWEST || weights.size() <= FEWEST) {
            return;
        }
        double height = heights.median();
        double weight = weights.median();
        // where a person's kilograms are about as many as their centimetres nothing can be told
        if (!near(height, weight) && anyNear(heights, weight)) {
            reject(heights, height, weights, weight);
        }
    }

    private static boolean anyNear(ValueSeries series, double other) {
        for (int i = 0; i < series.size(); i++) {
            if (near(series.value(i), other)) {
                return true;
            }
        }
        return false;
    }

    private static void reject(ValueSeries heights, double height, ValueSeries weights, double weight) {
        for (int h = 0; h < heights.size(); h++) {
            for (int w = 0; w < weights.size(); w++) {
                boolean swapped = heights.get(h).when().equals(weights.get(w).when())
                        && near(heights.value(h), weight)
                        && near(weights.value(w), height);
                if (swapped) {
                    heights.reject(h, REASON);
                    weights.reject(w, REASON);
                }
            }
        }
    }

    private static boolean near(double value, double other) {
        return Math.abs(Math.log(value / other)) < NEAR;
    }

    private static ValueSeries usable(Measurement[] all, PlausibleLimits limits) {
        ValueSeries found = new ValueSeries(all);
        for (int i = 0; i < all.length; i++) {
            Measurement one = all[i];
            if (one.code().equals(limits.code()) && one.usable() && one.value() > 0) {
                found.add(i);
            }
        }
        return found;
    }
}
