package org.phengen.cohort;

import java.util.List;
import java.util.Optional;

/// Everybody whose score lies in a slice of the plane.
///
/// @param zLow lower edge, after snapping where the rule demands it
/// @param zHigh upper edge
/// @param people in the slice
/// @param quartiles of the measure; empty where too few
/// @param bins the slice's histogram; bins may differ in width, so draw share per unit
/// @param everyone the same bins for everybody
/// @param basis whether bins and quartiles are counted people or the model's density
public record SliceSummary(
        double zLow,
        double zHigh,
        ShownCount people,
        Optional<Quartiles> quartiles,
        List<Bin> bins,
        List<Bin> everyone,
        Basis basis) {
    public SliceSummary {
        bins = List.copyOf(bins);
        everyone = List.copyOf(everyone);
    }

    /// Where the shares come from.
    public enum Basis {
        /// people, counted
        PEOPLE,
        /// the model's density: a site gives no individual view
        MODEL
    }

    /// 25th, 50th and 75th centile of the measure.
    public record Quartiles(double p25, double p50, double p75) {}

    /// @param low lower edge, in the measure's unit, inclusive
    /// @param high upper edge, exclusive
    /// @param share of the people, 0 to 1
    /// @param count of the people; hidden where the shares are the model's
    public record Bin(double low, double high, double share, ShownCount count) {}
}
