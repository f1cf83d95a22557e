/// Verified byte ranges -> BGZF blocks -> tabix index -> rows and calls; and writing such files.
///
/// Actors: `IndexedVcf` (one file with its index as a `GenotypeSource`), `RegionTable` (the rows of a region as a
/// table), `IndexedVcfWriting` (sorted lines -> .vcf.gz + .tbi).
@NullMarked
package org.phengen.vcf;

import org.jspecify.annotations.NullMarked;
