package org.phengen.sample.genome;

import java.util.List;

/// One place of the universe with everybody's alleles. Valid only while it is visited: the alleles are those of the
/// next
/// site afterwards.
public final class Site {
    private final Contig contig;
    private final int position;
    private final int position37;
    private final Naming naming;
    private final boolean always;
    private final byte[] alleles;

    /// The fixed columns.
    ///
    /// @param annotation the CSQ entry, empty where none
    record Naming(String id, String reference, List<String> alternates, String annotation) {
        Naming {
            alternates = List.copyOf(alternates);
        }
    }

    /// @param contig its chromosome, which decides who is haploid
    /// @param position in GRCh38
    /// @param position37 in GRCh37
    /// @param always whether a cohort's file names it even if nobody there carries ALT
    /// @param alleles of every haplotype, two per person, the mother's first; kept, not copied
    Site(Contig contig, int position, int position37, Naming naming, boolean always, byte[] alleles) {
        this.contig = contig;
        this.position = position;
        this.position37 = position37;
        this.naming = naming;
        this.always = always;
        this.alleles = alleles;
    }

    Contig contig() {
        return contig;
    }

    /// In GRCh38.
    int position() {
        return position;
    }

    int position37() {
        return position37;
    }

    String id() {
        return naming.id();
    }

    String reference() {
        return naming.reference();
    }

    List<String> alternates() {
        return naming.alternates();
    }

    String annotation() {
        return naming.annotation();
    }

    boolean always() {
        return always;
    }

    /// 0 REF, 1.. ALT. A man's X and Y are his first haplotype.
    int allele(int haplotype) {
        return alleles[haplotype];
    }

    /// The last base of REF, in GRCh38.
    int end() {
        return position + naming.reference().length() - 1;
    }

    /// Receives every site, in genome order.
    @FunctionalInterface
    public interface Visitor {
        void site(Site site);
    }
}
