package org.phengen.vcf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.phengen.range.Location;
import org.phengen.range.Span;
import org.phengen.range.Tally;

/// A block-gzipped VCF with its .tbi or .csi, or a BCF with its .csi: a cohort's, or one person's (also a gVCF). Every
/// block it reads is
/// verified, the end block is required of data and index, and the index is proven to belong to the file.
public final class IndexedVcf implements GenotypeSource {
    private final ByteSource data;
    private final BinningIndex index;
    private final VcfHeader header;
    private final ContigNames contigs;
    private final Optional<GenomeBuild> stated;
    private final Object deciding = new Object();
    private @Nullable GenomeBuild build;

    private IndexedVcf(ByteSource data, BinningIndex index, VcfHeader header, Optional<GenomeBuild> stated) {
        this.data = data;
        this.index = index;
        this.header = header;
        this.stated = stated;
        this.contigs = new ContigNames(
                data.name(), header, index, LengthEvidence.of(header).build());
    }

    /// Opens a local file with the index beside it (`.tbi`, else `.csi`; of a BCF `.csi`).
    ///
    /// @throws SourceException when either is missing, damaged, not of this kind, or they do not belong together
    public static IndexedVcf open(Path file, JobContext job) {
        return open(file, Optional.empty(), job);
    }

    /// As above, for a file whose build the site file states; it must agree with what the file itself proves.
    public static IndexedVcf open(Path file, Optional<GenomeBuild> stated, JobContext job) {
        return open(ByteStores.usual(), new Location.OnDisk(file), Optional.empty(), stated, job);
    }

    /// Opens a file wherever it lies. Behind a network this takes one round trip for an index up to 4 MB; an object
    /// that
    /// is replaced meanwhile is opened once more.
    ///
    /// @param index where it does not lie beside the file
    /// @param stated the build that is said of the file
    /// @throws SourceException when either is missing, may not be read, is damaged, not of this kind, or they do not
    ///     belong together
    public static IndexedVcf open(
            ByteStores stores, Location file, Optional<Location> index, Optional<GenomeBuild> stated, JobContext job) {
        try {
            return openOnce(stores, file, index, stated, job);
        } catch (SourceException failure) {
            if (failure.category() != Category.STALE || file instanceof Location.OnDisk) {
                throw failure;
            }
            // an upload of both, data first and index last, is stale for a moment
            return openOnce(stores, file, index, stated, job);
        }
    }

    private static IndexedVcf openOnce(
            ByteStores stores, Location file, Optional<Location> index, Optional<GenomeBuild> stated, JobContext job) {
        DataAndIndex both = DataAndIndex.open(stores, file, index, job);
        try (ByteSource indexData = both.index()) {
            return open(both.data(), indexData, stated, job);
        } catch (RuntimeException failure) {
            both.data().close();
            throw failure;
        }
    }

    /// Opens data and index wherever they are. The data source is closed with the result, the index is not needed any
    /// more.
    static IndexedVcf open(ByteSource data, ByteSource indexData, Optional<GenomeBuild> stated, JobContext job) {
        try (var blocks = new BgzfBlockReader(data)) {
            VcfHeader header = VcfHeaderReader.read(data, blocks, job);
            BgzfEnd.require(data);
            BinningIndex index =
                    BinningIndexParser.parse(indexData, header.dictionary().map(BcfDictionary::contigs));
            IndexPairing.require(data, blocks, index, indexData.name());
            IndexCoverage.require(data, blocks, header, index, indexData.name(), job);
            var vcf = new IndexedVcf(data, index, header, stated);
            if (header.minor() >= RowLengths.FIRST_MINOR && !header.isBcf()) {
                IndexedLengths.require(
                        vcf, header, header.rows(data, blocks, job), HeaderText.whole(data), indexData.name());
            }
            data.opened();
            return vcf;
        }
    }

    @Override
    public String name() {
        return data.name();
    }

    @Override
    public GenomeBuild build() {
        synchronized (deciding) {
            if (build == null) {
                build = BuildDecision.decide(name(), header, stated, this::knownSites);
            }
            return build;
        }
    }

    /// The build as far as the header's contig lengths tell.
    Optional<GenomeBuild> buildByLengths() {
        return LengthEvidence.of(header).build();
    }

    private KnownSites.Found knownSites() {
        return KnownSites.count(this, chromosome -> contigs.find(chromosome).isPresent());
    }

    @Override
    public List<String> samples() {
        return header.samples();
    }

    @Override
    public boolean knows(String contig) {
        return contigs.find(contig).isPresent();
    }

    @Override
    public ContigState read(Region region, RowReader reader, JobContext job) {
        return rows(contigs.require(region.contig()), region.start(), region.end(), job, reader::row, null);
    }

    @Override
    public ContigState read(Region region, RowReader reader, ReadTrace trace, JobContext job) {
        return rows(contigs.require(region.contig()), region.start(), region.end(), job, reader::row, trace);
    }

    /// Refuses a region that begins beyond the end of its contig as the header states it: asked after no row was found,
    /// so that a mistyped position does not read as "nothing varies here".
    void requireBegun(Region region) {
        var length = header.contigs().getOrDefault(contigs.require(region.contig()), OptionalLong.empty());
        if (length.isPresent() && region.start() > length.getAsLong()) {
            throw new SourceException(
                    Category.INPUT,
                    Region.TYPED,
                    Said.told("vcf.fault.beginsBeyondEndWhich", region, region.contig(), name(), length.getAsLong()),
                    Said.told("vcf.fault.checkPositionGenomeBuild"));
        }
    }

    /// As [#read], with the bytes behind each row.
    ContigState readBytes(Region region, ByteRowReader reader, JobContext job) {
        return rows(contigs.require(region.contig()), region.start(), region.end(), job, reader, null);
    }

    /// Receives rows with their bytes.
    @FunctionalInterface
    interface ByteRowReader {
        void row(VcfRow row);
    }

    private ContigState rows(
            String contig, long start, long end, JobContext job, ByteRowReader reader, @Nullable ReadTrace trace) {
        if (index.contig(contig).filter(bins -> !bins.isEmpty()).isEmpty()) {
            return ContigState.NO_ROWS;
        }
        requireHeld(contig, start, end);
        List<Chunk> chunks = index.chunks(contig, start, end);
        if (!chunks.isEmpty()) {
            if (trace != null) {
                chunks.forEach(chunk -> trace.stretch(chunk.begin(), chunk.end()));
            }
            try (ByteSource ahead = data.ahead(index.spans(chunks), job);
                    var blocks = new BgzfBlockReader(ahead, trace)) {
                RowLines lines = header.rows(ahead, blocks, job);
                new RegionScan(name(), header, contig, start, end, lines).scan(chunks, reader);
            }
        }
        return ContigState.INDEXED;
    }

    /// A .tbi holds positions up to 2^29, a .csi as many as it was made for: where the contig goes on behind them, rows
    /// there would be missing and nothing would show it.
    private void requireHeld(String contig, long start, long end) {
        long last = index.lastPosition();
        if (end > last) {
            OptionalLong length = header.contigs().getOrDefault(contig, OptionalLong.empty());
            if (length.isPresent() ? length.getAsLong() > last : start > last) {
                throw Faults.unsupported(
                        name(),
                        Said.told("vcf.fault.indexHoldsPositionsUp", last, contig),
                        Said.told("vcf.fault.makeCsiIndexTabix"));
            }
        }
    }

    @Override
    public List<ContigState> readEach(List<Region> regions, LocusReader reader, JobContext job) {
        var states = new ArrayList<ContigState>();
        var byContig = new LinkedHashMap<String, List<Integer>>();
        for (int locus = 0; locus < regions.size(); locus++) {
            String contig = contigs.require(regions.get(locus).contig());
            boolean indexed =
                    index.contig(contig).filter(bins -> !bins.isEmpty()).isPresent();
            states.add(indexed ? ContigState.INDEXED : ContigState.NO_ROWS);
            if (indexed) {
                requireHeld(
                        contig, regions.get(locus).start(), regions.get(locus).end());
                byContig.computeIfAbsent(contig, key -> new ArrayList<>()).add(locus);
            }
        }
        try (ByteSource ahead = data.ahead(spans(regions, byContig), job);
                var blocks = new BgzfBlockReader(ahead)) {
            RowLines lines = header.rows(ahead, blocks, job);
            // in the file's order, in which the bytes come
            byContig.entrySet().stream()
                    .sorted(Comparator.comparingLong(loci -> firstPlace(loci.getKey())))
                    .forEach(loci -> new LociScan(name(), header, index, loci.getKey(), lines)
                            .scan(
                                    regions,
                                    loci.getValue().stream()
                                            .mapToInt(Integer::intValue)
                                            .toArray(),
                                    reader,
                                    job));
        }
        return states;
    }

    /// A place among the rows of a contig; the contigs of a sorted file lie one behind the other.
    private long firstPlace(String contig) {
        return index.contig(contig).orElseThrow().edges()[0];
    }

    /// Where the rows of all these loci lie.
    private List<Span> spans(List<Region> regions, Map<String, List<Integer>> byContig) {
        var chunks = new ArrayList<Chunk>();
        byContig.forEach((contig, loci) -> loci.forEach(locus -> chunks.addAll(index.chunks(
                contig, regions.get(locus).start(), regions.get(locus).end()))));
        return index.spans(Chunk.joined(chunks));
    }

    /// What reading the file has cost, where it lies behind a network.
    public Optional<Tally> tally() {
        return data.tally();
    }

    /// What the user should know of the file though nothing failed, as sentences without their full stop.
    public List<String> notes() {
        return index.hasRecords()
                ? List.of()
                : List.of("the index holds no records, so that it could not be proven to belong to the file");
    }

    /// How many rows of a contig the index counts exactly, where it counts them.
    ///
    /// @throws SourceException when the file does not know the contig
    public OptionalLong rowCount(String contig) {
        return index.contig(contigs.require(contig)).stream()
                .mapToLong(ContigBins::rows)
                .filter(rows -> rows >= 0)
                .findFirst();
    }

    @Override
    public void close() {
        data.close();
    }
}
