package org.phengen.site;

import java.util.List;
import org.phengen.derivation.Origin;
import org.phengen.patient.FactPlace;
import org.phengen.patient.Measurement;
import org.phengen.patient.PatientRecord;

/// Where the facts of one site's records stand, for derivations.
///
/// @param searches what the site gave, in order
record FactOrigins(List<String> searches) {
    Origin of(Measurement measurement) {
        return of("Observation/" + measurement.id(), measurement.place());
    }

    Origin of(PatientRecord patient) {
        return of("Patient/" + patient.id(), patient.place());
    }

    Origin of(String resource, long place) {
        return FactPlace.of(place)
                .map(at -> new Origin.Resource(resource, at.sourceIn(searches), at.entryIn(searches)))
                .orElseGet(() -> new Origin.Resource(resource, "the site's source", ""));
    }

    Origin[] of(List<Measurement> measurements) {
        return measurements.stream().map(this::of).toArray(Origin[]::new);
    }
}
