package org.phengen.question;

/// Administrative sex as FHIR `AdministrativeGender` records it.
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
