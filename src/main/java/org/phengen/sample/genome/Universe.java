package org.phengen.sample.genome;

import java.util.ArrayList;
import java.util.List;
import org.phengen.job.JobContext;
import org.phengen.language.Said;
import org.phengen.sample.chance.Chance;

/// Everybody's genomes, site by site in genome order; nothing is kept but one window's ancestry. Safe for use by
/// several threads.
public final class Universe {
    private final long seed;
    private final boolean[] men;
    private final Kinship kinship;
    private final List<Contig> contigs = Contig.all();
    private final List<Locus> loci;
    private final List<Window> windows;
    private final Bases bases;

    /// @param men sex of everybody who has a genome, by number
    public Universe(long seed, boolean[] men, Kinship kinship) {
        this.seed = seed;
        this.men = men.clone();
        this.kinship = kinship;
        this.loci = Locus.all(seed);
        this.windows = Window.all(contigs, GeneRegion.all(), loci);
        this.bases = new Bases(loci);
    }

    /// The 97-locus score of everybody, in the unit of its weights.
    public double[] bodyMassScores(JobContext job) {
        double[] scores = new double[men.length];
        walkLoci(job, (locus, site) -> {
            for (int person = 0; person < scores.length && locus.bodyMassWeight() != 0; person++) {
                int carried = site.allele(2 * person) + site.allele(2 * person + 1);
                double weight = locus.bodyMassWeight();
                // a negative weight stands for an effect allele that is REF
                scores[person] += weight >= 0 ? weight * carried : -weight * (2 - carried);
            }
        });
        return scores;
    }

    private interface LocusVisitor {
        void locus(Locus locus, Site site);
    }

    private void walkLoci(JobContext job, LocusVisitor visitor) {
        for (Window window : windows) {
            job.checkCancelled();
            new WindowWalk(window, contig(window.chromosome()), seed, 2 * men.length, List.of(), bases)
                    .walk(
                            kinship,
                            men,
                            true,
                            site -> window.loci().stream()
                                    .filter(locus -> locus.position() == site.position())
                                    .forEach(locus -> visitor.locus(locus, site)));
        }
    }

    /// Hands every site to the visitor, in genome order of both builds.
    ///
    /// @param planned rare variants with chosen carriers
    public void walk(List<RareVariant> planned, JobContext job, Site.Visitor visitor) {
        boolean[] second = new boolean[men.length];
        for (int person = 0; person < second.length; person++) {
            second[person] = SingleWalk.isOfSecondPopulation(seed, person);
        }
        for (int i = 0; i < contigs.size(); i++) {
            Contig contig = contigs.get(i);
            List<Window> here = windowsOf(contig);
            List<Integer> places = new ArrayList<>(
                    SinglePlaces.on(contig, contigs, here, Chance.of(seed, "single places " + contig.name())));
            SingleWalk singles = new SingleWalk(seed, contig, bases, new Lift(contig, here));
            for (Window window : here) {
                while (!places.isEmpty() && places.getFirst() < window.start()) {
                    singles.site(places.removeFirst(), men, second, kinship, visitor);
                }
                job.checkCancelled();
                new WindowWalk(window, contig, seed, 2 * men.length, planned, bases).walk(kinship, men, false, visitor);
            }
            for (int place : places) {
                job.checkCancelled();
                singles.site(place, men, second, kinship, visitor);
            }
            job.progress(Said.told("job.progress.writingGenomes2"), i + 1L, contigs.size());
        }
    }

    private List<Window> windowsOf(Contig contig) {
        return windows.stream()
                .filter(window -> window.chromosome().equals(contig.name()))
                .toList();
    }

    private Contig contig(String name) {
        return contigs.stream()
                .filter(contig -> contig.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Contig> contigs() {
        return contigs;
    }

    List<Window> windows() {
        return windows;
    }

    Bases bases() {
        return bases;
    }

    boolean isMan(int person) {
        return men[person];
    }
}
