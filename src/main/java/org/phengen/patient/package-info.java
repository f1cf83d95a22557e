/// What a clinical source returns, and what is decided about one person from it.
///
/// Actors: `PatientSource` (the port to bundles, NDJSON or a FHIR server).
/// Values: `PatientRecord` with its `ConditionRecord`, `Measurement` and `ClinicalEvent`; `DateInterval`, `Onset`,
/// `Certainty`.
@NullMarked
package org.phengen.patient;

import org.jspecify.annotations.NullMarked;
