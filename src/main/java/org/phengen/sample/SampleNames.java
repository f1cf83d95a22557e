package org.phengen.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.phengen.sample.chance.Chance;
import org.phengen.sample.fhir.Resources;
import org.phengen.sample.people.Identity;
import org.phengen.sample.people.Place;
import org.phengen.sample.people.Register;
import org.phengen.sample.people.Untidy;

/// Which genome belongs to whom in truth, and what the crosswalk says. Names of samples have nothing to do with ids or
/// order, so that only the crosswalk can tell.
final class SampleNames {
    /// A genome in a site's files.
    ///
    /// @param name the sample's name
    /// @param ordinal the patient record of this place that it was taken from; empty for a genome of nobody in the
    /// records
    record Genome(String name, Optional<Integer> ordinal) {}

    /// Genomes at north that belong to no patient record, or to one that has another already.
    static final int OF_NOBODY = 2;

    private static final double NEVER_SEQUENCED = 0.02;
    private static final double NEVER_LINKED = 0.01;

    private final long seed;
    private final Place place;
    private final int share;
    private final int[] numbers;

    SampleNames(long seed, Place place, int share) {
        this.seed = seed;
        this.place = place;
        this.share = share;
        this.numbers = Chance.of(seed, "sample names", place.position()).shuffled(share + OF_NOBODY);
    }

    /// The genomes in the site's files, by name: every sequenced person's, and at north two more (a second one for one
    /// patient, one of nobody).
    List<Genome> genomes() {
        List<Genome> made = new ArrayList<>();
        for (int ordinal = 1; ordinal <= share; ordinal++) {
            if (sequenced(ordinal)) {
                made.add(new Genome(name(ordinal), Optional.of(ordinal)));
            }
        }
        if (place == Place.NORTH) {
            made.add(new Genome(name(share + 1), Optional.empty()));
            made.add(new Genome(name(share + 2), Optional.empty()));
        }
        made.sort(java.util.Comparator.comparing(Genome::name));
        return made;
    }

    /// Lines of `patient_identifier_system,patient_identifier,sample`, in patient order.
    List<String> crosswalk(Register register) {
        List<String> lines = new ArrayList<>();
        lines.add("patient_identifier_system,patient_identifier,sample");
        for (int ordinal = 1; ordinal <= share; ordinal++) {
            Identity who = register.identity(place, ordinal);
            for (String sample : claimed(ordinal)) {
                lines.add(
                        place == Place.CLINIC
                                ? Resources.recordSystem(place) + "," + who.recordNumber() + "," + sample
                                : Resources.NATIONAL_SYSTEM + "," + who.nationalNumber() + "," + sample);
            }
        }
        return lines;
    }

    /// The samples that the crosswalk gives to a patient.
    List<String> claimed(int ordinal) {
        Set<Untidy> cases = Register.casesOf(place, ordinal);
        Untidy known = cases.isEmpty() ? null : cases.iterator().next();
        if (known == Untidy.SWAPPED_A) {
            return List.of(name(Untidy.SWAPPED_B.patient()));
        }
        if (known == Untidy.SWAPPED_B) {
            return List.of(name(Untidy.SWAPPED_A.patient()));
        }
        if (known == Untidy.SAMPLE_CLAIMED_TWICE_B) {
            return List.of(name(Untidy.SAMPLE_CLAIMED_TWICE_A.patient()));
        }
        if (known == Untidy.TWO_SAMPLES) {
            return List.of(name(ordinal), name(share + 1));
        }
        if (known == Untidy.SAMPLE_MISSING) {
            return List.of(name(ordinal));
        }
        if (known == Untidy.UNLINKED) {
            return List.of();
        }
        boolean linked = !cases.isEmpty() || !happens("unlinked", ordinal, NEVER_LINKED);
        return sequenced(ordinal) && linked ? List.of(name(ordinal)) : List.of();
    }

    private boolean sequenced(int ordinal) {
        Set<Untidy> cases = Register.casesOf(place, ordinal);
        if (cases.isEmpty()) {
            return !happens("not sequenced", ordinal, NEVER_SEQUENCED);
        }
        return !cases.contains(Untidy.NOT_SEQUENCED)
                && !cases.contains(Untidy.MERGED_RECORD)
                && !cases.contains(Untidy.SAMPLE_MISSING)
                && !cases.contains(Untidy.SAMPLE_CLAIMED_TWICE_B);
    }

    private boolean happens(String what, int ordinal, double probability) {
        return place != Place.CLINIC
                && Chance.of(seed, what, place.position() * 1_000_000L + ordinal)
                        .happens(probability);
    }

    private String name(int ordinal) {
        Set<Untidy> cases = Register.casesOf(place, ordinal);
        if (cases.contains(Untidy.TWO_SITES_NORTH) || cases.contains(Untidy.TWO_SITES_SOUTH)) {
            return "RG00001";
        }
        return String.format(
                Locale.ROOT, "%sG%05d", place.name().substring(0, 1), 10_000 + 3 * numbers[ordinal - 1] % 89_989);
    }
}
