package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// The sample columns of a row. Where each column begins is found in one pass that also proves their number. Reused
/// from
/// row to row.
final class GenotypeColumns {
    private static final byte[] GT = {'G', 'T'};

    private final RowFields fields;
    private final int samples;
    private final boolean leadingPhase;
    private final int[] starts;
    private int genotypeKey;
    private int base;
    private boolean uniform;

    /// @param leadingPhase whether a call may begin with the phase of its first allele (`|0|1`), as from VCF 4.4
    GenotypeColumns(RowFields fields, int samples, boolean leadingPhase) {
        this.fields = fields;
        this.leadingPhase = leadingPhase;
        this.samples = samples;
        this.starts = new int[samples + 1];
    }

    int samples() {
        return samples;
    }

    /// Takes the current row's columns.
    void row() {
        uniform = false;
        genotypeKey = -1;
        if (!fields.hasFormat()) {
            return;
        }
        if (samples == 0) {
            throw fields.damaged(Said.told("vcf.fault.rowHasColumnsBehind"));
        }
        genotypeKey = keyOf(GT);
        base = fields.end(RowFields.FORMAT) + 1;
        uniform = genotypeKey == 0
                && fields.length(RowFields.FORMAT) == GT.length
                && UniformCalls.fill(fields, base, samples);
        if (!uniform) {
            findColumns();
        }
    }

    private void findColumns() {
        byte[] text = fields.text();
        int until = fields.lineEnd();
        int found = 1;
        starts[0] = base;
        for (int index = base; index < until; index++) {
            if (text[index] == '\t') {
                if (found == samples) {
                    throw fields.damaged(Said.told("vcf.fault.rowHasMoreSample"));
                }
                starts[found++] = index + 1;
            }
        }
        if (found != samples || base > until) {
            throw fields.damaged(Said.told("vcf.fault.rowHasFewerSample"));
        }
        starts[samples] = until + 1;
    }

    /// Whether every column is one digit or `.`, a separator, one digit or `.`: then the columns stand every
    /// [UniformCalls#WIDTH] bytes and can be copied as they are.
    boolean isUniform() {
        return uniform;
    }

    private int start(int sample) {
        return uniform ? base + UniformCalls.WIDTH * sample : starts[sample];
    }

    /// The key's place in FORMAT, or -1.
    int keyOf(byte[] key) {
        if (!fields.hasFormat()) {
            return -1;
        }
        byte[] text = fields.text();
        int until = fields.end(RowFields.FORMAT);
        int place = 0;
        for (int from = fields.start(RowFields.FORMAT); from <= until; place++) {
            int to = from;
            while (to < until && text[to] != ':') {
                to++;
            }
            if (Arrays.equals(text, from, to, key, 0, key.length)) {
                return place;
            }
            from = to + 1;
        }
        return -1;
    }

    /// Whether the row states genotypes at all.
    boolean hasGenotypes() {
        return genotypeKey >= 0;
    }

    /// Where the sample's GT begins; the empty stretch at its column's end where it has none.
    int genotypeStart(int sample) {
        return genotypeKey == 0 ? start(sample) : subfield(sample, genotypeKey);
    }

    int genotypeEnd(int sample, int from) {
        return subfieldEnd(sample, from);
    }

    /// Where the call's first allele begins: behind the phase it may begin with.
    int firstAllele(int from, int to) {
        boolean phased = leadingPhase && to - from > 1 && (fields.text()[from] == '|' || fields.text()[from] == '/');
        return phased ? from + 1 : from;
    }

    private int subfield(int sample, int place) {
        byte[] text = fields.text();
        int until = start(sample + 1) - 1;
        int from = start(sample);
        for (int left = place; left > 0; left--) {
            while (from < until && text[from] != ':') {
                from++;
            }
            if (from >= until) {
                return until;
            }
            from++;
        }
        return from;
    }

    private int subfieldEnd(int sample, int from) {
        byte[] text = fields.text();
        int until = start(sample + 1) - 1;
        int to = from;
        while (to < until && text[to] != ':') {
            to++;
        }
        return to;
    }

    /// The whole number a sample states for a key, or -1 where it states none.
    int number(int sample, byte[] key) {
        int place = keyOf(key);
        if (place < 0) {
            return -1;
        }
        int from = subfield(sample, place);
        int to = subfieldEnd(sample, from);
        int value = from == to ? -1 : 0;
        for (int index = from; index < to; index++) {
            int digit = fields.text()[index] - '0';
            if (digit < 0 || digit > 9 || value > 100_000_000) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /// A dropped trailing GT: the column ended before it.
    boolean isDropped(int sample, int from) {
        return genotypeKey > 0 && from == start(sample + 1) - 1 && from > start(sample) && !endsWithColon(from);
    }

    private boolean endsWithColon(int from) {
        return fields.text()[from - 1] == ':';
    }

    SourceException unreadable(int sample) {
        return fields.damaged(Said.told("vcf.fault.genotypeSampleNeitherNumbers", sample + 1));
    }

    /// GT exactly as the file has it, `.` where there is none.
    String text(int sample) {
        if (genotypeKey < 0) {
            return ".";
        }
        int from = genotypeStart(sample);
        int to = genotypeEnd(sample, from);
        return from == to ? "." : new String(fields.text(), from, to - from, StandardCharsets.US_ASCII);
    }
}
