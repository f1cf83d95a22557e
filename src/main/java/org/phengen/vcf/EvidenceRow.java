package org.phengen.vcf;

import java.util.BitSet;
import java.util.List;

/// What a joined table keeps of one file's row.
///
/// @param position POS
/// @param end last position covered
/// @param block whether it is a reference block
/// @param genotypes GT of each sample of the file, as in the file
/// @param callable whether a block proves reference, for each sample
record EvidenceRow(
        int position,
        int end,
        String id,
        String reference,
        List<String> alternates,
        boolean block,
        List<String> genotypes,
        BitSet callable) {
    static EvidenceRow of(VcfRow row) {
        var callable = new BitSet(row.sampleCount());
        String[] genotypes = new String[row.sampleCount()];
        for (int sample = 0; sample < genotypes.length; sample++) {
            genotypes[sample] = row.genotypeText(sample).intern();
            callable.set(sample, row.callable(sample));
        }
        return new EvidenceRow(
                row.variant().position(),
                (int) row.end(),
                row.variant().id(),
                row.variant().reference(),
                row.variant().alternates(),
                row.isReferenceBlock(),
                List.of(genotypes),
                callable);
    }

    /// The alleles that make rows of their own: not `<NON_REF>` and `<*>`, which stand for "any other".
    List<String> ownAlternates() {
        return block
                ? List.of()
                : alternates.stream()
                        .filter(alt -> !alt.equals("<NON_REF>") && !alt.equals("<*>"))
                        .toList();
    }
}
