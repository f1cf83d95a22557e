package org.phengen.vcf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phengen.genotype.GenomeBuild;
import org.phengen.genotype.GenotypeSource;
import org.phengen.genotype.ReadTrace;
import org.phengen.genotype.Region;
import org.phengen.genotype.RowReader;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;
import org.phengen.range.ByteStores;
import org.phengen.range.ByteStores.Opening;
import org.phengen.range.Location;

/// One of very many files, one per person: its header and its end block are read at once, for they tell whose it is
/// and that it is whole; its index, which takes longer than everything else, is read and proven to belong to the file
/// when [#prove] is called or rows are first asked for. Every row it hands on is as verified as those of [IndexedVcf].
public final class IndexedLater implements GenotypeSource {
    private final ByteStores stores;
    private final Location file;
    private final Optional<GenomeBuild> stated;
    private final List<String> samples;
    private @Nullable IndexedVcf opened;
    private boolean closed;

    private IndexedLater(ByteStores stores, Location file, Optional<GenomeBuild> stated, List<String> samples) {
        this.stores = stores;
        this.file = file;
        this.stated = stated;
        this.samples = samples;
    }

    /// Opens a local file that has an index beside it.
    public static IndexedLater open(Path file, Optional<GenomeBuild> stated, JobContext job) {
        return open(ByteStores.usual(), new Location.OnDisk(file), stated, job);
    }

    /// Opens a file that has an index beside it; behind a network the index is looked for with [#prove] only.
    ///
    /// @throws SourceException when either is missing, or the file is damaged at its beginning or end
    public static IndexedLater open(ByteStores stores, Location file, Optional<GenomeBuild> stated, JobContext job) {
        try (ByteSource data = stores.open(file, Opening.ENDS, job);
                var blocks = new BgzfBlockReader(data)) {
            if (file instanceof Location.OnDisk local) {
                DataAndIndex.requireIndex(local, data);
            }
            VcfHeader header = VcfHeaderReader.read(data, blocks, job);
            BgzfEnd.require(data);
            return new IndexedLater(stores, file, stated, List.copyOf(header.samples()));
        }
    }

    @Override
    public void prove(JobContext job) {
        opened(job);
    }

    private synchronized IndexedVcf opened(JobContext job) {
        if (closed) {
            throw new IllegalStateException("the file was closed");
        }
        if (opened == null) {
            IndexedVcf now = IndexedVcf.open(stores, file, Optional.empty(), stated, job);
            if (!now.samples().equals(samples)) {
                now.close();
                throw new SourceException(
                        Category.CONTRADICTION,
                        name(),
                        Said.told("vcf.fault.fileChangedWhileUse"),
                        Said.told("vcf.fault.askAgainOnceNobody"));
            }
            opened = now;
        }
        return opened;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public GenomeBuild build() {
        return opened(JobContext.unwatched()).build();
    }

    @Override
    public List<String> samples() {
        return samples;
    }

    @Override
    public boolean knows(String contig) {
        return opened(JobContext.unwatched()).knows(contig);
    }

    @Override
    public ContigState read(Region region, RowReader reader, JobContext job) {
        return opened(job).read(region, reader, job);
    }

    @Override
    public ContigState read(Region region, RowReader reader, ReadTrace trace, JobContext job) {
        return opened(job).read(region, reader, trace, job);
    }

    @Override
    public List<ContigState> readEach(List<Region> regions, LocusReader reader, JobContext job) {
        return opened(job).readEach(regions, reader, job);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (opened != null) {
            opened.close();
        }
    }
}
