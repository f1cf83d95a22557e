package org.phengen.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether a score may be shown, by how much of it the data answer.
///
/// Source of the limits: PGS Catalog Calculator, `min_overlap` 0.75; below 0.95 its guide asks for caution.
///
/// @param reasons why it is not simply good, sentences without their full stops
public record Coverage(Verdict verdict, List<String> reasons) {
    static final double LEAST = 0.75;
    static final double ENOUGH = 0.95;

    public Coverage {
        reasons = List.copyOf(reasons);
    }

    /// From bad to good.
    public enum Verdict {
        NO_SCORE,
        CAUTION,
        GOOD
    }

    /// Judges shares of the published score, each 0 to 1.
    static Coverage of(Shares matched, Shares known) {
        var reasons = new ArrayList<String>();
        double least = 1;
        least = Math.min(least, note(reasons, matched.count(), "of the weights are matched in the data"));
        least = Math.min(least, note(reasons, matched.weight(), "of the score by weight is matched in the data"));
        least = Math.min(least, note(reasons, known.count(), "of the weights have a known dosage in this sample"));
        least = Math.min(
                least, note(reasons, known.weight(), "of the score by weight has a known dosage in this sample"));
        Verdict verdict = least < LEAST ? Verdict.NO_SCORE : least < ENOUGH ? Verdict.CAUTION : Verdict.GOOD;
        return new Coverage(verdict, reasons);
    }

    /// A share by number of weights and by their size, each 0 to 1 of the published score.
    public record Shares(double count, double weight) {}

    private static double note(List<String> reasons, double share, String what) {
        // a sum of shares that should be 1 may end a rounding below it
        double rounded = share > 1 - 1e-9 ? 1 : share;
        if (rounded < ENOUGH) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "%.1f %% %s (%s %.0f %%)",
                    100 * rounded,
                    what,
                    rounded < LEAST ? "no score below" : "caution below",
                    100 * (rounded < LEAST ? LEAST : ENOUGH)));
        }
        return rounded;
    }
}
