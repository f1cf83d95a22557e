package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Lengths that rows from VCF 4.5 on state instead of INFO END: INFO SVLEN of the symbolic alleles that cover bases of
/// the reference (`<DEL>`, `<DUP>`, `<INV>`, `<CNV>` and their subtypes), and FORMAT LEN of the reference block `<*>`.
/// (VCF 4.5, sections 1.6.1, 3 and 5.5.)
final class RowLengths {
    /// Minor version from which they count.
    static final int FIRST_MINOR = 5;

    private static final byte[] SVLEN = "SVLEN=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LEN = "LEN".getBytes(StandardCharsets.US_ASCII);
    private static final byte[][] COVERING = {
        "<DEL".getBytes(StandardCharsets.US_ASCII),
        "<DUP".getBytes(StandardCharsets.US_ASCII),
        "<INV".getBytes(StandardCharsets.US_ASCII),
        "<CNV".getBytes(StandardCharsets.US_ASCII)
    };
    private static final byte[] ANY = "<*>".getBytes(StandardCharsets.US_ASCII);

    private final RowFields fields;

    RowLengths(RowFields fields) {
        this.fields = fields;
    }

    /// Last position covered by what SVLEN and LEN state, 0 where they state nothing.
    long end() {
        byte[] text = fields.text();
        int from = fields.start(RowFields.ALT);
        int until = fields.end(RowFields.ALT);
        long end = 0;
        int allele = 0;
        while (from < until) {
            int to = next(text, from, until, ',');
            if (text[from] == '<') {
                end = Math.max(end, endOf(text, from, to, allele));
            }
            allele++;
            from = to + 1;
        }
        return end;
    }

    private long endOf(byte[] text, int from, int to, int allele) {
        if (Arrays.equals(text, from, to, ANY, 0, ANY.length)) {
            return fields.pos() + largestLength() - 1;
        }
        for (byte[] kind : COVERING) {
            int letter = from + kind.length;
            if (letter < to
                    && Arrays.equals(text, from, letter, kind, 0, kind.length)
                    && (text[letter] == '>' || text[letter] == ':')) {
                return fields.pos() + structuralLength(allele);
            }
        }
        return 0;
    }

    /// SVLEN of one allele, without its sign; 0 where it is not stated.
    private long structuralLength(int allele) {
        byte[] text = fields.text();
        int until = fields.end(RowFields.INFO);
        for (int item = fields.start(RowFields.INFO); item < until; ) {
            int end = next(text, item, until, ';');
            int value = item + SVLEN.length;
            if (value < end && Arrays.equals(text, item, value, SVLEN, 0, SVLEN.length)) {
                for (int skipped = 0; skipped < allele && value < end; skipped++) {
                    value = next(text, value, end, ',') + 1;
                }
                return value < end && text[value] == '-' ? number(text, value + 1, end) : number(text, value, end);
            }
            item = end + 1;
        }
        return 0;
    }

    /// The largest LEN of any sample; 1 where none states one.
    private long largestLength() {
        if (!fields.hasFormat()) {
            return 1;
        }
        byte[] text = fields.text();
        int place = placeOfLength(text);
        long largest = 1;
        int column = fields.end(RowFields.FORMAT) + 1;
        while (place >= 0 && column < fields.lineEnd()) {
            int end = next(text, column, fields.lineEnd(), '\t');
            int value = column;
            for (int skipped = 0; skipped < place && value < end; skipped++) {
                value = next(text, value, end, ':') + 1;
            }
            largest = Math.max(largest, value < end ? number(text, value, end) : 0);
            column = end + 1;
        }
        return largest;
    }

    private int placeOfLength(byte[] text) {
        int until = fields.end(RowFields.FORMAT);
        int place = 0;
        for (int key = fields.start(RowFields.FORMAT); key < until; place++) {
            int end = next(text, key, until, ':');
            if (Arrays.equals(text, key, end, LEN, 0, LEN.length)) {
                return place;
            }
            key = end + 1;
        }
        return -1;
    }

    private static int next(byte[] text, int from, int until, char separator) {
        int at = from;
        while (at < until && text[at] != separator) {
            at++;
        }
        return at;
    }

    private static long number(byte[] text, int from, int until) {
        long value = 0;
        for (int at = from; at < until && text[at] >= '0' && text[at] <= '9' && value < 1L << 40; at++) {
            value = value * 10 + (text[at] - '0');
        }
        return value;
    }
}
