package org.phengen.sample.people;

import java.time.LocalDate;
import java.util.Optional;

/// Who somebody is, in truth and as recorded.
///
/// @param male what the genome says
/// @param gender what the record says: a FHIR AdministrativeGender code
/// @param birth the true day
/// @param birthText as recorded, perhaps partial; empty where not recorded
/// @param death the day of death; empty for the living
/// @param nationalNumber the identifier that the whole region shares
/// @param recordNumber the identifier of this institution
public record Identity(
        String given,
        String family,
        boolean male,
        String gender,
        LocalDate birth,
        Optional<String> birthText,
        Optional<LocalDate> death,
        String nationalNumber,
        String recordNumber) {

    /// Age in years on a day, with its fraction.
    public double ageOn(LocalDate day) {
        return (day.toEpochDay() - birth.toEpochDay()) / 365.25;
    }
}
