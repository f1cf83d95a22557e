package org.phengen.score;

/// How a score's alleles were found in the data, in the order they are tried.
///
/// Source: PGS Catalog Calculator, variant matching (`refalt`, `altref`, `refalt_flip`, `altref_flip`, and the same
/// without an other allele).
public enum MatchWay {
    /// effect allele is REF, other allele is an ALT
    REF_ALT("refalt", false),
    /// effect allele is an ALT, other allele is REF
    ALT_REF("altref", false),
    REF_ALT_FLIPPED("refalt_flip", true),
    ALT_REF_FLIPPED("altref_flip", true),
    /// no other allele named: effect allele is REF
    EFFECT_IS_REF("no_oa_ref", false),
    EFFECT_IS_ALT("no_oa_alt", false),
    EFFECT_IS_REF_FLIPPED("no_oa_ref_flip", true),
    EFFECT_IS_ALT_FLIPPED("no_oa_alt_flip", true),
    /// nobody has an ALT, and the reference base is one of the two alleles
    REFERENCE_ONLY("ref_only", false),
    REFERENCE_ONLY_FLIPPED("ref_only_flip", true);

    private final String code;
    private final boolean flipped;

    MatchWay(String code, boolean flipped) {
        this.code = code;
        this.flipped = flipped;
    }

    /// The code in reports.
    public String code() {
        return code;
    }

    /// Whether the score is written on the other strand than the data.
    public boolean isFlipped() {
        return flipped;
    }
}
