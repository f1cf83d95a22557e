package org.phengen.chart.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A grid of hexagons with points upwards; every second row is shifted by half a hexagon.
///
/// @param width of a hexagon, in score units
/// @param rowHeight from one row's centres to the next, in measure units: three quarters of a hexagon's height
public record HexGrid(double width, double rowHeight) {
    private record Address(long column, long row) {}

    /// Adds amounts up, hexagon by hexagon.
    public final class Tally {
        private final Map<Address, Double> amounts = new HashMap<>();

        private Tally() {}

        /// Adds to the hexagon in which a place lies.
        public void add(double x, double y, double amount) {
            amounts.merge(nearest(x / width, y / rowHeight), amount, Double::sum);
        }

        /// The hexagons that hold something.
        public List<HexBins.Cell> cells() {
            return amounts.entrySet().stream()
                    .map(entry -> new HexBins.Cell(
                            (entry.getKey().column() + shift(entry.getKey().row())) * width,
                            entry.getKey().row() * rowHeight,
                            entry.getValue()))
                    .toList();
        }
    }

    /// An empty tally.
    public Tally tally() {
        return new Tally();
    }

    /// The nearest centre, distances measured in the hexagon's own proportions.
    private static Address nearest(double column, double row) {
        Address best = new Address(0, 0);
        double least = Double.MAX_VALUE;
        long base = (long) Math.floor(row);
        for (long r = base; r <= base + 1; r++) {
            long c = Math.round(column - shift(r));
            double across = column - (double) c - shift(r);
            // a regular hexagon of width 1 has rows sqrt(3)/2 apart
            double along = (row - (double) r) * Math.sqrt(3) / 2;
            double distance = across * across + along * along;
            if (distance < least) {
                least = distance;
                best = new Address(c, r);
            }
        }
        return best;
    }

    private static double shift(long row) {
        return Math.floorMod(row, 2L) == 1 ? 0.5 : 0;
    }
}
