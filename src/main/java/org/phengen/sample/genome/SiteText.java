package org.phengen.sample.genome;

import java.util.List;
import java.util.Locale;
import org.phengen.sample.chance.Chance;

/// What the fixed columns of a window's sites say: name, REF, ALT, consequence.
final class SiteText {
    private static final double INDELS = 0.08;
    private static final double SECOND_ALTERNATE = 0.01;
    private static final double CODING = 0.022;
    private static final int UPSTREAM = 5_000;

    private final Window window;
    private final Contig contig;
    private final Bases bases;
    private final Chance chance;

    SiteText(Window window, Contig contig, Bases bases, Chance chance) {
        this.window = window;
        this.contig = contig;
        this.bases = bases;
        this.chance = chance;
    }

    /// @param alleles may get a few second alternates
    Site site(Draft draft, byte[] alleles) {
        return draft.locus().map(locus -> at(locus, alleles)).orElseGet(() -> invented(draft, alleles));
    }

    private Site at(Locus locus, byte[] alleles) {
        return new Site(
                contig,
                locus.position(),
                locus.position37(),
                new Site.Naming(
                        locus.id(),
                        locus.reference(),
                        List.of(locus.alternate()),
                        window.geneAt(locus.position())
                                .map(gene -> consequence(locus.alternate(), "intron_variant", "MODIFIER", gene))
                                .orElse("")),
                true,
                alleles);
    }

    private Site invented(Draft draft, byte[] alleles) {
        int position = draft.position();
        boolean planned = draft.kind() instanceof Draft.Kind.Planned;
        boolean common = draft.kind() instanceof Draft.Kind.OnTree;
        GeneRegion gene = window.geneAt(position).orElseThrow();
        boolean indel = !planned && chance.happens(INDELS);
        int longer = indel ? 1 + (int) StrictMath.min(5, chance.exponential() * 1.5) : 0;
        boolean deletion = indel && chance.happens(0.55);
        String reference = bases.between(contig.name(), position, position + (deletion ? longer : 0));
        String alternate = !indel
                ? String.valueOf(Bases.other(reference.charAt(0), chance))
                : deletion
                        ? reference.substring(0, 1)
                        : reference + bases.between("inserted", position, position + longer - 1);
        List<String> alternates = List.of(alternate);
        if (!indel && !planned && chance.happens(SECOND_ALTERNATE)) {
            char second = Bases.other(reference.charAt(0), chance);
            if (second != alternate.charAt(0)) {
                alternates = List.of(alternate, String.valueOf(second));
                secondAlternates(alleles);
            }
        }
        return new Site(
                contig,
                position,
                position + gene.offset(),
                new Site.Naming(
                        common ? name(position) : ".",
                        reference,
                        alternates,
                        planned
                                ? consequence(alternate, "missense_variant", "MODERATE", gene)
                                : annotation(position, reference, alternate, gene)),
                false,
                alleles);
    }

    private String name(int position) {
        return "syn" + contig.name() + "g" + Integer.toString(position, 36).toLowerCase(Locale.ROOT);
    }

    /// One to three haplotypes that do not carry the first alternate.
    private void secondAlternates(byte[] alleles) {
        for (int i = chance.within(1, 3); i > 0; i--) {
            int haplotype = chance.below(alleles.length);
            if (alleles[haplotype] == 0) {
                alleles[haplotype] = 2;
            }
        }
    }

    private String annotation(int position, String reference, String alternate, GeneRegion gene) {
        String shown = reference.length() > 1 ? "-" : alternate.length() > 1 ? alternate.substring(1) : alternate;
        double drawn = chance.uniform();
        if (position < gene.geneStart() || position > gene.geneEnd()) {
            boolean near = position > gene.geneStart() - UPSTREAM && position < gene.geneEnd() + UPSTREAM;
            return near ? consequence(shown, "upstream_gene_variant", "MODIFIER", gene) : "";
        }
        if (drawn >= CODING) {
            return consequence(shown, "intron_variant", "MODIFIER", gene);
        }
        boolean shifted = StrictMath.abs(reference.length() - alternate.length()) % 3 != 0;
        // in CDKN2A only the planned variants change the protein, so that what a comparison finds there is known
        if (gene.symbol().equals("CDKN2A") || drawn < CODING * 0.37) {
            return shifted
                    ? consequence(shown, "intron_variant", "MODIFIER", gene)
                    : consequence(shown, "synonymous_variant", "LOW", gene);
        }
        if (shifted) {
            return consequence(shown, "frameshift_variant", "HIGH", gene);
        }
        return drawn < CODING * 0.4
                ? consequence(shown, "stop_gained", "HIGH", gene)
                : consequence(shown, "missense_variant", "MODERATE", gene);
    }

    private static String consequence(String allele, String what, String impact, GeneRegion gene) {
        return allele + "|" + what + "|" + impact + "|" + gene.symbol() + "|" + gene.ensembl();
    }
}
