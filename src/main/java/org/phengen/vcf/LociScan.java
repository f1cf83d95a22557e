package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.phengen.genotype.GenotypeSource.LocusReader;
import org.phengen.genotype.Region;
import org.phengen.job.JobContext;
import org.phengen.language.Said;

/// Answers many loci of one contig in one walk: loci whose blocks meet share them, so that no block is inflated twice
/// and a dense score is read as a stream.
final class LociScan {
    private final BinningIndex index;
    private final String contig;
    private final RowLines lines;
    private final VcfRow row;
    private final byte[] contigBytes;
    private final String source;

    /// @param contig the file's own name of it
    LociScan(String source, VcfHeader header, BinningIndex index, String contig, RowLines lines) {
        this.source = source;
        this.index = index;
        this.contig = contig;
        this.lines = lines;
        this.row = new VcfRow(source, header);
        this.contigBytes = contig.getBytes(StandardCharsets.UTF_8);
    }

    /// @param asked numbers of the regions to answer, all of this contig
    void scan(List<Region> regions, int[] asked, LocusReader reader, JobContext job) {
        int[] sorted = Arrays.stream(asked)
                .boxed()
                .sorted(Comparator.comparingLong(locus -> regions.get(locus).start()))
                .mapToInt(Integer::intValue)
                .toArray();
        int from = 0;
        while (from < sorted.length) {
            job.progress(Said.told("job.progress.reading", contig), from, sorted.length);
            from = group(regions, sorted, from, reader);
        }
    }

    /// Reads the loci from `from` on that share blocks, and returns the first that does not.
    private int group(List<Region> regions, int[] sorted, int from, LocusReader reader) {
        List<Chunk> chunks = new ArrayList<>(chunks(regions.get(sorted[from])));
        long last = regions.get(sorted[from]).end();
        int until = from + 1;
        while (until < sorted.length && !chunks.isEmpty()) {
            List<Chunk> next = chunks(regions.get(sorted[until]));
            if (!next.isEmpty() && Chunk.block(next.getFirst().begin()) > Chunk.block(end(chunks))) {
                break;
            }
            chunks.addAll(next);
            last = Math.max(last, regions.get(sorted[until]).end());
            until++;
        }
        walk(Chunk.joined(chunks), regions, Arrays.copyOfRange(sorted, from, until), last, reader);
        return until;
    }

    private List<Chunk> chunks(Region region) {
        return index.chunks(contig, region.start(), region.end());
    }

    private static long end(List<Chunk> chunks) {
        return chunks.stream().mapToLong(Chunk::end).max().orElseThrow();
    }

    private void walk(List<Chunk> chunks, List<Region> regions, int[] loci, long last, LocusReader reader) {
        int first = 0;
        var walk = new RowWalk(source, contigBytes, lines, row);
        for (Chunk chunk : chunks) {
            walk.seek(chunk);
            while (walk.next(last)) {
                int position = row.fields().pos();
                while (first < loci.length && regions.get(loci[first]).end() < position) {
                    first++;
                }
                deliver(regions, loci, first, reader);
            }
        }
    }

    private void deliver(List<Region> regions, int[] loci, int first, LocusReader reader) {
        boolean accepted = false;
        for (int locus = first; locus < loci.length; locus++) {
            Region region = regions.get(loci[locus]);
            if (region.start() > row.fields().spanEnd()) {
                return;
            }
            if (region.end() >= row.fields().pos()) {
                if (!accepted) {
                    row.accept();
                    accepted = true;
                }
                reader.row(loci[locus], row);
            }
        }
    }
}
