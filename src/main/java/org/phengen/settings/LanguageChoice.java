package org.phengen.settings;

/// The language of the screens, or the one the system is set to.
public enum LanguageChoice {
    SYSTEM,
    EN,
    DE
}
