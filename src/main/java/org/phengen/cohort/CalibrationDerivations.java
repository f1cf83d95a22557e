package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Ids;
import org.phengen.derivation.Origin;

/// How the numbers of the calibration were made: the slopes of everybody and of each site, and the shares by tenth of
/// the score.
final class CalibrationDerivations {
    private static final String Z95 = "1.959963984540054";
    private static final String WILSON = "k = " + Z95 + "; d = 1 + k^2 / n; h = k / d * sqrt(value * (1 - value) / n +"
            + " k^2 / (4 * n^2)); c = (value + k^2 / (2 * n)) / d; ";

    private final Calibration calibration;
    private final String measure;
    private final double threshold;

    CalibrationDerivations(SameRiskStudy study) {
        calibration = study.calibration();
        measure = study.setup().measure().label();
        threshold = study.setup().measure().threshold().orElse(Double.NaN);
    }

    List<Derivation> all() {
        List<Derivation> all = new ArrayList<>();
        calibration
                .slope()
                .ifPresent(slope -> calibration
                        .sums()
                        .ifPresent(sums ->
                                all.add(slope("calibration", "Calibration slope", "all adults compared with", sums))));
        for (Calibration.SiteSlope site : calibration.sites()) {
            site.sums()
                    .ifPresent(sums -> all.add(slope(
                            Ids.CALIBRATION_OF + site.site(),
                            "Calibration slope, " + site.site(),
                            "the adults compared with of " + site.site() + ", the means taken within it",
                            sums)));
        }
        for (int i = 0; i < calibration.tenths().size(); i++) {
            tenth(all, i + 1, calibration.tenths().get(i));
        }
        return all;
    }

    private static Derivation slope(String id, String name, String whom, Calibration.Slope from) {
        Origin folds = new Origin.People("summed over " + whom);
        Estimate slope = from.estimate();
        return new Draft(
                        id,
                        name,
                        "What is seen regressed on what the score promises, each person predicted by a model"
                                + " fitted without them (ten folds), weighted by the inverse variance; interval by"
                                + " the sandwich variance.")
                .number("products", "weighted sum of products of promised and seen", from.products(), folds)
                .number("squares", "weighted sum of squares of promised", from.squares(), folds)
                .number("meat", "sum of squared scores of the regression", from.meat(), folds)
                .value(slope.value(), Digits.TWO, "products / squares")
                .interval(
                        slope.low(),
                        slope.high(),
                        Digits.TWO,
                        "value - " + Z95 + " * sqrt(meat) / squares",
                        "value + " + Z95 + " * sqrt(meat) / squares")
                .make();
    }

    private void tenth(List<Derivation> all, int number, Calibration.Tenth tenth) {
        if (tenth.observedShare().isEmpty() || tenth.expectedShare().isEmpty()) {
            return;
        }
        Origin people = new Origin.People("the adults compared with, in order of their score, tenth " + number
                + " of 10" + String.format(Locale.ROOT, " (mean score %+.2f SD)", tenth.meanZ()));
        String whom = "Of 100 people of tenth " + number + " of the score, how many have a " + measure + " of "
                + Digits.COUNT.text(threshold) + " or more";
        all.add(observed(Ids.TENTH + number, whom + ": seen", tenth, people));
        double expected = tenth.expectedShare().get();
        all.add(new Draft(
                        Ids.TENTH + number + Ids.EXPECTED,
                        whom + ": expected",
                        "The mean of what a model fitted without them (ten folds) gives each of them.")
                .countsPeople()
                .number("sum", "sum of the model's shares, one a person", expected * tenth.people(), people)
                .number("n", "people in the tenth", tenth.people(), people)
                .value(expected, Digits.OF_HUNDRED, "sum / n")
                .make());
    }

    private Derivation observed(String id, String name, Calibration.Tenth tenth, Origin people) {
        Estimate share = tenth.observedShare().orElseThrow();
        if (!calibration.countsTold()) {
            return rounded(id, name, share, people);
        }
        return new Draft(id, name, "Counted, of all people of the tenth; interval after Wilson 1927.")
                .countsPeople()
                .number("passed", "people at or over the threshold", Math.rint(share.value() * tenth.people()), people)
                .number("n", "people in the tenth", tenth.people(), people)
                .number(
                        "threshold",
                        "the threshold",
                        threshold,
                        new Origin.Reference(
                                "WHO bands of body mass index",
                                "class I obesity",
                                "WHO Technical Report Series 894, 2000"))
                .value(share.value(), Digits.OF_HUNDRED, "passed / n")
                .interval(
                        share.low(),
                        share.high(),
                        Digits.OF_HUNDRED,
                        WILSON + "max(0, min(value, c - h))",
                        WILSON + "min(1, max(value, c + h))")
                .make();
    }

    /// A share as it is shown: the counts behind it would tell those of the tenths that are held back.
    private static Derivation rounded(String id, String name, Estimate share, Origin people) {
        double value = shown(share.value());
        double low = Math.min(value, shown(share.low()));
        double high = Math.max(value, shown(share.high()));
        return new Draft(id, name, "Counted, of all people of the tenth; interval after Wilson 1927.")
                .countsPeople()
                .number("share", "the share, rounded to whole people of 100", value, people)
                .number("lower", "lower end of its interval, rounded", low, people)
                .number("upper", "upper end of its interval, rounded", high, people)
                .leftOut(List.of("the counts: a site's rule holds other tenths back, which they would give away"))
                .value(value, Digits.OF_HUNDRED, "share")
                .interval(low, high, Digits.OF_HUNDRED, "lower", "upper")
                .make();
    }

    /// Strictly between nothing and all, as the shown digits say.
    private static double shown(double share) {
        double whole = Math.rint(share * 100) / 100;
        return share > 0 && whole == 0 ? 0.001 : share < 1 && whole == 1 ? 0.999 : whole;
    }
}
