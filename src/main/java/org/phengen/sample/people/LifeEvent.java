package org.phengen.sample.people;

import java.util.List;
import java.util.Optional;

/// What else the record holds of a life.
public sealed interface LifeEvent {
    /// A Procedure.
    record Operation(List<Coding> codings, String performed) implements LifeEvent {}

    /// A MedicationRequest.
    ///
    /// @param status FHIR MedicationRequest status
    /// @param authored authoredOn
    /// @param until last day of a course that has ended
    record Prescription(List<Coding> codings, String status, String authored, Optional<String> until)
            implements LifeEvent {}

    /// A Consent about use for research.
    ///
    /// @param status FHIR Consent status
    /// @param provision `permit` or `deny`
    record Statement(String status, String provision, String when) implements LifeEvent {}

    /// A FamilyMemberHistory: somebody else's illness.
    ///
    /// @param relation v3 RoleCode with its display
    /// @param age in years at the relative's onset
    record Relative(Coding relation, List<Coding> codings, int age) implements LifeEvent {}
}
