package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Walks the chunks of a region and hands on the rows that overlap it by their span, exactly those `bcftools -r` has.
final class RegionScan {
    private final long start;
    private final long end;
    private final VcfRow row;
    private final RowWalk walk;

    /// @param contig the file's own name of it
    RegionScan(String source, VcfHeader header, String contig, long start, long end, RowLines lines) {
        this.start = start;
        this.end = end;
        this.row = new VcfRow(source, header);
        this.walk = new RowWalk(source, contig.getBytes(StandardCharsets.UTF_8), lines, row);
    }

    void scan(List<Chunk> chunks, IndexedVcf.ByteRowReader reader) {
        for (Chunk chunk : chunks) {
            walk.seek(chunk);
            while (walk.next(end)) {
                if (row.fields().spanEnd() >= start) {
                    row.accept();
                    reader.row(row);
                }
            }
        }
    }
}
