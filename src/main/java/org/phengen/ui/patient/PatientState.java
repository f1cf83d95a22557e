package org.phengen.ui.patient;

/// What the screen shows.
public sealed interface PatientState {
    /// Nobody is open.
    record Idle() implements PatientState {}

    /// A patient is being read; nothing of another one stays on the screen.
    ///
    /// @param record whose
    record Running(String record) implements PatientState {}

    /// Everything that was asked is there.
    record Ready(OpenPatient patient) implements PatientState {}

    /// A site is not complete: everything is "so far".
    record Partial(OpenPatient patient) implements PatientState {}

    /// It could not be read.
    ///
    /// @param record whose
    /// @param problem what went wrong, with its source
    /// @param remedy what to do
    record Failed(String record, String problem, String remedy) implements PatientState {}
}
