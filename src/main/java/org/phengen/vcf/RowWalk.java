package org.phengen.vcf;

import org.phengen.language.Said;

/// Goes through the rows of chunks in file order and checks that they are rows of the contig and sorted.
final class RowWalk {
    private final String source;
    private final byte[] contig;
    private final RowLines lines;
    private final VcfRow row;
    private int last;

    /// @param contig the file's own name of it, as bytes
    RowWalk(String source, byte[] contig, RowLines lines, VcfRow row) {
        this.source = source;
        this.contig = contig;
        this.lines = lines;
        this.row = row;
    }

    void seek(Chunk chunk) {
        lines.seek(chunk);
    }

    /// Points the row at the next line, down to its span.
    ///
    /// @param end last position of interest: everything behind it lies behind it
    /// @return whether there is a row at or before `end`
    boolean next(long end) {
        while (lines.next()) {
            if (lines.end() == lines.start()) {
                continue; // an empty line, as some editors leave behind the last row
            }
            row.line(lines);
            RowFields fields = row.fields();
            if (!fields.equals(RowFields.CHROM, contig)) {
                throw Faults.stale(source, Said.told("vcf.fault.indexLeadsRowsAnother"));
            }
            if (fields.pos() < last) {
                throw fields.damaged(Said.told("vcf.fault.rowLiesBeforeRow"));
            }
            last = fields.pos();
            // POS 0 (before the first base) overlaps no region, as in bcftools
            if (last > 0) {
                return last <= end;
            }
        }
        return false;
    }
}
