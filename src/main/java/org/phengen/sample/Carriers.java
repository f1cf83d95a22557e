package org.phengen.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phengen.sample.chance.Chance;
import org.phengen.sample.genome.RareVariant;
import org.phengen.sample.people.MelanomaPlan.Group;
import org.phengen.sample.people.Place;
import org.phengen.sample.people.Register;

/// Who carries one of the twelve rare protein-changing CDKN2A variants of the region: of 2,000 patients ten of those
/// surely diagnosed with melanoma under 30, four of those diagnosed later, and eight without melanoma. The first
/// variant
/// is shared by several, as a founder's is; the others belong to one or two people. Positions are invented, within the
/// coding exons of the real gene (RefSeq NM_000077, GRCh38).
final class Carriers {
    private static final int EXON_1_FIRST = 21_974_680;
    private static final int EXON_1_LAST = 21_974_825;
    private static final int EXON_2_FIRST = 21_970_902;
    private static final int EXON_2_LAST = 21_971_206;
    private static final int VARIANTS = 12;
    private static final double EARLY = 10;
    private static final double LATER = 4;
    private static final double NEITHER = 8;

    private Carriers() {}

    /// @param names of every place, for only a linked genome can be found
    /// @param related people who get none, since their haplotypes are copies
    static List<RareVariant> plan(long seed, Register register, Map<Place, SampleNames> names, Set<Integer> related) {
        Chance chance = Chance.of(seed, "CDKN2A");
        List<Integer> early = new ArrayList<>();
        List<Integer> later = new ArrayList<>();
        List<Integer> neither = new ArrayList<>();
        for (Place place : Place.values()) {
            for (int ordinal = 1; ordinal <= register.share(place); ordinal++) {
                SampleNames here = names.get(place);
                int number = register.position(place, ordinal);
                boolean open = Register.casesOf(place, ordinal).isEmpty() && !related.contains(number);
                if (!open || here == null || here.claimed(ordinal).isEmpty()) {
                    continue;
                }
                Group group = register.melanomaGroup(place, ordinal).orElse(null);
                if (group == Group.UNDER_30) {
                    early.add(number);
                } else if (group == Group.LATER) {
                    later.add(number);
                } else if (group == null) {
                    neither.add(number);
                }
            }
        }
        double scale = register.size() / 2000.0;
        List<Integer> carriers = new ArrayList<>(some(early, EARLY * scale, chance));
        carriers.addAll(some(later, LATER * scale, chance));
        carriers.addAll(some(neither, NEITHER * scale, chance));
        return variants(carriers, chance);
    }

    private static List<Integer> some(List<Integer> people, double wanted, Chance chance) {
        int[] order = chance.shuffled(people.size());
        List<Integer> chosen = new ArrayList<>();
        int count = (int) StrictMath.min(order.length, StrictMath.max(2, StrictMath.round(wanted)));
        for (int i = 0; i < count; i++) {
            chosen.add(people.get(order[i]));
        }
        return chosen;
    }

    private static List<RareVariant> variants(List<Integer> carriers, Chance chance) {
        List<List<Integer>> shared = new ArrayList<>();
        for (int i = 0; i < VARIANTS; i++) {
            shared.add(new ArrayList<>());
        }
        for (int i = 0; i < carriers.size(); i++) {
            // every third carries the founder's
            shared.get(i % 3 == 0 ? 0 : 1 + (i - i / 3 - 1) % (VARIANTS - 1)).add(carriers.get(i));
        }
        List<RareVariant> made = new ArrayList<>();
        for (int i = 0; i < VARIANTS; i++) {
            int position = i < VARIANTS / 2
                    ? EXON_2_FIRST + (EXON_2_LAST - EXON_2_FIRST) * i / (VARIANTS / 2) + chance.below(20)
                    : EXON_1_FIRST
                            + (EXON_1_LAST - EXON_1_FIRST) * (i - VARIANTS / 2) / (VARIANTS / 2)
                            + chance.below(10);
            made.add(new RareVariant("9", position, shared.get(i)));
        }
        return made;
    }
}
