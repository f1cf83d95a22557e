/// The generator of the sample region: three fictional sites with FHIR records, genomes, linkage and scores.
///
/// Actors: `SampleRegion` (writes everything), `SampleNames` (which genome belongs to whom, and what the crosswalk
/// says),
/// `SiteFileText`, `ReadmeText`.
/// Values: `Summary`.
@NullMarked
package org.phengen.sample;

import org.jspecify.annotations.NullMarked;
