/// One institution, and all of them as one: the site file, its sources opened with the user's rights, its privacy rule;
/// a question asked of every site, and one patient among the people of all of them.
///
/// Actors: `SiteFileReader`, `SourceOpener` (the port that chooses adapters), `Federation` (asks and compares).
/// Values: `SiteFile` with its parts, `AskAnswer` with its `SiteAnswer`s, `PatientStudy`.
@NullMarked
package org.phengen.site;

import org.jspecify.annotations.NullMarked;
