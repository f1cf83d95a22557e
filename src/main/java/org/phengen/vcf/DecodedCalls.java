package org.phengen.vcf;

import org.phengen.genotype.GenotypeRow;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// The calls of a row as allele numbers, decoded for all samples when the first is asked for. Reused from row to row.
final class DecodedCalls {
    private final RowFields fields;
    private final GenotypeColumns columns;
    private final int[] first;
    private final int[] second;
    private boolean decoded;

    DecodedCalls(RowFields fields, GenotypeColumns columns) {
        this.fields = fields;
        this.columns = columns;
        this.first = new int[columns.samples()];
        this.second = new int[columns.samples()];
    }

    /// Forgets the row before.
    void row() {
        decoded = false;
    }

    int firstAllele(int sample) {
        decode();
        return first[sample];
    }

    int secondAllele(int sample) {
        decode();
        return second[sample];
    }

    private void decode() {
        if (decoded) {
            return;
        }
        int alternates = alternates();
        byte[] text = fields.text();
        if (columns.isUniform() && UniformCalls.decode(text, columns.genotypeStart(0), alternates, first, second)) {
            decoded = true;
            return;
        }
        for (int sample = 0; sample < first.length; sample++) {
            if (!columns.hasGenotypes()) {
                first[sample] = GenotypeRow.MISSING;
                second[sample] = GenotypeRow.MISSING;
                continue;
            }
            int from = columns.genotypeStart(sample);
            int to = columns.genotypeEnd(sample, from);
            from = columns.firstAllele(from, to);
            int separator = from;
            while (separator < to && text[separator] != '|' && text[separator] != '/') {
                separator++;
            }
            first[sample] = allele(sample, from, separator, alternates);
            second[sample] = separator == to ? alone(first[sample]) : allele(sample, separator + 1, to, alternates);
        }
        decoded = true;
    }

    /// A single `.` says nothing of ploidy: both alleles are missing.
    private static int alone(int only) {
        return only == GenotypeRow.MISSING ? GenotypeRow.MISSING : GenotypeRow.HAPLOID;
    }

    private int allele(int sample, int from, int to, int alternates) {
        byte[] text = fields.text();
        if (to - from == 1 && text[from] == '.' || from == to && columns.isDropped(sample, from)) {
            return GenotypeRow.MISSING;
        }
        int value = from == to ? -1 : 0;
        for (int index = from; index < to && value >= 0; index++) {
            int digit = text[index] - '0';
            if (digit >= 0 && digit <= 9 && value <= 1_000_000) {
                value = value * 10 + digit;
            } else if (text[index] == '|' || text[index] == '/') {
                throw polyploid();
            } else {
                value = -1;
            }
        }
        if (value < 0) {
            throw columns.unreadable(sample);
        }
        if (value > alternates) {
            throw fields.damaged(Said.told("vcf.fault.sampleCarriesAlleleWhich", sample + 1, value));
        }
        return value;
    }

    private SourceException polyploid() {
        return Faults.unsupported(
                fields.damaged(Said.plain("")).source(),
                Said.told("vcf.fault.genotypeHasMoreThan"),
                Said.told("vcf.fault.callAgainAsDiploid"));
    }

    private int alternates() {
        int from = fields.start(RowFields.ALT);
        int to = fields.end(RowFields.ALT);
        if (from == to || to - from == 1 && fields.text()[from] == '.') {
            return 0;
        }
        int count = 1;
        for (int index = from; index < to; index++) {
            if (fields.text()[index] == ',') {
                count++;
            }
        }
        return count;
    }
}
