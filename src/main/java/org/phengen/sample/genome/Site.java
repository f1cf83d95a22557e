package org.phengen.sample.genome;

import java.util.List;

/// One place of the universe with everybody's alleles. The array is reused from site to site: copy what is kept.
///
/// @param contig its chromosome, which decides who is haploid
/// @param position in GRCh38
/// @param position37 in GRCh37
/// @param annotation the CSQ entry, empty where none
/// @param always whether a cohort's file names it even if nobody there carries ALT
/// @param alleles of every haplotype (two per person, the mother's first): 0 REF, 1.. ALT. X of a man is the first, Y the
///     first
public record Site(
        Contig contig,
        int position,
        int position37,
        String id,
        String reference,
        List<String> alternates,
        String annotation,
        boolean always,
        byte[] alleles) {

    /// The last base of REF, in GRCh38.
    int end() {
        return position + reference.length() - 1;
    }

    /// Receives every site, in genome order.
    @FunctionalInterface
    public interface Visitor {
        void site(Site site);
    }
}
