/// From FHIR R4, in files, to people.
///
/// Actors: `NdjsonPatients` (the `PatientSource` over bulk NDJSON and bundles), the readers of one resource each,
/// `LineForms` (lines of a known form, taken without parsing), and `People` (who is who: merged records, references,
/// duplicates).
/// Values: `Fields` (one resource's wanted parts), `Note` (every reason for leaving something out, counted).
@NullMarked
package org.phengen.fhir;

import org.jspecify.annotations.NullMarked;
