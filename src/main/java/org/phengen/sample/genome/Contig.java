package org.phengen.sample.genome;

import java.util.ArrayList;
import java.util.List;

/// A chromosome with its true lengths.
///
/// @param number its place in genome order, from 0
/// @param name `1` .. `22`, `X`, `Y`
public record Contig(int number, String name, int length37, int length38) {
    /// All 24, in genome order.
    static List<Contig> all() {
        List<Contig> all = new ArrayList<>();
        for (String[] row : Tables.rows("/org/phengen/sample/contigs.tsv")) {
            all.add(new Contig(all.size(), row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2])));
        }
        return List.copyOf(all);
    }

    boolean isAutosome() {
        return !name.equals("X") && !name.equals("Y");
    }
}
