package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Makes the plane's people or, where a rule forbids them, its density.
final class Planes {
    private static final double WIDEST = 3;
    private static final int ACROSS = 24;
    private static final int UP = 30;

    private Planes() {}

    static Plane of(PersonColumns people, double[] z, Mixture mixture, ViewRule rule) {
        if (rule.individualView()) {
            return new Plane.People(IntStream.range(0, z.length)
                    .mapToObj(i -> new Peers.Dot(z[i], people.value[i]))
                    .toList());
        }
        double[] sorted = people.value.clone();
        java.util.Arrays.sort(sorted);
        // the range comes from the middle 98 in a hundred: the extremes are single people
        List<Double> zEdges = edges(-WIDEST, WIDEST, ACROSS);
        List<Double> valueEdges =
                edges(Math.floor(Estimate.quantile(sorted, 0.01)), Math.ceil(Estimate.quantile(sorted, 0.99)), UP);
        var cells = new ArrayList<List<Double>>();
        for (int i = 0; i < ACROSS; i++) {
            double middle = (zEdges.get(i) + zEdges.get(i + 1)) / 2;
            double mass = StandardNormal.cdf(zEdges.get(i + 1)) - StandardNormal.cdf(zEdges.get(i));
            var column = new ArrayList<Double>();
            double below = mixture.shareBelow(middle, valueEdges.getFirst());
            for (int k = 1; k <= UP; k++) {
                double next = mixture.shareBelow(middle, valueEdges.get(k));
                column.add(mass * (next - below));
                below = next;
            }
            cells.add(column);
        }
        return new Plane.Density(zEdges, valueEdges, cells);
    }

    private static List<Double> edges(double from, double to, int cells) {
        return IntStream.rangeClosed(0, cells)
                .mapToObj(k -> from + k * (to - from) / cells)
                .toList();
    }
}
