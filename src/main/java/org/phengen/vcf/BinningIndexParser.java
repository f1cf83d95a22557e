package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phengen.language.Said;
import org.phengen.range.ByteSource;

/// Reads a .tbi or .csi of a VCF, or a .csi of a BCF. Every count has a budget and is believed only as far as bytes
/// follow, so that a
/// hostile index of a few kilobytes ends in an error and not in exhausted memory.
final class BinningIndexParser {
    /// 200,000 contigs: sixty times a human assembly with all its decoys.
    private static final int MOST_CONTIGS = 200_000;
    /// Bins, chunks and windows together: a whole human genome at 1 kb bins, and 200 MB of memory at most.
    private static final int MOST_ENTRIES = 6_000_000;
    private static final int MOST_NAME_BYTES = 1 << 26;
    /// At depth 11 bin numbers no longer fit into their 32 bits.
    private static final int DEEPEST = 10;
    private static final int TBI = 0x01494254;
    private static final int CSI = 0x01495343;
    private static final int VCF_PRESET = 2;
    /// Bytes of the tabix settings before the names.
    private static final int SETTINGS = 28;

    private final IndexBytes in;
    private final Optional<NumberedNames> header;
    private int nameBytes;
    private int minShift = 14;
    private int depth = 5;
    private boolean hasLinear = true;
    private int entries;
    private long largestEnd;

    private BinningIndexParser(IndexBytes in, Optional<NumberedNames> header) {
        this.in = in;
        this.header = header;
    }

    /// @param header the contigs of a BCF by number, by which its index names them; empty for a VCF, whose index holds
    ///     their names
    static BinningIndex parse(ByteSource source, Optional<NumberedNames> header) {
        try (IndexBytes in = IndexBytes.of(source)) {
            return new BinningIndexParser(in, header).parse();
        }
    }

    private BinningIndex parse() {
        int magic = in.int32();
        if (magic == TBI && header.isEmpty()) {
            int contigs = in.count("contigs", MOST_CONTIGS);
            return contigs(contigs, names());
        }
        if (magic != CSI) {
            throw in.damaged(
                    magic == TBI ? Said.told("vcf.fault.indexTbiWhichNo") : Said.told("vcf.fault.fileNeitherTbiNor"));
        }
        minShift = in.int32();
        depth = in.int32();
        hasLinear = false;
        if (minShift < 1 || depth < 0 || minShift > 30 || depth > DEEPEST) {
            throw in.damaged(Said.told("vcf.fault.indexStatesBinsImpossible"));
        }
        int settings = in.count("bytes of tabix settings", MOST_NAME_BYTES);
        if (header.isPresent()) {
            if (settings > 0) {
                throw in.damaged(Said.told("vcf.fault.indexMadeForText"));
            }
            return contigs(in.count("contigs", MOST_CONTIGS), header.get().inOrder());
        }
        if (settings < SETTINGS) {
            throw in.damaged(Said.told("vcf.fault.indexDoesNotName"));
        }
        List<String> names = names();
        if (settings != SETTINGS + nameBytes) {
            throw in.damaged(Said.told("vcf.fault.indexStatesAnotherLength"));
        }
        return contigs(in.count("contigs", MOST_CONTIGS), names);
    }

    private BinningIndex contigs(int count, List<String> names) {
        if (header.isEmpty() ? names.size() != count : names.size() < count) {
            throw in.damaged(Said.told("vcf.fault.indexDescribesContigsWhere", count, names.size()));
        }
        Map<String, ContigBins> byName = new LinkedHashMap<>();
        for (String name : names.subList(0, count)) {
            ContigBins contig = contig();
            if (name.isEmpty() && header.isPresent()) {
                if (!contig.isEmpty()) {
                    throw in.damaged(Said.told("vcf.fault.indexHoldsRowsContig"));
                }
            } else if (byName.put(name, contig) != null) {
                throw in.damaged(Said.told("vcf.fault.indexNamesContigTwice", name));
            }
        }
        in.requireEnd();
        return new BinningIndex(minShift, depth, byName, largestEnd);
    }

    private List<String> names() {
        int preset = in.int32() & 0xffff;
        int contigColumn = in.int32();
        int positionColumn = in.int32();
        in.int32();
        in.int32();
        in.int32();
        if (preset != VCF_PRESET || contigColumn != 1 || positionColumn != 2) {
            throw in.damaged(Said.told("vcf.fault.indexNotMadeFor"));
        }
        nameBytes = in.count("bytes of contig names", MOST_NAME_BYTES);
        byte[] bytes = in.bytes(nameBytes);
        if (bytes.length == 0) {
            return List.of();
        }
        if (bytes[bytes.length - 1] != 0) {
            throw in.damaged(Said.told("vcf.fault.indexEndsInsideContig"));
        }
        return List.of(new String(bytes, 0, bytes.length - 1, StandardCharsets.UTF_8).split("\0", -1));
    }

    private ContigBins contig() {
        var building = new ContigBinsBuilding(((1L << (3 * (depth + 1))) - 1) / 7, !hasLinear);
        int bins = in.count("bins of one contig", MOST_ENTRIES);
        for (int bin = 0; bin < bins; bin++) {
            bin(building);
        }
        if (hasLinear) {
            int windows = in.count("windows of one contig", 1 << 17);
            for (int window = 0; window < windows; window++) {
                spend();
                building.window(in.int64());
            }
        }
        ContigBins contig = building.build();
        for (int bin = 1; bin < contig.bins().length; bin++) {
            if (contig.bins()[bin] == contig.bins()[bin - 1]) {
                throw in.damaged(Said.told("vcf.fault.indexHoldsBinTwice"));
            }
        }
        return contig;
    }

    private void bin(ContigBinsBuilding building) {
        spend();
        long number = Integer.toUnsignedLong(in.int32());
        long leftmost = hasLinear ? 0 : in.int64();
        int chunks = in.count("chunks of one bin", MOST_ENTRIES);
        if (number == building.pseudoBin()) {
            pseudoBin(building, chunks);
            return;
        }
        if (number > building.pseudoBin() - 2) {
            throw in.damaged(Said.told("vcf.fault.indexHoldsBinDoes"));
        }
        building.bin((int) number, leftmost);
        for (int chunk = 0; chunk < chunks; chunk++) {
            spend();
            long begin = in.int64();
            long end = in.int64();
            if (begin < 0 || end < begin) {
                throw in.damaged(Said.told("vcf.fault.indexHoldsChunkEnds"));
            }
            building.chunk(begin, end);
            largestEnd = Math.max(largestEnd, end);
        }
    }

    /// Its first pair is where the contig lies in the file, its second how many rows it has; neither is a chunk.
    private void pseudoBin(ContigBinsBuilding building, int chunks) {
        for (int chunk = 0; chunk < chunks; chunk++) {
            spend();
            long first = in.int64();
            long second = in.int64();
            if (chunk == 1) {
                building.rows(first + second);
            }
        }
    }

    private void spend() {
        if (++entries > MOST_ENTRIES) {
            throw Faults.limit(in.name(), Said.told("vcf.fault.indexHoldsMoreThan", MOST_ENTRIES));
        }
    }
}
