package org.phengen.ui.patient;

/// The four ways to see the plane.
public enum PlaneChoice {
    ALL,
    PEERS,
    DIFFERENCE,
    CENTILES;

    /// Its name in ids and message keys.
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
