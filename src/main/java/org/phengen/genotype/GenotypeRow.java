package org.phengen.genotype;

/// One row's calls for every sample of its file, in file order. A view that is valid only inside
/// [RowReader#row]; copy what is kept.
public interface GenotypeRow {
    /// A no-call allele (`.`).
    int MISSING = -1;
    /// No second allele: a haploid call.
    int HAPLOID = -2;

    Variant variant();

    /// Last reference position the row covers, 1-based inclusive: POS + REF length - 1, or INFO/END of a block.
    long end();

    /// Whether the row states that everything from POS to [#end] is reference (a gVCF block: `<NON_REF>` or `<*>`
    /// only).
    boolean isReferenceBlock();

    int sampleCount();

    /// First allele of a sample: 0 REF, 1.. ALT, or [#MISSING].
    int firstAllele(int sample);

    /// Second allele of a sample: as the first, or [#HAPLOID].
    int secondAllele(int sample);

    /// Whether a block's depth and quality reach the floor that proves reference (see `vcf`); always true for rows that
    /// are no block.
    boolean callable(int sample);

    /// GT exactly as in the file; `.` where the row has no GT.
    String genotypeText(int sample);
}
