package org.phengen.patient;

import java.util.List;
import java.util.Optional;
import org.phengen.question.Sex;

/// One person as one site's clinical source describes them. Resources that must never count (entered in error, refuted)
/// are not in here; they are counted by the source.
///
/// @param id the Patient resource's id, unique at its site
/// @param identifiers business identifiers, for linkage
/// @param name the name to show, where there is one
/// @param birth possible days of birth; empty where not recorded
/// @param deceased whether the record says that the person has died
/// @param consent what the site's Consent resources say
/// @param conditions confirmed or not, each with its status
/// @param measurements every value of every measure, in time order
/// @param events procedures, medicines and pregnancies that bear on a measure
/// @param place where the Patient resource stands, see [FactPlace]
public record PatientRecord(
        String id,
        List<Identifier> identifiers,
        Optional<String> name,
        Sex sex,
        Optional<DateInterval> birth,
        boolean deceased,
        Consent consent,
        List<ConditionRecord> conditions,
        List<Measurement> measurements,
        List<ClinicalEvent> events,
        long place) {
    /// A person of whom nobody told where the record stands.
    public PatientRecord(
            String id,
            List<Identifier> identifiers,
            Optional<String> name,
            Sex sex,
            Optional<DateInterval> birth,
            boolean deceased,
            Consent consent,
            List<ConditionRecord> conditions,
            List<Measurement> measurements,
            List<ClinicalEvent> events) {
        this(id, identifiers, name, sex, birth, deceased, consent, conditions, measurements, events, FactPlace.UNKNOWN);
    }

    public PatientRecord {
        identifiers = List.copyOf(identifiers);
        conditions = List.copyOf(conditions);
        measurements = List.copyOf(measurements);
        events = List.copyOf(events);
    }

    /// A business identifier: a system URI and a value.
    public record Identifier(String system, String value) {}

    /// What was said about use for research; a denial wins over a permission.
    public enum Consent {
        PERMITTED,
        DENIED,
        /// the site has no statement of this person
        NOT_RECORDED
    }
}
