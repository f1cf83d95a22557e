package org.phengen.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Ids;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;

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
                        .ifPresent(sums -> all.add(slope(
                                "calibration",
                                Said.told("derivation.made.calibrationSlope"),
                                "all adults compared with",
                                sums))));
        for (Calibration.SiteSlope site : calibration.sites()) {
            site.sums()
                    .ifPresent(sums -> all.add(slope(
                            Ids.CALIBRATION_OF + site.site(),
                            Said.told("derivation.made.calibrationSlope2", site.site()),
                            "the adults compared with of " + site.site() + ", the means taken within it",
                            sums)));
        }
        for (int i = 0; i < calibration.tenths().size(); i++) {
            tenth(all, i + 1, calibration.tenths().get(i));
        }
        return all;
    }

    private static Derivation slope(String id, Said name, String whom, Calibration.Slope from) {
        Origin folds = new Origin.People("summed over " + whom);
        Estimate slope = from.estimate();
        return new Draft(id, name, Said.told("derivation.made.whatSeenRegressedOn"))
                .number("products", Said.told("derivation.made.weightedSumProductsPromised"), from.products(), folds)
                .number("squares", Said.told("derivation.made.weightedSumSquaresPromised"), from.squares(), folds)
                .number("meat", Said.told("derivation.made.sumSquaredScoresRegression"), from.meat(), folds)
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
                        Said.told("derivation.made.expected2", whom),
                        Said.told("derivation.made.meanWhatModelFitted"))
                .countsPeople()
                .number("sum", Said.told("derivation.made.sumModelsSharesOne"), expected * tenth.people(), people)
                .number("n", Said.told("derivation.made.peopleTenth"), tenth.people(), people)
                .value(expected, Digits.OF_HUNDRED, "sum / n")
                .make());
    }

    private Derivation observed(String id, String name, Calibration.Tenth tenth, Origin people) {
        Estimate share = tenth.observedShare().orElseThrow();
        if (!calibration.countsTold()) {
            return rounded(id, name, share, people);
        }
        return new Draft(id, name, Said.told("derivation.made.countedAllPeopleTenth"))
                .countsPeople()
                .number(
                        "passed",
                        Said.told("derivation.made.peopleAtOrOver"),
                        Math.rint(share.value() * tenth.people()),
                        people)
                .number("n", Said.told("derivation.made.peopleTenth"), tenth.people(), people)
                .number(
                        "threshold",
                        Said.told("derivation.made.threshold"),
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
        return new Draft(id, name, Said.told("derivation.made.countedAllPeopleTenth"))
                .countsPeople()
                .number("share", Said.told("derivation.made.shareRoundedWholePeople"), value, people)
                .number("lower", Said.told("derivation.made.lowerEndIntervalRounded"), low, people)
                .number("upper", Said.told("derivation.made.upperEndIntervalRounded"), high, people)
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
