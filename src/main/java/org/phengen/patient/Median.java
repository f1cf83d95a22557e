package org.phengen.patient;

import java.util.Arrays;
import java.util.List;

/// The middle value, or the mean of the two middle values.
final class Median {
    private Median() {}

    /// @param values at least one
    static double of(List<Double> values) {
        if (values.size() == 1) {
            return values.getFirst();
        }
        double[] all = new double[values.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = values.get(i);
        }
        return of(all);
    }

    /// @param values at least one
    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
