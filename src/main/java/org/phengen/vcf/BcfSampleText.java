package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// Writes the samples' half of a BCF record as FORMAT and sample columns: GT, and for rows that may be reference blocks
/// the depths and qualities that prove them. Reused from record to record.
final class BcfSampleText {
    private static final List<String> PROOFS = List.of("MIN_DP", "DP", "GQ", "RGQ", "LEN");

    private final TypedBytes values;
    private final RowText text;
    private final NumberedNames names;
    private final int samples;
    private final Function<Said, SourceException> fault;
    private final int genotypeKey;
    private final BcfGenotypeText genotypes;
    private final List<Field> proofs = new ArrayList<>();

    /// @param from where its values begin in the record
    /// @param size bytes of one sample's values; 0 where the record announces none
    private record Field(String key, int from, int type, int size) {}

    BcfSampleText(
            TypedBytes values, RowText text, NumberedNames names, int samples, Function<Said, SourceException> fault) {
        this.values = values;
        this.text = text;
        this.names = names;
        this.samples = samples;
        this.fault = fault;
        this.genotypeKey = names.numberOf("GT");
        this.genotypes = new BcfGenotypeText(values, text, fault);
    }

    /// Adds the columns behind INFO; none where the record has no genotypes.
    ///
    /// @param fields how many FORMAT fields the record states
    /// @param stated how many samples it states
    /// @param withProofs whether depths and qualities are wanted
    void row(int fields, int stated, boolean withProofs) {
        if (stated != samples) {
            throw fault.apply(Said.told("vcf.fault.rowHasSamplesWhere", stated, samples));
        }
        proofs.clear();
        boolean found = false;
        for (int field = 0; field < fields; field++) {
            int key = values.key();
            String name = names.name(key).orElseThrow(() -> fault.apply(Said.told("vcf.fault.rowHasFormatField")));
            values.descriptor();
            int from = values.at();
            values.pass(samples);
            if (key == genotypeKey) {
                if (found) {
                    throw fault.apply(Said.told("vcf.fault.rowHasGtTwice"));
                }
                found = true;
                genotypes.field(from);
            } else if (withProofs && PROOFS.contains(name) && values.isWhole()) {
                proofs.add(new Field(name, from, values.type(), values.count() * TypedBytes.size(values.type())));
            }
        }
        if (found && samples > 0) {
            columns();
        }
    }

    private void columns() {
        text.add('\t');
        text.add('G');
        text.add('T');
        if (proofs.isEmpty()) {
            genotypes.addAll(samples);
            return;
        }
        for (Field proof : proofs) {
            text.add(':');
            text.add(proof.key().getBytes(StandardCharsets.US_ASCII));
        }
        for (int sample = 0; sample < samples; sample++) {
            text.add('\t');
            genotypes.add(sample);
            for (Field proof : proofs) {
                text.add(':');
                int value = proof.size() == 0
                        ? TypedBytes.MISSING
                        : values.number(proof.from() + sample * proof.size(), proof.type());
                if (value < 0) {
                    text.add('.');
                } else {
                    text.addNumber(value);
                }
            }
        }
    }
}
