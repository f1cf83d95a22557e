package org.phengen.score;

import java.io.IOException;

/// The scores as tab-separated text, one line per sample. Doubles are written so that reading them back gives the same
/// double; a refused score is `NA`.
public final class ScoreTable {
    private static final String HEADER =
            "sample\tscore\tmatched\tvariants\tcalled\treference\tfilled\tno_call\tnot_covered\tambiguous\tunmatched"
                    + "\tmatched_share\tweight_share\n";

    private ScoreTable() {}

    /// Writes header and rows.
    public static void write(ScoreRun run, Appendable out) throws IOException {
        out.append(HEADER);
        for (SampleScore score : run.scores()) {
            SampleScore.Counts counts = score.counts();
            out.append(score.sample()).append('\t').append(number(score.score()));
            int[] numbers = {
                counts.matched(),
                counts.variants(),
                counts.called(),
                counts.reference(),
                counts.filled(),
                counts.noCall(),
                counts.notCovered(),
                counts.ambiguous(),
                counts.unmatched()
            };
            for (int number : numbers) {
                out.append('\t').append(Integer.toString(number));
            }
            out.append('\t').append(number(score.matched().count()));
            out.append('\t').append(number(score.matched().weight())).append('\n');
        }
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "NA" : Double.toString(value);
    }
}
