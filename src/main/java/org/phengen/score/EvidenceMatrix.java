package org.phengen.score;

/// Dosage and evidence of every locus and sample: one byte each, so that sums over other sets of loci need no second
/// reading. Bits 0-1 copies of the effect allele, bit 2 a single copy of the place (haploid), bits 3-4 evidence. Locus
/// rows that take no part have no bytes.
public final class EvidenceMatrix {
    private static final byte[] NONE = {};
    private final byte[][] cells;

    EvidenceMatrix(int loci) {
        cells = new byte[loci][];
        java.util.Arrays.fill(cells, NONE);
    }

    static byte cell(Evidence evidence, int copies, boolean haploid) {
        return (byte) (copies | (haploid ? 4 : 0) | evidence.code() << 3);
    }

    void set(int locus, byte[] row) {
        cells[locus] = row;
    }

    byte[] row(int locus) {
        return cells[locus];
    }

    static int copies(byte cell) {
        return cell & 3;
    }

    static boolean isHaploid(byte cell) {
        return (cell & 4) != 0;
    }

    static Evidence evidence(byte cell) {
        return Evidence.of(cell >> 3 & 3);
    }

    /// Whether the dosage is known.
    static boolean isKnown(byte cell) {
        return (cell >> 3 & 3) <= Evidence.REFERENCE.code();
    }

    /// Whether the locus takes part at all.
    public boolean takesPart(int locus) {
        return cells[locus].length > 0;
    }

    /// What the dosage rests on; only for loci that take part.
    public Evidence evidence(int locus, int sample) {
        return evidence(cells[locus][sample]);
    }

    /// Copies of the effect allele: 0, 1, 2, or -1 where unknown.
    public int copies(int locus, int sample) {
        byte cell = cells[locus][sample];
        return isKnown(cell) ? copies(cell) : -1;
    }

    /// Copies of the place that the sample has: 1 or 2.
    public int ploidy(int locus, int sample) {
        return isHaploid(cells[locus][sample]) ? 1 : 2;
    }
}
