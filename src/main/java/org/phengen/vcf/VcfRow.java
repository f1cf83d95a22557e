package org.phengen.vcf;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phengen.genotype.GenotypeRow;
import org.phengen.genotype.Variant;

/// One row as a view on its line's bytes; reused from row to row.
final class VcfRow implements GenotypeRow {
    private final RowFields fields;
    private final GenotypeColumns columns;
    private final DecodedCalls calls;
    private @Nullable Variant variant;
    private boolean block;

    VcfRow(String source, VcfHeader header) {
        this.fields = new RowFields(source, header);
        this.columns = new GenotypeColumns(fields, header.samples().size(), header.minor() >= 4);
        this.calls = new DecodedCalls(fields, columns);
    }

    /// Points the view at the current row. Only the span is known afterwards; [#accept] makes the row usable.
    void line(RowLines lines) {
        fields.line(lines.text(), lines.start(), lines.end(), lines.spanEnd());
    }

    /// Prepares the row that was found to lie in the region.
    ///
    /// @throws org.phengen.job.SourceException when it has not one column for every sample
    void accept() {
        variant = null;
        columns.row();
        calls.row();
        block = ReferenceBlock.is(fields);
    }

    RowFields fields() {
        return fields;
    }

    GenotypeColumns columns() {
        return columns;
    }

    @Override
    public Variant variant() {
        if (variant == null) {
            variant = new Variant(
                    fields.string(RowFields.CHROM),
                    fields.pos(),
                    fields.string(RowFields.ID),
                    fields.string(RowFields.REF),
                    alternates());
        }
        return variant;
    }

    private List<String> alternates() {
        String text = fields.string(RowFields.ALT);
        return text.equals(".") || text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    @Override
    public long end() {
        return fields.spanEnd();
    }

    @Override
    public boolean isReferenceBlock() {
        return block;
    }

    @Override
    public int sampleCount() {
        return columns.samples();
    }

    @Override
    public int firstAllele(int sample) {
        return calls.firstAllele(sample);
    }

    @Override
    public int secondAllele(int sample) {
        return calls.secondAllele(sample);
    }

    @Override
    public boolean callable(int sample) {
        return !block || ReferenceBlock.callable(fields, columns, calls, sample);
    }

    @Override
    public String genotypeText(int sample) {
        return columns.text(sample);
    }
}
