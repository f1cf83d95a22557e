/// One patient beside people of similar genetic risk: may it be shown, where the score stands, what is expected, what
/// is observed, and what everything rests on.
///
/// Actors: `PatientDoor` (the way to records and studies), `PatientViewModel` (state and commands, no nodes),
/// `PatientView` with its panels (nodes, no decisions), `SliceHandles` (the draggable slice).
/// Values: `OpenPatient` (all that the screen says), `PatientState`, `AnswerCard`, `ScoreEvidence`.
@NullMarked
package org.phengen.ui.patient;

import org.jspecify.annotations.NullMarked;
