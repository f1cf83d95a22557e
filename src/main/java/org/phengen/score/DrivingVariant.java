package org.phengen.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What one weight adds to one sample's place, beside the mean person.
///
/// @param locus of the scoring file
/// @param evidence what the dosage rests on
/// @param copies of the effect allele, 0 to 2; its mean where it is unknown
/// @param contribution weight x (copies - mean copies), in SDs of the score: these add up to z
public record DrivingVariant(ScoreLocus locus, Evidence evidence, double copies, double contribution) {
    /// How many are named apart where there is room for few.
    public static final int NAMED = 10;

    /// All weights of one sample that have a known dosage and frequency, largest contribution (up or down) first.
    ///
    /// @param sample row in [ScoreRun#samples]
    /// @param standardDeviation of the score among the people compared with
    public static List<DrivingVariant> of(ScoreRun run, int sample, double standardDeviation) {
        var variants = new ArrayList<DrivingVariant>();
        List<ScoreLocus> loci = run.scoring().loci();
        for (int i = 0; i < loci.size(); i++) {
            ScoreLocus locus = loci.get(i);
            if (run.takesPart(i)
                    && locus.facts().frequency().isPresent()
                    && run.matrix().copies(i, sample) >= 0) {
                double p = locus.facts().frequency().getAsDouble();
                int copies = run.matrix().copies(i, sample);
                double mean = locus.effect().mean(p, run.matrix().ploidy(i, sample));
                variants.add(new DrivingVariant(
                        locus,
                        run.matrix().evidence(i, sample),
                        copies,
                        (locus.effect().of(copies) - mean) / standardDeviation));
            }
        }
        variants.sort(Comparator.comparingDouble((DrivingVariant variant) -> -Math.abs(variant.contribution())));
        return variants;
    }

    /// Standard error of one sample's score, in the score's own unit: what the weights' standard errors and the weights
    /// without a known dosage leave open. sqrt(sum (dosage - 2p)^2 se^2 + sum of unknown weights' variance).
    public static double standardErrorOfScore(ScoreRun run, int sample) {
        double variance = 0;
        List<ScoreLocus> loci = run.scoring().loci();
        for (int i = 0; i < loci.size(); i++) {
            ScoreLocus locus = loci.get(i);
            double p = locus.facts().frequency().orElse(Double.NaN);
            int copies = run.takesPart(i) ? run.matrix().copies(i, sample) : -1;
            if (copies < 0) {
                variance += Double.isNaN(p) ? 0 : locus.effect().variance(p);
            } else {
                double error = locus.facts().standardError().orElse(0);
                double mean = Double.isNaN(p) ? 0 : run.matrix().ploidy(i, sample) * p;
                variance += (copies - mean) * (copies - mean) * error * error;
            }
        }
        for (UnusableRow row : run.scoring().unusable()) {
            double deviation = row.standardDeviation().orElse(0);
            variance += deviation * deviation;
        }
        return Math.sqrt(variance);
    }
}
