package org.phengen.sample.genome;

import java.util.ArrayList;
import java.util.List;

/// Header lines and numbers of the written VCFs.
final class VcfText {
    private VcfText() {}

    /// Up to, but without, the `#CHROM` line.
    ///
    /// @param build38 else GRCh37, whose contigs have no `chr`
    static List<String> head(List<Contig> contigs, boolean build38, List<String> definitions) {
        List<String> lines = new ArrayList<>();
        lines.add("##fileformat=VCFv4.2");
        lines.add("##fileDate=20261101");
        lines.add("##source=PhenGen sample data: synthetic genomes of nobody; REF outside score loci is invented");
        lines.add("##reference=" + (build38 ? "GRCh38" : "GRCh37"));
        for (Contig contig : contigs) {
            lines.add("##contig=<ID=" + name(contig, build38) + ",length="
                    + (build38 ? contig.length38() : contig.length37()) + ",assembly="
                    + (build38 ? "GRCh38" : "GRCh37") + ">");
        }
        lines.addAll(definitions);
        return lines;
    }

    static String name(Contig contig, boolean build38) {
        return build38 ? "chr" + contig.name() : contig.name();
    }

    /// Six decimals without trailing zeros.
    static String share(int part, int whole) {
        if (whole == 0 || part == 0) {
            return "0";
        }
        if (part == whole) {
            return "1";
        }
        StringBuilder digits = new StringBuilder(Long.toString(1_000_000 + StrictMath.round(1e6 * part / whole)));
        digits.replace(0, 1, "0.");
        while (digits.charAt(digits.length() - 1) == '0') {
            digits.setLength(digits.length() - 1);
        }
        return digits.toString();
    }
}
