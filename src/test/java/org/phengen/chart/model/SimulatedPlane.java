package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// People whose BMI depends on their score by a stated rule, so that every figure of a plane can be computed two ways.
public final class SimulatedPlane {
    public static final int PEOPLE = 1648;
    public final double[] score = new double[PEOPLE];
    public final double[] bmi = new double[PEOPLE];

    public SimulatedPlane(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < PEOPLE; i++) {
            score[i] = normal(random);
            bmi[i] = quantile(score[i], normal(random));
        }
    }

    /// BMI at a score and a standard normal deviate: skewed to the right as BMI is.
    private static double quantile(double score, double deviate) {
        return 28.3 + 0.9 * score + 5.2 * deviate + 0.9 * deviate * deviate;
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    public Ribbon ribbon() {
        List<Ribbon.At> at = new ArrayList<>();
        for (double z = -3; z <= 3.001; z += 0.1) {
            at.add(new Ribbon.At(
                    z,
                    quantile(z, -1.6449),
                    quantile(z, -0.6745),
                    quantile(z, 0),
                    quantile(z, 0.6745),
                    quantile(z, 1.6449)));
        }
        return new Ribbon(at);
    }

    /// Counted one person at a time, without the code under test.
    public int countIn(double low, double high, double from, double to) {
        int people = 0;
        for (int i = 0; i < PEOPLE; i++) {
            if (score[i] >= low && score[i] < high && bmi[i] >= from && bmi[i] < to) {
                people++;
            }
        }
        return people;
    }

    public SliceHistogram slice(double low, double high, int minimum) {
        double[] edges = {18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 40, 44};
        int[] people = new int[edges.length - 1];
        int[] all = new int[edges.length - 1];
        for (int i = 0; i < people.length; i++) {
            double from = i == 0 ? 0 : edges[i];
            double to = i == people.length - 1 ? 99 : edges[i + 1];
            people[i] = countIn(low, high, from, to);
            all[i] = countIn(-99, 99, from, to);
        }
        int total = countIn(low, high, 0, 99);
        List<SliceHistogram.Bar> bars = new ArrayList<>();
        List<SliceHistogram.Bar> everyone = new ArrayList<>();
        for (Suppression.Group group : Suppression.widen(people, minimum)) {
            Interval measure = new Interval(edges[group.from()], edges[group.to()]);
            bars.add(new SliceHistogram.Bar(measure, (double) group.people() / total, Figures.count(group.people())));
            int alike = 0;
            for (int i = group.from(); i < group.to(); i++) {
                alike += all[i];
            }
            everyone.add(new SliceHistogram.Bar(measure, (double) alike / PEOPLE, ""));
        }
        return new SliceHistogram(new Interval(low, high), Count.of(total, minimum), bars, everyone, false);
    }

    public SameRiskPlane plane(int minimum) {
        return new SameRiskPlane(
                new Axis(-3, 3, "Genetic score for BMI (SD from the reference mean)"),
                new Axis(18, 44, "BMI, kg/m²"),
                new SameRiskPlane.People(
                        "all adults",
                        Optional.of(HexBins.counted(score, bmi, new HexGrid(0.5, 2.3), minimum)),
                        List.of(),
                        Optional.empty(),
                        false),
                Optional.of(ribbon()),
                Optional.of(new SameRiskPlane.PatientMark(
                        1.21, new Interval(0.95, 1.47), 32.6, Optional.of(quantile(1.21, 0)), "32.6 · his BMI")),
                Optional.of(slice(0.96, 1.46, minimum)),
                Optional.empty());
    }

    public static ScoreRuler ruler(boolean scored) {
        return new ScoreRuler(
                ScoreRuler.standardHill(3),
                scored
                        ? Optional.of(
                                new ScoreRuler.Place(1.21, new Interval(0.95, 1.47), 0.887, new Interval(0.829, 0.929)))
                        : Optional.empty(),
                1.2816);
    }
}
