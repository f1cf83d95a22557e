/// The invented genomes: who carries which allele, with the frequencies and the linkage that real ones have, and the
/// files
/// that tell of it. Positions are 1-based; GRCh38 is the universe's own coordinate, GRCh37 follows from it.
///
/// Actors: `Universe` (walks every site in genome order), `Genealogy` (the coalescent with recombination behind a
/// window), `Founders` (a window's haplotypes), `CohortFile` and `PersonFile` (write VCF and gVCF).
/// Values: `Locus`, `GeneRegion`, `Window`, `Site`, `Kinship`.
@NullMarked
package org.phengen.sample.genome;

import org.jspecify.annotations.NullMarked;
