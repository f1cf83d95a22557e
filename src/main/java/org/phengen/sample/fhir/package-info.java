/// People as FHIR R4 resources, one per line, as a bulk export writes them.
///
/// Actors: `Resources` (a person's lines), `NdjsonFolder` (the files of one site), `Json` (a writer of one object).
@NullMarked
package org.phengen.sample.fhir;

import org.jspecify.annotations.NullMarked;
