package org.phengen.genotype;

import java.util.ArrayList;
import java.util.List;
import org.phengen.job.JobContext;

/// One verified VCF with its index: a cohort's or one person's. Every byte it hands on was checked; what it cannot read
/// completely ends in a [org.phengen.job.SourceException], never in fewer rows. A contract test stands beside it.
/// Safe for use by several threads at once.
public interface GenotypeSource extends AutoCloseable {
    /// The file, for messages.
    String name();

    /// Makes sure that rows can be had: a source of very many may leave its index unread until then.
    ///
    /// @throws org.phengen.job.SourceException when the index is missing, damaged or another file's
    default void prove(JobContext job) {
        // opening has proven it
    }

    /// Decided from contig lengths, then known sites; only when it is asked for, because regions can be read without
    /// it.
    ///
    /// @throws org.phengen.job.SourceException CONTRADICTION when two witnesses disagree, UNSUPPORTED when there is
    /// none
    GenomeBuild build();

    /// Sample names in file order; distinct.
    List<String> samples();

    /// Whether the header names the contig, directly or through the alias table; [#read] of any other is an error. A
    /// caller that can do without a contig asks first.
    default boolean knows(String contig) {
        return true;
    }

    /// Hands every row that overlaps the region to the reader, each once, in file order.
    ///
    /// @return whether the index holds rows of this contig
    /// @throws org.phengen.job.SourceException when the contig is unknown to the header and the alias table, or
    /// anything
    ///     cannot be read completely and verified
    ContigState read(Region region, RowReader reader, JobContext job);

    /// As [#read], and tells which bytes of the file the answer came from. A source that cannot tell tells nothing.
    default ContigState read(Region region, RowReader reader, ReadTrace trace, JobContext job) {
        return read(region, reader, job);
    }

    /// As [#read] for many loci at once, which costs less than asking one by one. The answer for each locus is that of
    /// [#read]; the order in which loci are answered is the source's.
    ///
    /// @return for each region whether the index holds rows of its contig
    default List<ContigState> readEach(List<Region> regions, LocusReader reader, JobContext job) {
        var states = new ArrayList<ContigState>();
        for (int locus = 0; locus < regions.size(); locus++) {
            int asked = locus;
            states.add(read(regions.get(locus), row -> reader.row(asked, row), job));
        }
        return states;
    }

    /// Receives the rows of many loci.
    @FunctionalInterface
    interface LocusReader {
        /// @param locus which of the asked regions the row overlaps, from 0
        /// @param row valid until this method returns
        void row(int locus, GenotypeRow row);
    }

    @Override
    void close();

    /// What is known of the contig that was asked for.
    enum ContigState {
        /// the index holds rows of it (perhaps none in the region)
        INDEXED,
        /// the header names it, the index holds no row of it: zero rows, to be said
        NO_ROWS
    }
}
