package org.phengen.chart.model;

/// One axis: its ends and what it says.
///
/// @param low value at the left or lower end
/// @param high value at the other
/// @param label with the unit
public record Axis(double low, double high, String label) {
    public Axis {
        if (!(low < high)) {
            throw new IllegalArgumentException("an axis from " + low + " to " + high);
        }
    }
}
