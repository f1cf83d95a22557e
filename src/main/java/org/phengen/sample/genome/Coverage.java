package org.phengen.sample.genome;

import java.util.ArrayList;
import java.util.List;
import org.phengen.sample.chance.Chance;
import org.phengen.sample.genome.PersonFile.Quality;

/// Which stretches one person's gVCF covers, in genome order; GRCh38. Single sites are decided one by one.
///
/// @param stretches gene regions and the surroundings of loci
/// @param singles share of the single sites
record Coverage(List<Stretch> stretches, double singles) {
    /// @param start first base
    /// @param end last base, inclusive
    record Stretch(String chromosome, int start, int end) {}

    private static final int AROUND_LOCUS = 100;
    private static final int EXON = 180;
    private static final double EXOME_LOCI = 0.4;

    static Coverage of(List<Window> windows, Quality quality, Chance chance) {
        boolean exome = quality == Quality.EXOME_LIKE;
        List<Stretch> made = new ArrayList<>();
        for (Window window : windows) {
            List<Stretch> here = new ArrayList<>();
            for (GeneRegion gene : window.genes()) {
                if (exome) {
                    int step = (gene.geneEnd() - gene.geneStart()) / 8;
                    for (int i = 0; i < 8; i++) {
                        int start = gene.geneStart() + i * step;
                        here.add(new Stretch(window.chromosome(), start, start + EXON));
                    }
                } else {
                    here.add(new Stretch(window.chromosome(), gene.start(), gene.end()));
                }
            }
            for (Locus locus : window.loci()) {
                boolean within = !exome && window.geneAt(locus.position()).isPresent();
                if (!within
                        && (!exome
                                || chance.happens(EXOME_LOCI) && window.genes().isEmpty())) {
                    here.add(new Stretch(
                            window.chromosome(), locus.position() - AROUND_LOCUS, locus.position() + AROUND_LOCUS));
                }
            }
            here.sort(java.util.Comparator.comparingInt(Stretch::start));
            here.forEach(stretch -> add(made, stretch));
        }
        return new Coverage(made, exome ? 0.25 : 1);
    }

    /// Overlapping stretches become one.
    private static void add(List<Stretch> made, Stretch stretch) {
        Stretch last = made.isEmpty() ? null : made.getLast();
        if (last != null && last.chromosome().equals(stretch.chromosome()) && stretch.start() <= last.end() + 1) {
            made.set(
                    made.size() - 1,
                    new Stretch(last.chromosome(), last.start(), StrictMath.max(last.end(), stretch.end())));
        } else {
            made.add(stretch);
        }
    }
}
