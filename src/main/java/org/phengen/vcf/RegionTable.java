package org.phengen.vcf;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.phengen.genotype.GenotypeSource.ContigState;
import org.phengen.genotype.Region;
import org.phengen.genotype.TypedRegion;
import org.phengen.job.Gap;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.range.AskedAgain;
import org.phengen.range.ByteStores;
import org.phengen.range.Location;

/// Writes the genotypes of a region as tab-separated text: header `CHROM POS ID REF ALT` and the sample names, then a
/// line per row. For one file the lines are byte-equal to
/// `bcftools query -f '%CHROM\t%POS\t%ID\t%REF\t%ALT[\t%GT]\n' -r REGION`; several files are joined by [JoinedTable].
public final class RegionTable {
    private RegionTable() {}

    /// @param samples names to write, in any order; empty means all. Columns stand in file order
    /// @param absent for several files: what a file without a row stands for
    /// @throws SourceException when a file of one cannot be read completely; none of several can; a name of `samples`
    ///     is in no file; a sample is in two files
    public static RegionOutcome write(
            ByteStores stores,
            List<Location> vcfs,
            TypedRegion typed,
            Optional<List<String>> samples,
            AbsentAs absent,
            OutputStream out,
            JobContext job) {
        if (vcfs.isEmpty()) {
            throw new SourceException(
                    Category.INPUT, "region", Said.told("vcf.fault.noVcfNamed"), Said.told("vcf.fault.nameAtLeastOne"));
        }
        var counted = new CountedOutput(out);
        return AskedAgain.once(
                () -> vcfs.size() > 1
                        ? new JoinedTable(stores, among(stores, vcfs, typed, job), samples, absent, job)
                                .write(vcfs, counted)
                        : single(stores, vcfs.getFirst(), typed, samples, counted, job),
                () -> counted.bytes() == 0);
    }

    private static RegionOutcome single(
            ByteStores stores,
            Location file,
            TypedRegion typed,
            Optional<List<String>> samples,
            OutputStream out,
            JobContext job) {
        try (IndexedVcf vcf = IndexedVcf.open(stores, file, Optional.empty(), Optional.empty(), job)) {
            return write(vcf, typed.among(vcf::knows), samples, out, job);
        }
    }

    /// As above, of local files.
    public static RegionOutcome write(
            List<Path> vcfs,
            TypedRegion typed,
            Optional<List<String>> samples,
            AbsentAs absent,
            OutputStream out,
            JobContext job) {
        return write(
                ByteStores.usual(),
                vcfs.stream().<Location>map(Location.OnDisk::new).toList(),
                typed,
                samples,
                absent,
                out,
                job);
    }

    /// What the region means in the first file that can be read; only asked where it may mean two things.
    private static Region among(ByteStores stores, List<Location> vcfs, TypedRegion typed, JobContext job) {
        for (Location file : typed.readings().size() > 1 ? vcfs : List.<Location>of()) {
            try (IndexedVcf vcf = IndexedVcf.open(stores, file, Optional.empty(), Optional.empty(), job)) {
                return typed.among(vcf::knows);
            } catch (SourceException unreadable) {
                if (unreadable.source().equals(Region.TYPED)) {
                    throw unreadable;
                }
                // a file that cannot be read is named when the table is made
            }
        }
        return typed.among(name -> false);
    }

    /// As above for one open file, which stays open. Nothing is written before the first row was read whole.
    public static RegionOutcome write(
            IndexedVcf vcf, Region region, Optional<List<String>> samples, OutputStream out, JobContext job) {
        int[] columns = SampleChoice.columns(vcf.samples(), samples);
        var sink = new ByteSink(out);
        List<String> names = Arrays.stream(columns).mapToObj(vcf.samples()::get).toList();
        var rows = new long[1];
        ContigState state = vcf.readBytes(
                region,
                row -> {
                    if (rows[0]++ == 0) {
                        header(sink, names);
                    }
                    row(row, columns, sink);
                },
                job);
        if (rows[0] == 0) {
            vcf.requireBegun(region);
            header(sink, names);
        }
        sink.flush();
        var gaps = new ArrayList<Gap>();
        if (state == ContigState.NO_ROWS) {
            gaps.add(noRows(vcf.name(), region));
        }
        return new RegionOutcome(rows[0], columns.length, gaps, vcf.notes());
    }

    static void header(ByteSink sink, List<String> samples) {
        sink.add("CHROM\tPOS\tID\tREF\tALT");
        for (String sample : samples) {
            sink.add('\t');
            sink.add(sample);
        }
        sink.endLine();
    }

    static Gap noRows(String source, Region region) {
        return new Gap(
                source,
                Said.told("vcf.fault.fileNamesContigBut", region.contig()),
                Said.told("vcf.fault.checkWhetherContigCalled"));
    }

    private static void row(VcfRow row, int[] columns, ByteSink sink) {
        RowFields fields = row.fields();
        sink.add(fields.text(), fields.start(RowFields.CHROM), fields.end(RowFields.CHROM));
        sink.add('\t');
        sink.add(Integer.toString(fields.pos()));
        sink.add('\t');
        sink.add(fields.text(), fields.start(RowFields.ID), fields.end(RowFields.ALT));
        if (row.columns().isUniform() && columns.length == row.sampleCount()) {
            sink.add(fields.text(), fields.end(RowFields.FORMAT), fields.lineEnd());
        } else {
            for (int column : columns) {
                GenotypeText.add(row.columns(), fields, column, sink);
            }
        }
        sink.endLine();
    }
}
