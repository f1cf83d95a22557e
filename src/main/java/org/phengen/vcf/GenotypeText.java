package org.phengen.vcf;

/// Prints genotypes as bcftools prints them: as in the file, allele numbers without leading zeros, `.` where the row
/// or the column has none. What is no genotype is refused, also where it would only be copied.
final class GenotypeText {
    private GenotypeText() {}

    /// Adds a tab and the sample's GT.
    static void add(GenotypeColumns columns, RowFields fields, int sample, ByteSink sink) {
        sink.add('\t');
        if (!columns.hasGenotypes()) {
            sink.add('.');
            return;
        }
        byte[] text = fields.text();
        int from = columns.genotypeStart(sample);
        int to = columns.genotypeEnd(sample, from);
        if (from == to && columns.isDropped(sample, from)) {
            sink.add('.');
            return;
        }
        int allele = columns.firstAllele(from, to);
        sink.add(text, from, allele);
        for (int index = allele; index <= to; index++) {
            if (index == to || text[index] == '/' || text[index] == '|') {
                allele(columns, text, sample, allele, index, sink);
                if (index < to) {
                    sink.add(text[index]);
                }
                allele = index + 1;
            }
        }
    }

    private static void allele(GenotypeColumns columns, byte[] text, int sample, int from, int to, ByteSink sink) {
        int start = from;
        if (to - from != 1 || text[from] != '.') {
            for (int index = from; index < to; index++) {
                if (text[index] < '0' || text[index] > '9') {
                    throw columns.unreadable(sample);
                }
            }
            while (start + 1 < to && text[start] == '0') {
                start++;
            }
        }
        if (start == to) {
            throw columns.unreadable(sample);
        }
        sink.add(text, start, to);
    }
}
