package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import org.phengen.genotype.GenotypeRow;

/// Which rows are gVCF reference blocks, and when such a block proves reference.
///
/// A block is a row whose only ALT is `<NON_REF>` (GATK) or `<*>` (VCF 4.3), or one without ALT that states INFO END
/// (Illumina). It proves reference for a sample with FILTER `PASS` or `.`, a genotype of reference alleles only, a
/// lowest depth (MIN_DP, else DP) of at least 10 and GQ of at least 20: decision 0012.
final class ReferenceBlock {
    /// Fewest reads over every base of the block.
    static final int DEPTH_FLOOR = 10;
    /// Phred 20: one in a hundred that the genotype is another.
    static final int QUALITY_FLOOR = 20;

    private static final byte[] NON_REF = ascii("<NON_REF>");
    private static final byte[] ANY = ascii("<*>");
    private static final byte[] NONE = ascii(".");
    private static final byte[] PASS = ascii("PASS");
    private static final byte[] MIN_DP = ascii("MIN_DP");
    private static final byte[] DP = ascii("DP");
    private static final byte[] GQ = ascii("GQ");
    private static final byte[] LEN = ascii("LEN");
    private static final byte[] RGQ = ascii("RGQ");

    private ReferenceBlock() {}

    static boolean is(RowFields fields) {
        return fields.equals(RowFields.ALT, NON_REF)
                || fields.equals(RowFields.ALT, ANY)
                || fields.statesEnd() && fields.equals(RowFields.ALT, NONE);
    }

    /// Whether the block the fields describe proves reference for a sample.
    static boolean callable(RowFields fields, GenotypeColumns columns, DecodedCalls calls, int sample) {
        boolean passes = fields.equals(RowFields.FILTER, NONE) || fields.equals(RowFields.FILTER, PASS);
        if (!passes || !fields.spanIsStated()) {
            return false;
        }
        int second = calls.secondAllele(sample);
        if (calls.firstAllele(sample) != 0 || second != 0 && second != GenotypeRow.HAPLOID) {
            return false;
        }
        int length = columns.number(sample, LEN);
        if (length >= 0 && fields.pos() + length - 1L < fields.spanEnd()) {
            return false; // the sample's own block (VCF 4.5) ends before the row's
        }
        int lowest = columns.number(sample, MIN_DP);
        int depth = lowest >= 0 ? lowest : columns.number(sample, DP);
        int quality = columns.number(sample, GQ);
        int reached = quality >= 0 ? quality : columns.number(sample, RGQ);
        return depth >= DEPTH_FLOOR && reached >= QUALITY_FLOOR;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
