package org.phengen.sample.genome;

import java.util.List;

/// A chromosome with its true lengths.
///
/// @param name `1` .. `22`, `X`, `Y`
public record Contig(String name, int length37, int length38) {
    /// All 24, in genome order.
    static List<Contig> all() {
        return Tables.rows("/org/phengen/sample/contigs.tsv").stream()
                .map(row -> new Contig(row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2])))
                .toList();
    }

    boolean isAutosome() {
        return !name.equals("X") && !name.equals("Y");
    }
}
