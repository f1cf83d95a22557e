package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// Writes a BCF 2.2 record as the line a VCF would have for it, as far as anything here reads it: QUAL is left out, of
/// INFO only END stays, of FORMAT only GT and what proves a reference block. So every rule for rows holds for both
/// formats. Nothing in the record is believed that its lengths, the header's dictionary or its sample count do not bear
/// out. Reused from record to record.
final class BcfRowText {
    private final String source;
    private final BcfDictionary dictionary;
    private final TypedBytes values = new TypedBytes(this::damaged);
    private final RowText text;
    private final BcfSampleText samples;
    private final int endKey;
    private final Map<Integer, byte[]> contigs = new HashMap<>();
    private byte[] contig = new byte[0];
    private long position;
    private long spanEnd;
    private boolean statesEnd;

    BcfRowText(String source, VcfHeader header, BcfDictionary dictionary) {
        this.source = source;
        this.dictionary = dictionary;
        this.text = new RowText(source);
        this.endKey = header.endIsNumber() ? dictionary.strings().numberOf("END") : -1;
        this.samples = new BcfSampleText(
                values, text, dictionary.strings(), header.samples().size(), this::damaged);
    }

    /// @param shared where the record's first half begins
    /// @param perSample where it ends and the samples' half begins
    /// @param end behind the record
    /// @throws SourceException when the record is no BCF 2.2 record of this header
    void record(byte[] bytes, int shared, int perSample, int end) {
        text.clear();
        contig = new byte[0];
        position = 0;
        values.over(bytes, shared, perSample);
        contig = contig(values.int32());
        position = values.int32() + 1L;
        if (position < 0) {
            throw damaged(Said.told("vcf.fault.rowHasNoUsable"));
        }
        int length = values.int32();
        values.int32();
        int counts = values.int32();
        int sampleCounts = values.int32();
        text.add(contig);
        text.add('\t');
        text.addNumber(position);
        text.add('\t');
        if (string(bytes) == 0) {
            text.add('.');
        }
        int reference = alleles(bytes, counts >>> 16);
        spanEnd = position + (length < 0 ? reference : length) - 1;
        if (length == 0) {
            throw damaged(Said.told("vcf.fault.rowStatesCoversNo"));
        }
        boolean block = mayBeBlock();
        text.add('.');
        text.add('\t');
        filters();
        info(counts & 0xffff);
        requireEnd();
        values.over(bytes, perSample, end);
        samples.row(sampleCounts >>> 24, sampleCounts & 0xffffff, block || statesEnd);
        requireEnd();
    }

    private byte[] contig(int number) {
        byte[] known = contigs.get(number);
        if (known == null) {
            known = dictionary
                    .contigs()
                    .name(number)
                    .orElseThrow(() -> damaged(Said.told("vcf.fault.rowContigNumberWhich", number)))
                    .getBytes(StandardCharsets.UTF_8);
            contigs.put(number, known);
        }
        return known;
    }

    /// REF and the ALTs, each column with its tab before it; returns the length of REF.
    private int alleles(byte[] bytes, int count) {
        if (count == 0) {
            throw damaged(Said.told("vcf.fault.rowHasNoRef"));
        }
        text.add('\t');
        int reference = string(bytes);
        text.add('\t');
        for (int allele = 1; allele < count; allele++) {
            if (allele > 1) {
                text.add(',');
            }
            if (string(bytes) == 0) {
                throw damaged(Said.told("vcf.fault.rowHasEmptyAlt"));
            }
        }
        if (reference == 0) {
            throw damaged(Said.told("vcf.fault.rowHasNoRef"));
        }
        if (count == 1) {
            text.add('.');
        }
        text.add('\t');
        return reference;
    }

    /// Adds a string and returns its length, the zero bytes that fill it up left out.
    private int string(byte[] bytes) {
        values.descriptor();
        int from = values.at();
        values.pass(1);
        if (values.type() != TypedBytes.CHAR && values.count() > 0) {
            throw damaged(Said.told("vcf.fault.idRefOrAlt"));
        }
        int until = values.at();
        while (until > from && bytes[until - 1] == 0) {
            until--;
        }
        for (int index = from; index < until; index++) {
            if (bytes[index] >= 0 && bytes[index] < ' ' || bytes[index] == ',') {
                throw damaged(Said.told("vcf.fault.idRefOrAlt2"));
            }
        }
        text.add(bytes, from, until);
        return until - from;
    }

    /// Whether ALT is one that makes a reference block.
    private boolean mayBeBlock() {
        byte[] written = text.bytes();
        int last = text.length() - 2;
        return written[last] == '>';
    }

    private void filters() {
        values.descriptor();
        int from = values.at();
        int kind = values.type();
        int count = values.count();
        values.pass(1);
        if (count > 0 && !values.isWhole()) {
            throw damaged(Said.told("vcf.fault.filterHoldsNoWhole"));
        }
        for (int filter = 0; filter < count; filter++) {
            if (filter > 0) {
                text.add(';');
            }
            String name = name(values.number(from + filter * TypedBytes.size(kind), kind));
            text.add(name.getBytes(StandardCharsets.UTF_8));
        }
        if (count == 0) {
            text.add('.');
        }
        text.add('\t');
    }

    private void info(int count) {
        statesEnd = false;
        for (int item = 0; item < count; item++) {
            int key = values.key();
            name(key);
            values.descriptor();
            int from = values.at();
            values.pass(1);
            if (key == endKey && values.count() == 1) {
                if (!values.isWhole()) {
                    throw damaged(Said.told("vcf.fault.infoEndNoWhole"));
                }
                int end = values.number(from, values.type());
                if (end > 0 && !statesEnd) {
                    text.add(END);
                    text.addNumber(end);
                    statesEnd = true;
                }
            }
        }
        if (!statesEnd) {
            text.add('.');
        }
    }

    private static final byte[] END = "END=".getBytes(StandardCharsets.US_ASCII);

    private String name(int key) {
        return dictionary.strings().name(key).orElseThrow(() -> damaged(Said.told("vcf.fault.rowHasNameWith", key)));
    }

    private void requireEnd() {
        if (!values.atEnd()) {
            throw damaged(Said.told("vcf.fault.rowLongerThanWhat"));
        }
    }

    byte[] text() {
        return text.bytes();
    }

    int length() {
        return text.length();
    }

    /// Last position covered, 1-based, from the record's own length.
    long spanEnd() {
        return spanEnd;
    }

    private SourceException damaged(Said problem) {
        String at = contig.length == 0 ? "" : " at " + new String(contig, StandardCharsets.UTF_8);
        return Faults.damaged(source + at + (position > 0 ? ":" + position : ""), problem);
    }
}
