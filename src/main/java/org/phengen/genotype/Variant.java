package org.phengen.genotype;

import java.util.List;

/// One VCF row's site and alleles, as the file writes them.
///
/// @param contig the file's own contig name
/// @param position POS, 1-based
/// @param id ID column, `.` where none
/// @param reference REF
/// @param alternates ALT alleles in file order (allele 1 is the first); empty for `.`
public record Variant(String contig, int position, String id, String reference, List<String> alternates) {
    public Variant {
        alternates = List.copyOf(alternates);
    }

    /// The allele behind a GT number: 0 is REF.
    public String allele(int number) {
        return number == 0 ? reference : alternates.get(number - 1);
    }
}
