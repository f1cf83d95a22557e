package org.phengen.cohort;

import java.util.Arrays;

/// Round edges over the middle 98 in a hundred of everybody's values (the extremes are single people): the bins of
/// every slice, and a four times finer grid for the model's density.
final class MeasureGrid {
    private static final int BINS = 16;
    private static final int FINER = 4;

    private final double first;
    private final double width;
    private final int bins;

    MeasureGrid(PersonColumns people) {
        double[] sorted = people.value.clone();
        Arrays.sort(sorted);
        double low = Estimate.quantile(sorted, 0.01);
        double high = Estimate.quantile(sorted, 0.99);
        width = round((high - low) / BINS);
        first = Math.floor(low / width) * width;
        bins = Math.max(1, (int) Math.ceil((high - first) / width));
    }

    /// 1, 2 or 5 times a power of ten, at least the width.
    private static double round(double width) {
        double ten = Math.pow(10, Math.floor(Math.log10(Math.max(width, 1e-9))));
        double digit = width / ten;
        return ten * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    int bins() {
        return bins;
    }

    double edge(int k) {
        return first + k * width;
    }

    /// The bin of a value; the outer bins are open.
    int bin(double value) {
        return Math.clamp((int) Math.floor((value - first) / width), 0, bins - 1);
    }

    /// Edges of the finer grid, two bins further out on either side; every fourth one is an edge of a bin.
    double[] fine() {
        double[] fine = new double[(bins + 4) * FINER + 1];
        for (int k = 0; k < fine.length; k++) {
            fine[k] = Math.max(first + (k - 2 * FINER) * width / FINER, width * (k + 1) * 1e-6);
        }
        return fine;
    }
}
