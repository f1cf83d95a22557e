package org.phengen.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Makes the plane's people or, where a rule forbids them, its density.
final class Planes {
    private static final double WIDEST = 3;
    private static final int ACROSS = 24;

    private Planes() {}

    static Plane of(PersonColumns people, double[] z, Mixture mixture, ViewRule rule) {
        if (rule.individualView()) {
            return new Plane.People(IntStream.range(0, z.length)
                    .mapToObj(i -> new Peers.Dot(z[i], people.value[i]))
                    .toList());
        }
        List<Double> zEdges = IntStream.rangeClosed(0, ACROSS)
                .mapToObj(k -> -WIDEST + k * 2 * WIDEST / ACROSS)
                .toList();
        var cells = new ArrayList<List<Double>>();
        for (int i = 0; i < ACROSS; i++) {
            double[] shares = mixture.sharesBelow(zEdges.get(i), zEdges.get(i + 1));
            double mass = StandardNormal.cdf(zEdges.get(i + 1)) - StandardNormal.cdf(zEdges.get(i));
            cells.add(IntStream.range(1, shares.length)
                    .mapToObj(k -> mass * (shares[k] - shares[k - 1]))
                    .toList());
        }
        return new Plane.Density(zEdges, Arrays.stream(mixture.values()).boxed().toList(), cells);
    }
}
