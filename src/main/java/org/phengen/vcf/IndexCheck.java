package org.phengen.vcf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.job.CheckLine;
import org.phengen.job.JobContext;
import org.phengen.job.SourceException;
import org.phengen.range.ByteSource;

/// Looks at one index beside a file whose blocks may have been read before: damaged, without records, of an earlier
/// state of the file, of another file, or of other rows than the file has.
final class IndexCheck {
    private static final String SUBJECT = "index";

    private final ByteSource data;
    private final VcfHeader header;
    private final Optional<BlockCensus> blocks;
    private final Optional<RowCensus> rows;

    /// @param blocks where the file's blocks begin, when all were read
    /// @param rows what the file holds, when all of it was read
    IndexCheck(ByteSource data, VcfHeader header, Optional<BlockCensus> blocks, Optional<RowCensus> rows) {
        this.data = data;
        this.header = header;
        this.blocks = blocks;
        this.rows = rows;
    }

    CheckLine check(ByteSource source) {
        BinningIndex index;
        try (var first = new BgzfBlockReader(source)) {
            GenomeFileKind kind = GenomeFileKind.of(source, first);
            if (kind != GenomeFileKind.INDEX && kind != GenomeFileKind.GZIPPED) {
                return CheckLine.fault(SUBJECT, source.name() + ": this is no index but " + kind.words(), remedy());
            }
            index = BinningIndexParser.parse(source, header.dictionary().map(BcfDictionary::contigs));
        } catch (SourceException failure) {
            return CheckLine.fault(SUBJECT, source.name() + ": " + failure.problem(), remedy());
        }
        if (!index.hasRecords()) {
            return withoutRecords(source);
        }
        try (var reader = new BgzfBlockReader(data)) {
            IndexPairing.require(data, reader, index, source.name());
            IndexCoverage.require(data, reader, header, index, source.name(), JobContext.unwatched());
        } catch (SourceException failure) {
            return CheckLine.fault(SUBJECT, source.name() + ": " + failure.problem() + "; " + origin(index), remedy());
        }
        List<String> differences = rows.map(found -> differences(index, found)).orElse(List.of());
        if (!differences.isEmpty()) {
            return CheckLine.fault(
                    SUBJECT,
                    source.name() + ": it is of other rows than the file has: " + String.join("; ", differences),
                    remedy());
        }
        return CheckLine.fine(
                SUBJECT,
                source.name() + ": belongs to the file, bins of 2^" + index.minShift() + " bases in "
                        + (index.depth() + 1) + " levels"
                        + (rows.isPresent() ? ", its row counts are those of the file" : ""));
    }

    private CheckLine withoutRecords(ByteSource source) {
        if (rows.filter(found -> found.total() > 0).isPresent()) {
            return CheckLine.fault(
                    SUBJECT, source.name() + ": the index holds no records, but the file has rows", remedy());
        }
        return CheckLine.note(
                SUBJECT,
                source.name() + ": the index holds no records, so that it proves nothing of the file",
                rows.isPresent() ? "Nothing to do: the file has no rows" : "Check whether the file has rows");
    }

    /// Whether an index that does not fit is of this file in an earlier state, or of another.
    private String origin(BinningIndex index) {
        int places = 0;
        int astray = 0;
        for (ContigBins bins : index.contigs().values()) {
            for (int edge = 0; edge < bins.edges().length; edge += 2) {
                places++;
                astray += isBlock(Chunk.block(bins.edges()[edge])) ? 0 : 1;
            }
        }
        return astray == 0
                ? "it is stale: made before rows were added or changed"
                : "it is foreign: it leads to " + astray + " of " + places
                        + " places where no block of this file begins";
    }

    private boolean isBlock(long offset) {
        if (blocks.isPresent()) {
            return blocks.get().beginsAt(offset);
        }
        try (var reader = new BgzfBlockReader(data)) {
            reader.read(offset, 0, new byte[BgzfBlockReader.LARGEST_BLOCK], 0);
            return true;
        } catch (SourceException noBlock) {
            return false;
        }
    }

    private static List<String> differences(BinningIndex index, RowCensus found) {
        var differences = new ArrayList<String>();
        for (Map.Entry<String, Long> contig : found.rows().entrySet()) {
            Optional<ContigBins> bins = index.contig(contig.getKey());
            if (bins.filter(known -> !known.isEmpty()).isEmpty()) {
                differences.add(contig.getKey() + " has " + contig.getValue() + " rows and none in the index");
            } else if (bins.get().rows() >= 0 && bins.get().rows() != contig.getValue()) {
                differences.add(contig.getKey() + " has " + contig.getValue() + " rows and "
                        + bins.get().rows() + " in the index");
            }
        }
        index.contigs().forEach((name, bins) -> {
            if (!bins.isEmpty() && !found.rows().containsKey(name)) {
                differences.add(name + " has rows in the index and none in the file");
            }
        });
        return differences.size() > 4 ? List.of(differences.getFirst(), differences.size() - 1 + " more") : differences;
    }

    private String remedy() {
        return header.isBcf()
                ? "Make it again from this file: bcftools index -f"
                : "Make it again from this file: tabix -f -p vcf";
    }
}
