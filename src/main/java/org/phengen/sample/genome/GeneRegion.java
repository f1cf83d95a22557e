package org.phengen.sample.genome;

import java.util.List;

/// A gene with 20,000 bases on either side, wide enough for its boundaries in both builds; GRCh38 coordinates.
///
/// @param offset position in GRCh37 minus position in GRCh38
record GeneRegion(
        String symbol, String ensembl, String chromosome, int geneStart, int geneEnd, int start, int end, int offset) {
    private static final int AROUND = 20_000;

    static List<GeneRegion> all() {
        return Tables.rows("/org/phengen/sample/genes.tsv").stream()
                .map(row -> {
                    int offset = Integer.parseInt(row[7]);
                    int start = Integer.parseInt(row[3]);
                    int end = Integer.parseInt(row[4]);
                    int start37 = Integer.parseInt(row[5]) - offset;
                    int end37 = Integer.parseInt(row[6]) - offset;
                    return new GeneRegion(
                            row[0],
                            row[1],
                            row[2],
                            start,
                            end,
                            StrictMath.min(start, start37) - AROUND,
                            StrictMath.max(end, end37) + AROUND,
                            offset);
                })
                .toList();
    }

    boolean holds(int position) {
        return position >= start && position <= end;
    }
}
