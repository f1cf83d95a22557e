package org.phengen.vcf;

/// A stretch of a BGZF file between two virtual offsets (block start << 16 | byte inside the inflated block).
///
/// @param begin first byte, inclusive
/// @param end where it ends, exclusive
record Chunk(long begin, long end) {
    static long block(long virtualOffset) {
        return virtualOffset >>> 16;
    }

    static int inside(long virtualOffset) {
        return (int) (virtualOffset & 0xffff);
    }
}
