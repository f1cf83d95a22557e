package org.phengen.vcf;

import htsjdk.tribble.Feature;

/// What an index keeps of a row.
///
/// @param contig CHROM
/// @param start POS, 1-based
/// @param end last reference position, inclusive: POS + REF length - 1, or INFO END where that is larger than POS
record IndexedSpan(String contig, int start, int end) implements Feature {
    @Override
    public String getContig() {
        return contig;
    }

    @Override
    public int getStart() {
        return start;
    }

    @Override
    public int getEnd() {
        return end;
    }
}
