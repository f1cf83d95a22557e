package org.phengen.vcf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Small VCFs for tests: a header with contig lengths of GRCh37 unless told otherwise, and rows given with blanks
/// between their columns.
final class VcfLines {
    static final String GRCH37 = "##contig=<ID=1,length=249250621>\n##contig=<ID=2,length=243199373>";
    static final String GRCH38 = "##contig=<ID=chr1,length=248956422>\n##contig=<ID=chr2,length=242193529>";

    private VcfLines() {}

    static List<String> of(String contigs, List<String> samples, List<String> rows) {
        var lines = new ArrayList<String>();
        lines.add("##fileformat=VCFv4.2");
        if (!contigs.isEmpty()) {
            lines.addAll(List.of(contigs.split("\n")));
        }
        lines.add("##INFO=<ID=END,Number=1,Type=Integer,Description=\"last position\">");
        lines.add("##INFO=<ID=AEND,Number=1,Type=Integer,Description=\"another\">");
        lines.add("##FORMAT=<ID=GT,Number=1,Type=String,Description=\"genotype\">");
        lines.add("##FORMAT=<ID=DP,Number=1,Type=Integer,Description=\"depth\">");
        lines.add("##FORMAT=<ID=MIN_DP,Number=1,Type=Integer,Description=\"lowest depth\">");
        lines.add("##FORMAT=<ID=GQ,Number=1,Type=Integer,Description=\"quality\">");
        lines.add("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO"
                + (samples.isEmpty() ? "" : "\tFORMAT\t" + String.join("\t", samples)));
        rows.forEach(row -> lines.add(row.replace(' ', '\t')));
        return lines;
    }

    /// Writes such a file with its index.
    static Path write(Path file, String contigs, List<String> samples, List<String> rows) {
        IndexedVcfWriting.write(file, of(contigs, samples, rows));
        return file;
    }
}
