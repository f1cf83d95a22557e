package org.phengen.linkage;

import org.phengen.question.Sex;

/// What one sample's calls on X and Y outside the pseudoautosomal regions say.
///
/// @param sample name
/// @param xCalled common single-base sites of X with a complete call
/// @param xHeterozygous of these, with two different alleles
/// @param xHaploid of these, written with a single allele
/// @param inbreeding PLINK's F on X: 1 - observed / expected heterozygous; NaN where the frequencies are not known
/// @param ySites sites of Y at which anybody could be called
/// @param yCalled of these, with a call
public record XyCounts(
        String sample, int xCalled, int xHeterozygous, int xHaploid, double inbreeding, int ySites, int yCalled) {
    /// Fewer sites say nothing.
    static final int FEWEST_SITES = 20;
    /// F below: female; F above the other: male. Source: PLINK 1.9 `--check-sex`, defaults 0.2 and 0.8.
    static final double FEMALE_BELOW = 0.2;

    static final double MALE_ABOVE = 0.8;
    /// Without frequencies: share of heterozygous among non-reference calls.
    static final double MALE_HETEROZYGOUS = 0.1;

    static final double FEMALE_HETEROZYGOUS = 0.3;
    private static final int FEWEST_Y_SITES = 5;

    /// Sex that the calls tell: [Sex#UNKNOWN] where they are too few, between the limits, or X and Y disagree.
    public Sex inferred() {
        Sex byX = byX();
        if (ySites < FEWEST_Y_SITES) {
            return byX;
        }
        double rate = (double) yCalled / ySites;
        return switch (byX) {
            case FEMALE -> rate > 0.5 ? Sex.UNKNOWN : byX;
            case MALE -> rate < 0.1 ? Sex.UNKNOWN : byX;
            case OTHER, UNKNOWN -> Sex.UNKNOWN;
        };
    }

    private Sex byX() {
        if (xCalled < FEWEST_SITES) {
            return Sex.UNKNOWN;
        }
        if (xHaploid >= 0.9 * xCalled) {
            return Sex.MALE;
        }
        if (!Double.isNaN(inbreeding)) {
            return inbreeding < FEMALE_BELOW ? Sex.FEMALE : inbreeding > MALE_ABOVE ? Sex.MALE : Sex.UNKNOWN;
        }
        double share = (double) xHeterozygous / xCalled;
        return share < MALE_HETEROZYGOUS ? Sex.MALE : share > FEMALE_HETEROZYGOUS ? Sex.FEMALE : Sex.UNKNOWN;
    }
}
