package org.phengen.vcf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads a .tbi or .csi of a VCF. Every count has a budget and is believed only as far as bytes follow, so that a
/// hostile index of a few kilobytes ends in an error and not in exhausted memory.
final class BinningIndexParser {
    /// 200,000 contigs: sixty times a human assembly with all its decoys.
    private static final int MOST_CONTIGS = 200_000;
    /// Bins, chunks and windows together: a whole human genome at 1 kb bins, and 200 MB of memory at most.
    private static final int MOST_ENTRIES = 6_000_000;
    private static final int MOST_NAME_BYTES = 1 << 26;
    private static final int TBI = 0x01494254;
    private static final int CSI = 0x01495343;
    private static final int VCF_PRESET = 2;

    private final IndexBytes in;
    private int minShift = 14;
    private int depth = 5;
    private boolean hasLinear = true;
    private int entries;
    private long largestEnd;

    private BinningIndexParser(IndexBytes in) {
        this.in = in;
    }

    static BinningIndex parse(ByteSource source) {
        try (IndexBytes in = IndexBytes.of(source)) {
            return new BinningIndexParser(in).parse();
        }
    }

    private BinningIndex parse() {
        int magic = in.int32();
        int contigs;
        String[] names;
        if (magic == TBI) {
            contigs = in.count("contigs", MOST_CONTIGS);
            names = names();
        } else if (magic == CSI) {
            minShift = in.int32();
            depth = in.int32();
            hasLinear = false;
            if (minShift < 1 || depth < 1 || minShift > 30 || depth > 9) {
                throw in.damaged("the index states bins of an impossible shape");
            }
            if (in.count("bytes of tabix settings", MOST_NAME_BYTES) < 28) {
                throw in.damaged("the index does not name its contigs, so that it is not one of a VCF");
            }
            names = names();
            contigs = in.count("contigs", MOST_CONTIGS);
        } else {
            throw in.damaged("the file is neither a .tbi nor a .csi index");
        }
        if (names.length != contigs) {
            throw in.damaged("the index names " + names.length + " contigs and describes " + contigs);
        }
        Map<String, ContigBins> byName = new LinkedHashMap<>();
        for (String name : names) {
            if (byName.put(name, contig()) != null) {
                throw in.damaged("the index names contig " + name + " twice");
            }
        }
        in.requireEnd();
        return new BinningIndex(minShift, depth, byName, largestEnd);
    }

    private String[] names() {
        int preset = in.int32() & 0xffff;
        int contigColumn = in.int32();
        int positionColumn = in.int32();
        in.int32();
        in.int32();
        in.int32();
        if (preset != VCF_PRESET || contigColumn != 1 || positionColumn != 2) {
            throw in.damaged("the index was not made for a VCF");
        }
        byte[] bytes = in.bytes(in.count("bytes of contig names", MOST_NAME_BYTES));
        if (bytes.length == 0) {
            return new String[0];
        }
        if (bytes[bytes.length - 1] != 0) {
            throw in.damaged("the index ends inside a contig name");
        }
        return new String(bytes, 0, bytes.length - 1, StandardCharsets.UTF_8).split("\0", -1);
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
                throw in.damaged("the index holds a bin twice");
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
            throw in.damaged("the index holds a bin that does not exist");
        }
        building.bin((int) number, leftmost);
        for (int chunk = 0; chunk < chunks; chunk++) {
            spend();
            long begin = in.int64();
            long end = in.int64();
            if (begin < 0 || end < begin) {
                throw in.damaged("the index holds a chunk that ends before it begins");
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
            throw Faults.limit(in.name(), "the index holds more than " + MOST_ENTRIES + " entries");
        }
    }
}
