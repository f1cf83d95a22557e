package org.phengen.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Hexagons standing on a corner, in rows, every other row shifted by half a width.
///
/// @param across width of a hexagon, in SD
/// @param up height of a hexagon from corner to corner, in the measure's unit; rows are three quarters of it apart
record HexagonGrid(double across, double up) {
    private static final double DRAWN_Z = 3;

    HexagonGrid {
        if (!(across > 0 && up > 0)) {
            throw new IllegalArgumentException("hexagons of " + across + " by " + up);
        }
    }

    private record Cell(int column, int row) {}

    List<Hexagon> over(Plane plane, Mixture mixture, int people, ViewRule rule) {
        return switch (plane) {
            case Plane.People counted -> counted(counted.dots(), rule);
            case Plane.Density density -> expected(density, mixture, people, rule);
        };
    }

    private List<Hexagon> counted(List<Peers.Dot> dots, ViewRule rule) {
        Map<Cell, Integer> counts = new HashMap<>();
        for (Peers.Dot dot : dots) {
            counts.merge(cell(dot.z(), dot.value()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> {
                    int n = entry.getValue();
                    return new Hexagon(
                            z(entry.getKey()), value(entry.getKey()), rule.shows(n) ? n : 0, ShownCount.of(n, rule));
                })
                .sorted(java.util.Comparator.comparingDouble(Hexagon::value).thenComparingDouble(Hexagon::z))
                .toList();
    }

    private List<Hexagon> expected(Plane.Density density, Mixture mixture, int people, ViewRule rule) {
        Cell from = cell(-DRAWN_Z, density.valueEdges().getFirst());
        Cell to = cell(DRAWN_Z, density.valueEdges().getLast());
        var hexagons = new ArrayList<Hexagon>();
        for (int row = from.row(); row <= to.row(); row++) {
            for (int column = from.column(); column <= to.column(); column++) {
                var cell = new Cell(column, row);
                double z = z(cell);
                double value = value(cell);
                double[] shares = mixture.sharesBelow(z - across / 2, z + across / 2);
                double mass = StandardNormal.cdf(z + across / 2) - StandardNormal.cdf(z - across / 2);
                // a hexagon has the area of a box of its width and three quarters of its height
                double half = 0.375 * up;
                double expected = people
                        * mass
                        * (mixture.shareBelow(shares, value + half) - mixture.shareBelow(shares, value - half));
                if (expected >= rule.minimumCell()) {
                    hexagons.add(new Hexagon(z, value, expected, new ShownCount.Hidden()));
                }
            }
        }
        return hexagons;
    }

    /// The nearest middle: of the two rows around, the nearer hexagon in units of the grid.
    private Cell cell(double z, double value) {
        int low = (int) Math.floor(value / (0.75 * up));
        Cell below = inRow(low, z);
        Cell above = inRow(low + 1, z);
        return distance(below, z, value) <= distance(above, z, value) ? below : above;
    }

    private Cell inRow(int row, double z) {
        return new Cell((int) Math.round(z / across - shift(row)), row);
    }

    private double distance(Cell cell, double z, double value) {
        double dx = (z - z(cell)) / across;
        // a regular hexagon is 2 / sqrt(3) as high as wide
        double dy = (value - value(cell)) / up * 2 / Math.sqrt(3);
        return dx * dx + dy * dy;
    }

    private double z(Cell cell) {
        return (cell.column() + shift(cell.row())) * across;
    }

    private double value(Cell cell) {
        return cell.row() * 0.75 * up;
    }

    private static double shift(int row) {
        return row % 2 == 0 ? 0 : 0.5;
    }
}
