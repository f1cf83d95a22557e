package org.phengen.chart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Small charts with numbers that agree with each other, for drawing and for the tables.
public final class SampleCharts {
    private SampleCharts() {}

    /// Two sites over three criteria; the second holds 34 people, the last step of the third site is hidden.
    public static Attrition attrition(boolean partial) {
        int[][] left = {{210, 150}, {120, 60}, {63, 34}};
        String[] labels = {"Melanoma recorded", "Diagnosed under 30", "Genome linked"};
        String[] notes = {"of 1,960 patients asked", "22 maybe (year only)", ""};
        List<Attrition.Step> steps = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            int before = i == 0 ? 0 : left[i - 1][0] + left[i - 1][1];
            Optional<Count> removed =
                    i == 0 ? Optional.empty() : Optional.of(new Count.Shown(before - left[i][0] - left[i][1]));
            steps.add(new Attrition.Step(
                    labels[i],
                    notes[i],
                    List.of(
                            new Attrition.Part(0, "North", new Count.Shown(left[i][0]), false),
                            new Attrition.Part(1, "South", new Count.Shown(left[i][1]), partial),
                            new Attrition.Part(2, "Clinic", Count.of(i == 2 ? 7 : 31 - i, 21), false)),
                    removed,
                    partial && i == 0));
        }
        return new Attrition("Who was counted out", steps);
    }

    public static CategoryBars ages(boolean partial) {
        return CategoryBars.banded(
                "Age at diagnosis, years", new int[] {0, 10, 20, 25, 30}, new int[] {4, 17, 31, 45}, 21, partial);
    }

    public static CategoryBars sexes() {
        return CategoryBars.named("Sex", List.of("women", "men", "other"), new int[] {56, 41, 3}, 21, false);
    }

    public static VariantsDrivingIt variants() {
        return new VariantsDrivingIt(
                List.of(
                        new VariantsDrivingIt.Locus("CADM2", "2×", 0.32),
                        new VariantsDrivingIt.Locus("FTO", "1×", 0.3),
                        new VariantsDrivingIt.Locus("CLIP1", "0×", -0.16),
                        new VariantsDrivingIt.Locus("MC4R", "1×", 0.14)),
                93,
                0.61,
                "his score");
    }

    public static BmiTrajectory life() {
        List<BmiTrajectory.Point> points = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            points.add(new BmiTrajectory.Point(22 + 3 * i, 25 + 0.9 * i, Optional.empty(), i > 5));
        }
        points.add(new BmiTrajectory.Point(24, 36.5, Optional.of("entered in error"), false));
        List<Ribbon.At> band = new ArrayList<>();
        for (int age = 20; age <= 50; age += 2) {
            double middle = 26 + (age - 20) * 0.1;
            band.add(new Ribbon.At(age, middle - 6, middle - 2.5, middle, middle + 3.5, middle + 10));
        }
        return new BmiTrajectory(
                new Axis(20, 50, "age, years"),
                new Axis(18, 44, "BMI, kg/m²"),
                Optional.of(new Ribbon(band)),
                true,
                points,
                List.of(new BmiTrajectory.Event(33.5, "stopped smoking")));
    }
}
