/// Verified byte ranges -> BGZF blocks -> .tbi or .csi -> rows and calls of VCF and BCF; and writing VCF.
///
/// Actors: `IndexedVcf` (one file with its index, a `GenotypeSource`), `RegionTable` (a region's rows as text, of one
/// file or joined over several), `IndexedVcfWriting` (sorted lines -> .vcf.gz + .tbi), `ByteSource` (where bytes come
/// from).
/// Values: `RegionOutcome`, `AbsentAs`; inside: `BinningIndex`, `Chunk`, `VcfHeader`, `RowLines` (rows as text, from
/// VCF or BCF).
@NullMarked
package org.phengen.vcf;

import org.jspecify.annotations.NullMarked;
