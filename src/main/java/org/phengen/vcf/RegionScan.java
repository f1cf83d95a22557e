package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Walks the chunks of a region and hands on the rows that overlap it by their span, exactly those `bcftools -r` has.
final class RegionScan {
    private final String source;
    private final byte[] contig;
    private final long start;
    private final long end;
    private final VcfRow row;

    /// @param contig the file's own name of it
    RegionScan(String source, VcfHeader header, String contig, long start, long end) {
        this.source = source;
        this.contig = contig.getBytes(StandardCharsets.UTF_8);
        this.start = start;
        this.end = end;
        this.row = new VcfRow(source, header);
    }

    void scan(BgzfLines lines, List<Chunk> chunks, IndexedVcf.ByteRowReader reader) {
        int last = 0;
        for (Chunk chunk : chunks) {
            lines.seek(chunk);
            while (lines.next()) {
                row.line(lines.text(), lines.start(), lines.end());
                RowFields fields = row.fields();
                if (!fields.equals(RowFields.CHROM, contig)) {
                    throw Faults.stale(source, "the index leads to rows of another contig");
                }
                if (fields.pos() < last) {
                    throw fields.damaged("a row lies before the row above it: the file is not sorted");
                }
                last = fields.pos();
                if (last > end) {
                    return;
                }
                // POS 0 (before the first base) overlaps no region, as in bcftools
                if (last > 0 && fields.spanEnd() >= start) {
                    row.accept();
                    reader.row(row);
                }
            }
        }
    }
}
