package org.phengen.genotype;

/// A stretch of one contig.
///
/// @param contig the name as asked (`22` or `chr22`); sources resolve aliases
/// @param start first position, 1-based
/// @param end last position, 1-based, inclusive
public record Region(String contig, long start, long end) {
    public Region {
        if (contig.isBlank() || start < 1 || end < start) {
            throw new IllegalArgumentException("not a region: " + contig + ":" + start + "-" + end);
        }
    }

    @Override
    public String toString() {
        return contig + ":" + start + "-" + end;
    }
}
