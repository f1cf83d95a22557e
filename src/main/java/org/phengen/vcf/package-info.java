/// Verified byte ranges -> BGZF blocks -> .tbi or .csi -> rows and calls; and writing such files.
///
/// Actors: `IndexedVcf` (one file with its index, a `GenotypeSource`), `RegionTable` (a region's rows as text, of one
/// file or joined over several), `IndexedVcfWriting` (sorted lines -> .vcf.gz + .tbi), `ByteSource` (where bytes come
/// from).
/// Values: `RegionOutcome`, `AbsentAs`; inside: `BinningIndex`, `Chunk`, `VcfHeader`.
@NullMarked
package org.phengen.vcf;

import org.jspecify.annotations.NullMarked;
