package org.phengen.score;

import java.util.List;
import org.phengen.derivation.Derivation;
import org.phengen.derivation.Digits;
import org.phengen.derivation.Draft;
import org.phengen.derivation.Origin;
import org.phengen.language.Said;

/// How the two chances of the top tenth were made: that of this score, and that of the whole inherited tendency.
final class TopTenthDerivations {
    private TopTenthDerivations() {}

    static List<Derivation> of(ScorePlace place, ScorePlace.Strength strength) {
        Origin score = new Origin.Other("score.z");
        Draft own = new Draft(
                        "topTenth.score",
                        Said.told("derivation.made.topTenthScore"),
                        Said.told("derivation.made.chanceScoreWereWeights"))
                .number("z", Said.told("derivation.made.geneticScoreSd"), place.z(), score)
                .number("error", Said.told("derivation.made.standardErrorSd"), place.standardError(), score)
                .number(
                        "top",
                        Said.told("derivation.made.whereTopTenthBegins"),
                        Normal.TOP_TENTH,
                        new Origin.Setting("the top tenth"));
        own.value(
                place.topTenthOfThisScore(),
                Digits.OF_HUNDRED,
                place.standardError() > 0 ? "Phi((z - top) / error)" : "step(z - top)");
        double squared = strength.varianceExplained() / strength.heritability();
        Draft tendency = new Draft(
                        "topTenth.tendency",
                        Said.told("derivation.made.topTenthInheritedTendency"),
                        Said.told("derivation.made.chanceWholeInheritedTendency"))
                .number("z", Said.told("derivation.made.geneticScoreSd"), place.z(), score)
                .number(
                        "top",
                        Said.told("derivation.made.whereTopTenthBegins"),
                        Normal.TOP_TENTH,
                        new Origin.Setting("the top tenth"))
                .number(
                        "R2",
                        Said.told("derivation.made.shareVarianceScoreExplains"),
                        strength.varianceExplained(),
                        new Origin.Other("explained"))
                .number(
                        "h2",
                        Said.told("derivation.made.shareVarianceInherited"),
                        strength.heritability(),
                        new Origin.Setting("heritability of BMI, Yang 2015 (Nature Genetics 47:1114)"));
        tendency.value(
                place.topTenthOfTendency(),
                Digits.OF_HUNDRED,
                squared >= 1 ? "step(z - top)" : "r = sqrt(R2 / h2); 1 - Phi((top - r * z) / sqrt(1 - r^2))");
        return List.of(own.make(), tendency.make());
    }
}
