package org.phengen.sample.genome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.phengen.sample.chance.Chance;

/// Walks the single sites of one contig: every haplotype is drawn apart. Six in a hundred people come from a second
/// population, whose frequencies at these sites differ (Balding and Nichols 1995, F = 0.08), so that components find
/// something true.
final class SingleWalk {
    private static final double SECOND_POPULATION = 0.06;
    private static final double F = 0.08;
    private static final int LINEAGES = 8;

    private final long seed;
    private final Contig contig;
    private final Bases bases;
    private final Lift lift;

    SingleWalk(long seed, Contig contig, Bases bases, Lift lift) {
        this.seed = seed;
        this.contig = contig;
        this.bases = bases;
        this.lift = lift;
    }

    /// Whether somebody comes from the second population.
    static boolean isOfSecondPopulation(long seed, int person) {
        return Chance.of(seed, "ancestry", person).happens(SECOND_POPULATION);
    }

    /// One site.
    void site(int position, boolean[] men, boolean[] second, Kinship kinship, Site.Visitor visitor) {
        Chance chance = Chance.of(seed, "single " + contig.name(), position);
        byte[] alleles = new byte[2 * men.length];
        char reference = bases.at(contig.name(), position);
        char alternate = Bases.other(reference, chance);
        if (contig.name().equals("Y")) {
            lineages(men.length, chance, alleles);
        } else {
            double first = chance.between(0.06, 0.5);
            double other = drifted(first, chance);
            for (int i = 0; i < alleles.length; i++) {
                alleles[i] = (byte) (chance.uniform() < (second[i / 2] ? other : first) ? 1 : 0);
            }
        }
        List<Kinship.Copy> copies = new ArrayList<>(kinship.copies(contig, chance, men));
        copies.forEach(copy -> alleles[copy.haplotype()] = alleles[copy.source()]);
        visitor.site(new Site(
                contig,
                position,
                lift.to37(position),
                new Site.Naming(
                        "syn" + contig.name() + "s"
                                + Integer.toString(position, 36).toLowerCase(Locale.ROOT),
                        String.valueOf(reference),
                        List.of(String.valueOf(alternate)),
                        ""),
                true,
                alleles));
    }

    /// Normal approximation of the drift, kept within 1 and 99 %.
    private static double drifted(double frequency, Chance chance) {
        double spread = StrictMath.sqrt(F * frequency * (1 - frequency));
        return StrictMath.max(0.01, StrictMath.min(0.99, frequency + spread * chance.gaussian()));
    }

    /// Y is passed on whole: eight paternal lineages, every site true of some of them.
    private void lineages(int people, Chance chance, byte[] alleles) {
        long carrying = 0;
        for (int lineage = 1; lineage < LINEAGES; lineage++) {
            carrying |= chance.happens(0.3) ? 1L << lineage : 0;
        }
        carrying |= 1L << chance.within(1, LINEAGES - 1);
        for (int person = 0; person < people; person++) {
            int lineage = Chance.of(seed, "paternal lineage", person).weighted(30, 25, 15, 10, 8, 6, 4, 2);
            alleles[2 * person] = (byte) ((carrying >>> lineage) & 1);
            alleles[2 * person + 1] = 0;
        }
    }
}
