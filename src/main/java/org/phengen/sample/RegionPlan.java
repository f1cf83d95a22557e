package org.phengen.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.phengen.job.JobContext;
import org.phengen.sample.chance.Chance;
import org.phengen.sample.genome.RareVariant;
import org.phengen.sample.genome.Universe;
import org.phengen.sample.people.Place;
import org.phengen.sample.people.Population;
import org.phengen.sample.people.Register;

/// Everything about a region that is decided before the first file is written. Its size in memory grows by a few
/// numbers
/// per patient.
///
/// @param names which genome is whose, of every place
record RegionPlan(
        long seed,
        Register register,
        Map<Place, SampleNames> names,
        Kin kin,
        List<RareVariant> carriers,
        Universe universe,
        Population population) {

    /// patients from which on writing quickly counts more than small files
    private static final int LARGE = 5000;

    static RegionPlan of(int patients, long seed, JobContext job) {
        Register register = new Register(seed, Place.shares(patients));
        Map<Place, SampleNames> names = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            names.put(place, new SampleNames(seed, place, register.share(place)));
        }
        Kin kin = new Kin(register);
        Universe universe = new Universe(seed, men(seed, register), kin.kinship());
        double[] scores = universe.bodyMassScores(job);
        double[] patientsScores = java.util.Arrays.copyOf(scores, patients);
        return new RegionPlan(
                seed,
                register,
                names,
                kin,
                Carriers.plan(seed, register, names, kin.everybody()),
                universe,
                new Population(seed, register, patientsScores));
    }

    /// The sex of every genome: every patient record's, and of those that belong to no record.
    private static boolean[] men(long seed, Register register) {
        boolean[] men = new boolean[register.size() + SampleNames.OF_NOBODY];
        for (Place place : Place.values()) {
            for (int ordinal = 1; ordinal <= register.share(place); ordinal++) {
                men[register.position(place, ordinal)] =
                        register.identity(place, ordinal).male();
            }
        }
        Chance chance = Chance.of(seed, "genomes of nobody");
        for (int i = register.size(); i < men.length; i++) {
            men[i] = chance.happens(0.5);
        }
        return men;
    }

    /// The level at which genomes are compressed: level 1 is several times as fast as level 6, and its files are about
    /// half as large again.
    int compression() {
        return isLarge() ? 1 : 6;
    }

    /// The level at which records are compressed.
    int recordCompression() {
        return isLarge() ? 1 : 9;
    }

    private boolean isLarge() {
        return register.size() > LARGE;
    }

    SampleNames names(Place place) {
        SampleNames found = names.get(place);
        if (found == null) {
            throw new IllegalStateException("no names for " + place);
        }
        return found;
    }

    /// The genomes of a place's files, with their numbers in the region.
    List<SampleNames.Genome> genomes(Place place) {
        return names(place).genomes();
    }

    /// The number in the region of everybody in a list of genomes.
    List<Integer> numbers(Place place, List<SampleNames.Genome> genomes) {
        List<Integer> numbers = new ArrayList<>();
        int nobody = register.size();
        for (SampleNames.Genome genome : genomes) {
            numbers.add(
                    genome.ordinal().isPresent()
                            ? register.self(place, genome.ordinal().get())
                            : nobody++);
        }
        return numbers;
    }
}
