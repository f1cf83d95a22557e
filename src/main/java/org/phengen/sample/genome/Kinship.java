package org.phengen.sample.genome;

import java.util.ArrayList;
import java.util.List;
import org.phengen.sample.chance.Chance;

/// The few people of the region who are related. Everybody else's haplotypes are drawn apart.
///
/// @param pairs who with whom
public record Kinship(List<Pair> pairs) {
    public Kinship {
        pairs = List.copyOf(pairs);
    }

    /// Two related people, by their number in the region.
    public sealed interface Pair {
        /// @param child has one of the mother's haplotypes at every place
        record MotherAndChild(int mother, int child) implements Pair {}

        /// Full siblings: each parental haplotype is shared with probability one half.
        record Siblings(int first, int second) implements Pair {}
    }

    /// A haplotype that is a copy of another.
    record Copy(int haplotype, int source) {}

    /// What is copied at one unlinked place.
    ///
    /// @param chance of the place
    /// @param men everybody's sex
    List<Copy> copies(Contig contig, Chance chance, boolean[] men) {
        List<Copy> made = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean one = chance.happens(0.5);
            boolean two = chance.happens(0.5);
            switch (pair) {
                case Pair.MotherAndChild known -> {
                    if (!contig.name().equals("Y")) {
                        made.add(new Copy(2 * known.child(), 2 * known.mother() + (one ? 1 : 0)));
                    }
                }
                case Pair.Siblings known -> siblings(made, known, contig, men, one, two);
            }
        }
        return made;
    }

    private static void siblings(
            List<Copy> made, Pair.Siblings known, Contig contig, boolean[] men, boolean mothers, boolean fathers) {
        boolean brothers = men[known.first()] && men[known.second()];
        boolean sisters = !men[known.first()] && !men[known.second()];
        Copy mother = new Copy(2 * known.second(), 2 * known.first());
        Copy father = new Copy(2 * known.second() + 1, 2 * known.first() + 1);
        switch (contig.name()) {
            case "Y" -> {
                if (brothers) {
                    made.add(mother);
                }
            }
            case "X" -> {
                if (mothers) {
                    made.add(mother);
                }
                if (sisters) {
                    made.add(father);
                }
            }
            default -> {
                if (mothers) {
                    made.add(mother);
                }
                if (fathers) {
                    made.add(father);
                }
            }
        }
    }
}
