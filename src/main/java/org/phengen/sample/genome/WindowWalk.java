package org.phengen.sample.genome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phengen.sample.chance.Chance;

/// Walks one window: the tree changes from stretch to stretch, and every site on a stretch finds its carriers.
///
/// Two kinds of variants make the frequency spectrum: mutations on the founders' tree (common, linked over tens of
/// thousands of bases) and young ones (rare, up to 0.25 % of haplotypes, on one founder's background). Each purpose has
/// its
/// own stream of chance, so that walking the loci alone gives the same alleles as walking everything.
final class WindowWalk {
    /// founder mutations per base and unit of time (20,000 generations): about 4.8 sites per 1,000 bases
    private static final double MUTATION = 3.7e-4;
    /// young sites per base of gene region
    private static final double YOUNG = 0.0186;
    private static final double YOUNG_SHARE = 0.0025;

    private final Window window;
    private final Contig contig;
    private final long seed;
    private final int haplotypes;
    private final List<RareVariant> planned;
    private final Set<Integer> taken = new HashSet<>();
    private final SiteText text;

    WindowWalk(Window window, Contig contig, long seed, int haplotypes, List<RareVariant> planned, Bases bases) {
        this.window = window;
        this.contig = contig;
        this.seed = seed;
        this.haplotypes = haplotypes;
        this.planned = planned.stream()
                .filter(variant -> variant.chromosome().equals(window.chromosome())
                        && variant.position() >= window.start()
                        && variant.position() <= window.end())
                .toList();
        this.text = new SiteText(window, contig, bases, Chance.of(seed, "text", window.number()));
    }

    /// @param lociOnly whether only the scores' loci are wanted
    void walk(Kinship kinship, boolean[] men, boolean lociOnly, Site.Visitor visitor) {
        Mosaic mosaic = new Mosaic(window, haplotypes, Chance.of(seed, "mosaic", window.number()));
        Genealogy tree = new Genealogy(Founders.COUNT, Chance.of(seed, "tree", window.number()));
        Chance mutations = Chance.of(seed, "mutations", window.number());
        Chance young = Chance.of(seed, "young", window.number());
        List<Kinship.Copy> copies = kinship.copies(contig, Chance.of(seed, "kin", window.number()), men);
        List<Draft> fixed = fixedDrafts(lociOnly);
        int next = 0;
        double from = window.start();
        while (from <= window.end()) {
            double to = StrictMath.min(from + tree.stretch(), window.end() + 1.0);
            List<Draft> here = lociOnly ? new ArrayList<>() : mutations(tree, from, to, mutations);
            while (next < fixed.size() && fixed.get(next).position() < to) {
                here.add(fixed.get(next++));
            }
            here.sort(Comparator.comparingInt(Draft::position));
            for (Draft draft : here) {
                byte[] alleles = new byte[haplotypes];
                carriers(draft, tree, mosaic.at(draft.position()), young, alleles);
                copies.forEach(copy -> alleles[copy.haplotype()] = alleles[copy.source()]);
                visitor.site(text.site(draft, alleles));
            }
            tree.recombine();
            from = to;
        }
    }

    /// Loci, planned variants and young sites, in position order.
    private List<Draft> fixedDrafts(boolean lociOnly) {
        List<Draft> drafts = new ArrayList<>();
        for (Locus locus : window.loci()) {
            taken.add(locus.position());
            drafts.add(new Draft(locus.position(), new Draft.Kind.AtLocus(locus)));
        }
        if (!lociOnly) {
            for (RareVariant variant : planned) {
                taken.add(variant.position());
                drafts.add(new Draft(variant.position(), new Draft.Kind.Planned(variant)));
            }
            Chance places = Chance.of(seed, "places", window.number());
            for (GeneRegion gene : window.genes()) {
                int length = gene.end() - gene.start() + 1;
                for (int i = (int) (length * YOUNG); i > 0; i--) {
                    int position = gene.start() + places.below(length);
                    if (taken.add(position)) {
                        drafts.add(new Draft(position, new Draft.Kind.Young()));
                    }
                }
            }
        }
        drafts.sort(Comparator.comparingInt(Draft::position));
        return drafts;
    }

    private List<Draft> mutations(Genealogy tree, double from, double to, Chance chance) {
        List<Draft> found = new ArrayList<>();
        double rate = MUTATION * tree.length();
        for (double at = from + chance.exponential() / rate; at < to; at += chance.exponential() / rate) {
            int position = (int) at;
            Optional<GeneRegion> gene = window.geneAt(position);
            if (gene.isPresent() && taken.add(position)) {
                found.add(new Draft(position, new Draft.Kind.OnTree()));
            }
        }
        return found;
    }

    private void carriers(Draft draft, Genealogy tree, int[] founders, Chance young, byte[] alleles) {
        switch (draft.kind()) {
            case Draft.Kind.AtLocus at ->
                spread(Founders.ofFrequency(tree, at.locus().frequency()), founders, alleles);
            case Draft.Kind.OnTree ignored -> spread(Founders.mutation(tree), founders, alleles);
            case Draft.Kind.Planned known -> {
                Arrays.fill(alleles, (byte) 0);
                known.variant().carriers().forEach(person -> alleles[2 * person] = 1);
            }
            case Draft.Kind.Young ignored -> {
                Arrays.fill(alleles, (byte) 0);
                few(founders, young, alleles);
            }
        }
    }

    private static void spread(byte[] marks, int[] founders, byte[] alleles) {
        for (int i = 0; i < alleles.length; i++) {
            alleles[i] = marks[founders[i]];
        }
    }

    /// More than half are in one haplotype only; the others fall off like c^-1.7.
    private static void few(int[] founders, Chance chance, byte[] alleles) {
        int most = (int) StrictMath.max(2, YOUNG_SHARE * alleles.length);
        int wanted = 1;
        if (chance.happens(0.45)) {
            wanted = (int) StrictMath.min(most, StrictMath.pow(1 - chance.uniform(), -1 / 0.7) + 1);
        }
        int first = chance.below(alleles.length);
        int haplotype = first;
        for (int i = 0; i < alleles.length && wanted > 0; i++) {
            if (founders[haplotype] == founders[first]) {
                alleles[haplotype] = 1;
                wanted--;
            }
            haplotype = haplotype + 1 == alleles.length ? 0 : haplotype + 1;
        }
    }
}
