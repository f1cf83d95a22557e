package org.phengen.vcf;

import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.language.Said;

/// Proves that the index of a VCF 4.5 file knows how far rows reach by SVLEN and LEN. Programs before htslib 1.22 index
/// by END and REF alone; through their index a region inside a block would lack the block, and nothing would show it.
final class IndexedLengths {
    /// How many rows from the file's beginning on are looked at, and how many of them asked for.
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_QUESTIONS = 3;

    private IndexedLengths() {}

    /// Asks for the last base of the first rows whose span SVLEN or LEN states: the index must lead to them.
    ///
    /// @param lines the file's rows, not yet at any place
    /// @throws org.phengen.job.SourceException STALE when it does not
    static void require(IndexedVcf vcf, VcfHeader header, RowLines lines, Chunk whole, String indexName) {
        var row = new VcfRow(vcf.name(), header);
        lines.begin(whole);
        int asked = 0;
        for (int rows = 0; rows < MOST_ROWS && asked < MOST_QUESTIONS && lines.next(); ) {
            if (lines.text()[lines.start()] == '#') {
                continue;
            }
            rows++;
            row.line(lines);
            RowFields fields = row.fields();
            if (fields.spanIsByLength()) {
                asked++;
                if (!found(vcf, fields)) {
                    throw Faults.stale(indexName, Said.told("vcf.fault.indexMadeByProgram"));
                }
            }
        }
    }

    private static boolean found(IndexedVcf vcf, RowFields asked) {
        int position = asked.pos();
        String reference = asked.string(RowFields.REF);
        var found = new boolean[1];
        vcf.readBytes(
                new Region(asked.string(RowFields.CHROM), asked.spanEnd(), asked.spanEnd()),
                row -> found[0] |= row.fields().pos() == position
                        && row.fields().string(RowFields.REF).equals(reference),
                JobContext.unwatched());
        return found[0];
    }
}
