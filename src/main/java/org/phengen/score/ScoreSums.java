package org.phengen.score;

import java.util.ArrayList;
import java.util.List;
import org.phengen.score.ScoreOptions.MissingRule;

/// Adds weights over an [EvidenceMatrix]. The inner loop runs over samples on primitive arrays and looks the cell's
/// contribution up in a table of 32 numbers made once per locus, so that it holds no branch on models or alleles. Sums
/// are compensated (Neumaier): copies of the effect allele are counted directly, so no large terms cancel.
final class ScoreSums {
    private final ScoreRun run;
    private final ScoreShares shares;
    private final double[] sums;
    private final double[] compensations;
    private final int[][] evidence;
    private final int[] matched;
    private final int[] filled;
    private final double[] matchedWeight;
    private final double[] knownWeight;

    ScoreSums(ScoreRun run) {
        this.run = run;
        this.shares = new ScoreShares(run.scoring());
        int samples = run.samples().size();
        sums = new double[samples];
        compensations = new double[samples];
        evidence = new int[Evidence.values().length][samples];
        matched = new int[samples];
        filled = new int[samples];
        matchedWeight = new double[samples];
        knownWeight = new double[samples];
    }

    List<SampleScore> scores() {
        int ambiguous = 0;
        int takingPart = 0;
        List<ScoreLocus> loci = run.scoring().loci();
        for (int i = 0; i < loci.size(); i++) {
            if (run.takesPart(i)) {
                takingPart++;
                add(loci.get(i), run.matrix().row(i), shares.part(i));
            } else if (run.match(i) instanceof AlleleMatch.Excluded excluded
                    && excluded.reason() == ExclusionReason.AMBIGUOUS) {
                ambiguous++;
            }
        }
        int variants = run.scoring().variants();
        var scores = new ArrayList<SampleScore>(sums.length);
        for (int s = 0; s < sums.length; s++) {
            scores.add(score(s, variants, ambiguous, variants - takingPart - ambiguous));
        }
        return scores;
    }

    private void add(ScoreLocus locus, byte[] cells, double part) {
        double[] contribution = new double[32];
        boolean[] isFilled = new boolean[32];
        boolean fill = run.options().missing() == MissingRule.FREQUENCY
                && locus.facts().frequency().isPresent();
        for (byte cell = 0; cell < 32; cell++) {
            if (EvidenceMatrix.isKnown(cell)) {
                contribution[cell] = locus.effect().of(Math.min(EvidenceMatrix.copies(cell), 2));
            } else if (fill) {
                contribution[cell] = locus.effect()
                        .mean(locus.facts().frequency().getAsDouble(), EvidenceMatrix.isHaploid(cell) ? 1 : 2);
                isFilled[cell] = true;
            }
        }
        for (int s = 0; s < cells.length; s++) {
            byte cell = cells[s];
            addTo(s, contribution[cell]);
            int kind = cell >> 3;
            if (isFilled[cell]) {
                filled[s]++;
            } else {
                evidence[kind][s]++;
            }
            if (kind != Evidence.NOT_COVERED.code()) {
                matched[s]++;
                matchedWeight[s] += part;
            }
            if (EvidenceMatrix.isKnown(cell)) {
                knownWeight[s] += part;
            }
        }
    }

    private void addTo(int sample, double value) {
        double sum = sums[sample];
        double next = sum + value;
        compensations[sample] += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sums[sample] = next;
    }

    private SampleScore score(int s, int variants, int ambiguous, int unmatched) {
        int called = evidence[Evidence.CALLED.code()][s];
        int reference = evidence[Evidence.REFERENCE.code()][s];
        var counts = new SampleScore.Counts(
                variants,
                matched[s],
                called,
                reference,
                filled[s],
                evidence[Evidence.NO_CALL.code()][s],
                evidence[Evidence.NOT_COVERED.code()][s],
                ambiguous,
                unmatched);
        var matchedShares = new Coverage.Shares((double) matched[s] / variants, shares.share(matchedWeight[s]));
        var known = new Coverage.Shares((double) (called + reference) / variants, shares.share(knownWeight[s]));
        Coverage coverage = Coverage.of(matchedShares, known);
        double sum = sums[s] + compensations[s];
        return new SampleScore(
                run.samples().get(s),
                coverage.verdict() == Coverage.Verdict.NO_SCORE ? Double.NaN : sum,
                sum,
                counts,
                matchedShares,
                known,
                coverage);
    }
}
