package org.phengen.score;

/// What became of one weight when its alleles were looked for in the data.
public sealed interface AlleleMatch {
    /// Found; takes part in the sum.
    ///
    /// @param way how it was found
    /// @param reference REF at the position, as the data write it
    /// @param counted the allele of the data whose copies are counted
    record Usable(MatchWay way, String reference, String counted) implements AlleleMatch {}

    /// Found, but A/T or C/G: whether it is the same strand is for [StrandRule] to say.
    ///
    /// @param asWritten the match if the strands are the same
    record Ambiguous(Usable asWritten) implements AlleleMatch {}

    /// No file has a row there: unknown for everyone.
    record Uncovered() implements AlleleMatch {}

    /// Takes no part, for a reason.
    record Excluded(ExclusionReason reason) implements AlleleMatch {}
}
