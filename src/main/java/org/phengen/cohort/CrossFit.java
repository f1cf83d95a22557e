package org.phengen.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.phengen.job.JobContext;

/// Checks the score's promise on people who were not in the fit: ten folds, each predicted by the other nine at the
/// cohort's own power. The slope regresses what is seen (transformed measure less age, sex and site) on what the score
/// promises, with a sandwich variance.
final class CrossFit {
    private static final int FOLDS = 10;
    private static final int MEAN_POINTS = 20;

    private final PersonColumns people;
    private final double[] z;
    private final LocationScale[] foldModels = new LocationScale[FOLDS];
    private final double[] promised;
    private final double[] seen;
    private final double[] at;
    private final double[] scale;

    CrossFit(PersonColumns people, double[] z, SameRiskModel model, JobContext job) {
        this.people = people;
        this.z = z;
        int n = people.size();
        promised = new double[n];
        seen = new double[n];
        at = new double[n];
        scale = new double[n];
        ModelDesign design = model.design();
        var fitter = new LocationScaleFitter(new ModelRows(design, people, z));
        double[] x = new double[n * design.columns()];
        double[] row = new double[design.columns()];
        double[] scaleRow = new double[ModelDesign.SCALE_COLUMNS];
        double[] weight = new double[n];
        for (int fold = 0; fold < FOLDS; fold++) {
            job.checkCancelled();
            for (int i = 0; i < n; i++) {
                weight[i] = i % FOLDS == fold ? 0 : 1;
            }
            LocationScale fit = fitter.refit(weight, model.whole()).model();
            foldModels[fold] = fit;
            for (int i = fold; i < n; i += FOLDS) {
                design.write(people, z, i, x);
                System.arraycopy(x, i * row.length, row, 0, row.length);
                design.writeScale(people.ageYears[i], people.sex[i], z[i], scaleRow, 0);
                at[i] = fit.location(row);
                scale[i] = fit.scale(scaleRow);
                promised[i] = fit.slopeOfLast() * z[i];
                seen[i] = fit.transformed(people.value[i]) - (at[i] - promised[i]);
            }
        }
    }

    Calibration calibration(List<String> sites, ComparedMeasure measure, ViewRule rule, boolean scoreIsClear) {
        var bySite = new ArrayList<Calibration.SiteSlope>();
        for (int s = 0; s < sites.size() && scoreIsClear; s++) {
            int site = s;
            int[] rows = IntStream.range(0, z.length)
                    .filter(i -> people.site[i] == site)
                    .toArray();
            if (rows.length >= Calibration.SITE_LEAST) {
                Calibration.Slope own = slope(rows);
                bySite.add(new Calibration.SiteSlope(sites.get(s), own.estimate(), Optional.of(own)));
            }
        }
        Optional<Calibration.Slope> slope =
                scoreIsClear ? Optional.of(slope(IntStream.range(0, z.length).toArray())) : Optional.empty();
        List<Calibration.Tenth> tenths = tenths(measure, rule);
        return new Calibration(
                tenths, slope.map(Calibration.Slope::estimate), bySite, slope, told(tenths, measure, rule));
    }

    private Calibration.Slope slope(int[] rows) {
        double weights = 0;
        double mean = 0;
        double meanSeen = 0;
        for (int i : rows) {
            double w = 1 / (scale[i] * scale[i]);
            weights += w;
            mean += w * promised[i];
            meanSeen += w * seen[i];
        }
        mean /= weights;
        meanSeen /= weights;
        double squares = 0;
        double products = 0;
        for (int i : rows) {
            double w = 1 / (scale[i] * scale[i]);
            squares += w * (promised[i] - mean) * (promised[i] - mean);
            products += w * (promised[i] - mean) * (seen[i] - meanSeen);
        }
        double slope = products / squares;
        double meat = 0;
        for (int i : rows) {
            double w = 1 / (scale[i] * scale[i]);
            double left = w * (promised[i] - mean) * (seen[i] - meanSeen - slope * (promised[i] - mean));
            meat += left * left;
        }
        return new Calibration.Slope(products, squares, meat);
    }

    /// Whether the people of all hidden tenths together could be told, on both sides of the threshold.
    private boolean told(List<Calibration.Tenth> tenths, ComparedMeasure measure, ViewRule rule) {
        if (measure.threshold().isEmpty()) {
            return false;
        }
        int[] order = byScore();
        int passed = 0;
        int below = 0;
        for (int t = 0; t < tenths.size(); t++) {
            if (tenths.get(t).observedShare().isEmpty()) {
                int[] rows = tenth(order, t);
                int pass = passed(rows, measure);
                passed += pass;
                below += rows.length - pass;
            }
        }
        return rule.shows(passed) && rule.shows(below);
    }

    private int passed(int[] rows, ComparedMeasure measure) {
        double threshold = measure.threshold().orElse(Double.POSITIVE_INFINITY);
        return (int)
                IntStream.of(rows).filter(i -> people.value[i] >= threshold).count();
    }

    private int[] byScore() {
        return IntStream.range(0, z.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> z[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The rows of one tenth, from 0.
    private static int[] tenth(int[] order, int t) {
        int n = order.length;
        return Arrays.copyOfRange(order, t * n / FOLDS, (t + 1) * n / FOLDS);
    }

    private List<Calibration.Tenth> tenths(ComparedMeasure measure, ViewRule rule) {
        int n = z.length;
        if (n / FOLDS < Math.max(SizeLimits.DOTS, rule.minimumCell())) {
            return List.of();
        }
        int[] order = byScore();
        var tenths = new ArrayList<Calibration.Tenth>();
        for (int t = 0; t < FOLDS; t++) {
            tenths.add(tenth(tenth(order, t), measure, rule));
        }
        return tenths;
    }

    private Calibration.Tenth tenth(int[] rows, ComparedMeasure measure, ViewRule rule) {
        double sumZ = 0;
        double observed = 0;
        double expected = 0;
        double predicted = 0;
        int passed = passed(rows, measure);
        double threshold = measure.threshold().orElse(Double.POSITIVE_INFINITY);
        for (int i : rows) {
            LocationScale fit = foldModels[i % FOLDS];
            sumZ += z[i];
            observed += people.value[i];
            predicted += 1 - fit.share(at[i], scale[i], Math.min(threshold, Double.MAX_VALUE));
            for (int k = 0; k < MEAN_POINTS; k++) {
                double u = StandardNormal.quantile((k + 0.5) / MEAN_POINTS);
                expected += fit.quantile(at[i], scale[i], u) / MEAN_POINTS;
            }
        }
        int n = rows.length;
        boolean shown = measure.threshold().isPresent() && rule.shows(passed) && rule.shows(n - passed);
        return new Calibration.Tenth(
                sumZ / n,
                n,
                observed / n,
                expected / n,
                shown ? Optional.of(Wilson.interval((double) passed / n, n)) : Optional.empty(),
                measure.threshold().isPresent() ? Optional.of(predicted / n) : Optional.empty());
    }
}
