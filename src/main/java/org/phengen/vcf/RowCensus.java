package org.phengen.vcf;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.language.Said;

/// Counts what a whole file holds while it is read row by row: rows of each contig, order, repetitions, and rows that
/// cannot be used. Genotypes are read as [RegionTable] reads them.
final class RowCensus {
    /// How many unusable rows are kept by name; the others are counted.
    private static final int NAMED = 3;
    private static final int MOST_CONTIGS = 200_000;
    /// How many rows of one position are compared with each other.
    private static final int MOST_HERE = 10_000;

    private final String source;
    private final VcfHeader header;
    private final VcfRow row;
    private final ByteSink nowhere = new ByteSink(OutputStream.nullOutputStream());
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final Set<String> unnamed = new HashSet<>();
    private final Set<String> here = new HashSet<>();
    private final List<SourceException> unusable = new ArrayList<>();
    private String contig = "";
    private byte[] contigBytes = new byte[0];
    private int position;
    private long unusableRows;
    private long unsorted;
    private long repeated;
    private long beyond;
    private boolean contigReturns;

    RowCensus(String source, VcfHeader header) {
        this.source = source;
        this.header = header;
        this.row = new VcfRow(source, header);
    }

    /// Reads all rows from the file's first byte on.
    ///
    /// @param lines not yet at any place
    /// @throws SourceException when a block or a record is damaged, so that what follows cannot be read
    void read(RowLines lines, Chunk whole, JobContext job) {
        lines.begin(whole);
        while (lines.next()) {
            if (lines.end() == lines.start() || lines.text()[lines.start()] == '#') {
                continue;
            }
            count(lines);
            if (rows.size() > MOST_CONTIGS) {
                throw Faults.limit(source, Said.told("vcf.fault.rowsNameMoreThan", MOST_CONTIGS));
            }
            if (total() % 100_000 == 0) {
                job.progress(
                        Said.told("job.progress.checkingRows"), Chunk.block(whole.begin()), Chunk.block(whole.end()));
            }
        }
    }

    private void count(RowLines lines) {
        try {
            row.line(lines);
            place();
            row.accept();
            if (!row.columns().isUniform()) {
                nowhere.add(' ');
                for (int sample = 0; sample < row.sampleCount(); sample++) {
                    GenotypeText.add(row.columns(), row.fields(), sample, nowhere);
                }
                nowhere.endLine();
            }
        } catch (SourceException failure) {
            unusableRows++;
            if (unusable.size() < NAMED) {
                unusable.add(failure);
            }
        }
    }

    private void place() {
        RowFields fields = row.fields();
        if (!fields.equals(RowFields.CHROM, contigBytes)) {
            contig = fields.string(RowFields.CHROM);
            contigBytes = contig.getBytes(StandardCharsets.UTF_8);
            contigReturns |= rows.containsKey(contig);
            position = 0;
            if (!header.contigs().containsKey(contig)) {
                unnamed.add(contig);
            }
        }
        rows.merge(contig, 1L, Long::sum);
        if (fields.pos() < position) {
            unsorted++;
        } else if (fields.pos() > position) {
            here.clear();
        }
        position = fields.pos();
        if (here.size() < MOST_HERE && !here.add(fields.string(RowFields.REF) + '\t' + fields.string(RowFields.ALT))) {
            repeated++;
        }
        var length = header.contigs().get(contig);
        if (length != null && length.isPresent() && position > length.getAsLong()) {
            beyond++;
        }
    }

    Map<String, Long> rows() {
        return rows;
    }

    long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The first rows that cannot be used, by name.
    List<SourceException> unusable() {
        return unusable;
    }

    long unusableRows() {
        return unusableRows;
    }

    /// Rows that lie before the row above them.
    long unsorted() {
        return unsorted;
    }

    /// Whether a contig's rows stand in several places.
    boolean contigReturns() {
        return contigReturns;
    }

    /// Rows with position, REF and ALT of an earlier one.
    long repeated() {
        return repeated;
    }

    /// Rows beyond the end of their contig, as the header states it.
    long beyond() {
        return beyond;
    }

    /// Contigs of rows that no `##contig` line names.
    Set<String> unnamed() {
        return unnamed;
    }
}
