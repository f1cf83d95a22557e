package org.phengen.settings;

/// Light, dark, or what the system says now.
public enum ThemeChoice {
    LIGHT,
    DARK,
    SYSTEM
}
