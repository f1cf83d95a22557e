package org.phengen.score;

/// One sample's score and what it rests on.
///
/// `variants` = called + reference + filled + no call + not covered + ambiguous + unmatched.
///
/// @param score the sum; NaN where [Coverage] refuses it
/// @param sum the sum even where it is refused: for derivations, never for display
/// @param counts of weights by evidence
/// @param matched share of the published score whose alleles were found in this sample's data, called or not
/// @param known share of it whose dosage is known from this sample's data
public record SampleScore(
        String sample,
        double score,
        double sum,
        Counts counts,
        Coverage.Shares matched,
        Coverage.Shares known,
        Coverage coverage) {
    /// Numbers of weights.
    ///
    /// @param variants of the published score
    /// @param matched whose alleles were found in this sample's data, called or not
    /// @param filled unknown, replaced by the mean at the scoring file's frequency
    /// @param ambiguous A/T or C/G, left out
    /// @param unmatched left out for any other reason
    public record Counts(
            int variants,
            int matched,
            int called,
            int reference,
            int filled,
            int noCall,
            int notCovered,
            int ambiguous,
            int unmatched) {}
}
