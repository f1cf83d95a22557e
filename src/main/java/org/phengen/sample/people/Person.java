package org.phengen.sample.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One patient record of one place.
///
/// @param ordinal from 1, within its place
/// @param replacedBy the record that took this one's place, an ordinal of the same place
/// @param truth what the generator knows
public record Person(
        Place place,
        int ordinal,
        Identity identity,
        Optional<Integer> replacedBy,
        Truth truth,
        List<Reading> readings,
        List<Diagnosis> diagnoses,
        List<LifeEvent> events,
        Set<Untidy> cases) {
    public Person {
        readings = List.copyOf(readings);
        diagnoses = List.copyOf(diagnoses);
        events = List.copyOf(events);
        cases = Set.copyOf(cases);
    }

    /// @param score the 97-locus score, standardised over the region
    /// @param tendency the latent standard-normal body mass
    public record Truth(double score, double tendency) {}

    /// The Patient resource's id.
    public String id() {
        return cases.contains(Untidy.SAME_ID_NORTH) || cases.contains(Untidy.SAME_ID_SOUTH)
                ? Untidy.SHARED_ID
                : place.patientId(ordinal);
    }
}
