package org.phengen.patient;

import java.util.List;

/// The middle value, or the mean of the two middle values.
final class Median {
    private Median() {}

    /// @param values at least one
    static double of(List<Double> values) {
        if (values.size() == 1) {
            return values.getFirst();
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
