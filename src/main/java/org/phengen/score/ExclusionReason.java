package org.phengen.score;

/// Why a weight of a scoring file takes no part in the sum.
public enum ExclusionReason {
    NO_POSITION("no_position", "the scoring file gives no position in this build"),
    HAPLOTYPE("haplotype", "a haplotype, diplotype or interaction, which single genotypes cannot answer"),
    UNREADABLE_ALLELE("unreadable_allele", "the effect allele is not written in bases"),
    DUPLICATE_IN_SCORE("duplicate_in_score", "the scoring file names the same alleles of the same position twice"),
    ALLELES_DISAGREE("alleles_disagree", "the data have a row at the position, with other alleles"),
    DUPLICATE_IN_DATA("duplicate_in_data", "two rows of the data fit equally well"),
    MULTI_ALLELIC("multi_allelic", "no other allele is named and the data have more than two alleles"),
    STRAND_DISAGREES("strand_disagrees", "files of the same run show different strands or reference bases"),
    REFERENCE_UNKNOWN("reference_unknown", "everyone is reference here, but no row says which base that is"),
    AMBIGUOUS("ambiguous", "A/T or C/G, and the strand is not proven");

    private final String code;
    private final String meaning;

    ExclusionReason(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /// The code in reports.
    public String code() {
        return code;
    }

    /// In words, for people.
    public String meaning() {
        return meaning;
    }
}
