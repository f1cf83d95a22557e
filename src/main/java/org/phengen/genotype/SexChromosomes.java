package org.phengen.genotype;

import java.util.List;
import java.util.Locale;

/// How many copies of a place a person has: the pseudoautosomal regions of X and Y in both builds, as facts.
///
/// Source: Genome Reference Consortium, human assemblies GRCh37 and GRCh38, regions PAR#1 and PAR#2
/// (1-based inclusive).
public enum SexChromosomes {
    /// an autosome, or a pseudoautosomal region: two copies in everyone
    TWO_COPIES,
    /// X outside the pseudoautosomal regions: one copy in males, two in females
    X_ONLY,
    /// Y outside the pseudoautosomal regions: one copy in males, none in females
    Y_ONLY,
    /// the mitochondrial genome: one copy in everyone
    MITOCHONDRIAL;

    private static final List<Region> PAR_37 = List.of(
            new Region("X", 60_001, 2_699_520),
            new Region("X", 154_931_044, 155_260_560),
            new Region("Y", 10_001, 2_649_520),
            new Region("Y", 59_034_050, 59_363_566));
    private static final List<Region> PAR_38 = List.of(
            new Region("X", 10_001, 2_781_479),
            new Region("X", 155_701_383, 156_030_895),
            new Region("Y", 10_001, 2_781_479),
            new Region("Y", 56_887_903, 57_217_415));

    /// The copies at a place.
    ///
    /// @param contig `X`, `chrX`, `23`, ...
    /// @param position 1-based
    public static SexChromosomes at(String contig, long position, GenomeBuild build) {
        String name = plainName(contig);
        if (name.equals("MT")) {
            return MITOCHONDRIAL;
        }
        if (!name.equals("X") && !name.equals("Y")) {
            return TWO_COPIES;
        }
        for (Region par : pseudoautosomal(build)) {
            if (par.contig().equals(name) && position >= par.start() && position <= par.end()) {
                return TWO_COPIES;
            }
        }
        return name.equals("X") ? X_ONLY : Y_ONLY;
    }

    /// PAR1 and PAR2 of X, then of Y.
    public static List<Region> pseudoautosomal(GenomeBuild build) {
        return switch (build) {
            case GRCH37 -> PAR_37;
            case GRCH38 -> PAR_38;
        };
    }

    /// X between its two pseudoautosomal regions.
    public static Region xOutsidePar(GenomeBuild build) {
        List<Region> par = pseudoautosomal(build);
        return new Region("X", par.get(0).end() + 1, par.get(1).start() - 1);
    }

    /// Y between its two pseudoautosomal regions.
    public static Region yOutsidePar(GenomeBuild build) {
        List<Region> par = pseudoautosomal(build);
        return new Region("Y", par.get(2).end() + 1, par.get(3).start() - 1);
    }

    /// `1`-`22`, `X`, `Y`, `MT` for the usual spellings (`chr7`, `23`, `chrM`); any other name unchanged.
    public static String plainName(String contig) {
        String name = contig.regionMatches(true, 0, "chr", 0, 3) ? contig.substring(3) : contig;
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "X", "23", "25", "XY" -> "X";
            case "Y", "24" -> "Y";
            case "M", "MT", "26" -> "MT";
            default -> name;
        };
    }
}
