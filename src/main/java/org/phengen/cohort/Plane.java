package org.phengen.cohort;

import java.util.List;

/// Everybody on the plane of score and measure, as the strictest site's rule lets it be drawn.
public sealed interface Plane {
    /// Every site gives individual view: people themselves, for dots or bins.
    record People(List<Peers.Dot> dots) implements Plane {
        public People {
            dots = List.copyOf(dots);
        }
    }

    /// At least one site gives none: what the model expects, no counted person in it.
    ///
    /// @param zEdges edges of the cells along the score, in SD
    /// @param valueEdges edges of the cells along the measure
    /// @param cells in column order of the score: share of everybody in each cell, adding up to nearly 1
    record Density(List<Double> zEdges, List<Double> valueEdges, List<List<Double>> cells) implements Plane {
        public Density {
            zEdges = List.copyOf(zEdges);
            valueEdges = List.copyOf(valueEdges);
            cells = cells.stream().map(List::copyOf).toList();
        }
    }
}
