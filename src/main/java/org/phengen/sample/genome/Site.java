package org.phengen.sample.genome;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/// One place of the universe with everybody's alleles. Nothing changes them once it is handed out, so several threads
/// may read it.
public final class Site {
    private static final byte[] NOBODY = {};
    private static final VarHandle PAIRS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

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
        return alleles.length == 0 ? 0 : alleles[haplotype];
    }

    /// Both alleles of a person: the mother's, plus 256 times the father's.
    int pair(int person) {
        return (short) PAIRS.get(alleles, 2 * person);
    }

    /// The last base of REF, in GRCh38.
    int end() {
        return position + naming.reference().length() - 1;
    }

    /// The same place with the alleles of some people only, who are numbered from 0 in the order given. A place where
    /// none of them carries ALT needs no alleles of its own.
    Site of(int[] people) {
        byte[] some = new byte[2 * people.length];
        boolean carried = false;
        for (int i = 0; i < some.length; i++) {
            some[i] = alleles[2 * people[i / 2] + i % 2];
            carried |= some[i] != 0;
        }
        return new Site(contig, position, position37, naming, always, carried ? some : NOBODY);
    }

    /// Receives every site, in genome order.
    @FunctionalInterface
    public interface Visitor {
        void site(Site site);
    }
}
