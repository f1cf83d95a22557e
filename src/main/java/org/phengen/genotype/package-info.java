/// What a genome source returns: regions, variants, calls. Positions are 1-based inclusive everywhere.
///
/// Actors: `GenotypeSource` (the port to one VCF, of a cohort or of one person), `RowReader` and
/// `GenotypeSource.LocusReader` (who receives rows), `ReadTrace` (who is told which bytes were read).
/// Values: `GenomeBuild`, `Region`, `TypedRegion`, `Variant`, `GenotypeRow`, `CallableRegions`.
@NullMarked
package org.phengen.genotype;

import org.jspecify.annotations.NullMarked;
