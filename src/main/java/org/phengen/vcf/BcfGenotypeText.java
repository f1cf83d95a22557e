package org.phengen.vcf;

import java.util.function.Function;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// Writes the GT field of a BCF record: each value is (allele + 1) * 2, plus 1 where the allele is phased with the one
/// before it; 0 is a missing allele, and a call of fewer alleles is filled up behind its last (BCF 2.2, section 6.3.3).
/// Reused from record to record.
final class BcfGenotypeText {
    private final TypedBytes values;
    private final RowText text;
    private final Function<Said, SourceException> fault;
    private int from;
    private int type;
    private int count;

    BcfGenotypeText(TypedBytes values, RowText text, Function<Said, SourceException> fault) {
        this.values = values;
        this.text = text;
        this.fault = fault;
    }

    /// Takes the field whose descriptor was read last.
    ///
    /// @param start where its values begin
    void field(int start) {
        if (!values.isWhole() && values.count() > 0) {
            throw fault.apply(Said.told("vcf.fault.gtHoldsNoWhole"));
        }
        from = start;
        type = values.type();
        count = values.count();
    }

    /// Adds all samples' calls, a tab before each.
    void addAll(int samples) {
        for (int sample = 0; sample < samples; sample++) {
            text.add('\t');
            add(sample);
        }
    }

    /// Adds one sample's call.
    void add(int sample) {
        int size = TypedBytes.size(type);
        int place = from + sample * count * size;
        int alleles = 0;
        for (; alleles < count; alleles++) {
            int value = values.number(place + alleles * size, type);
            if (value == TypedBytes.END_OF_VECTOR) {
                break;
            }
            if (value < 0) {
                throw unreadable(sample);
            }
            if (alleles > 0) {
                text.add((value & 1) == 0 ? '/' : '|');
            }
            if (value >>> 1 == 0) {
                text.add('.');
            } else {
                text.addNumber((value >>> 1) - 1);
            }
        }
        for (int rest = alleles; rest < count; rest++) {
            if (values.number(place + rest * size, type) != TypedBytes.END_OF_VECTOR) {
                throw unreadable(sample);
            }
        }
        if (alleles == 0) {
            text.add('.');
        }
    }

    private SourceException unreadable(int sample) {
        return fault.apply(Said.told("vcf.fault.genotypeSampleNoCall", sample + 1));
    }
}
