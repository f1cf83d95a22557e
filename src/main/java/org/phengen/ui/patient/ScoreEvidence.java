package org.phengen.ui.patient;

import java.util.List;
import java.util.Optional;
import org.phengen.chart.model.EvidenceBar;
import org.phengen.chart.model.VariantsDrivingIt;

/// What a patient's score rests on.
///
/// @param words which score: "97 loci · PGS000027 · Locke 2015"
/// @param bar by weight
/// @param topTenth the two chances, which are never merged into one; empty without a score
/// @param variants what makes it what it is; empty without a score
/// @param others what other scores say
public record ScoreEvidence(
        String words,
        EvidenceBar bar,
        Optional<TopTenth> topTenth,
        Optional<VariantsDrivingIt> variants,
        List<SecondOpinion> others) {
    public ScoreEvidence {
        others = List.copyOf(others);
    }

    /// @param ofThisScore chance that the score, were its weights known exactly, is in the top tenth; 0 to 1
    /// @param ofTendency chance that the whole inherited tendency is in the top tenth; 0 to 1
    public record TopTenth(double ofThisScore, double ofTendency) {}

    /// @param name of another score
    /// @param words "+1.08 (+0.80 to +1.36)", or "not scored: 3 % read"
    /// @param derivation id of how it was made; empty where it was not scored
    public record SecondOpinion(String name, String words, String derivation) {}
}
