package org.phengen.sample.people;

import java.util.Optional;

/// What a case asks of the person it happens to: an age in years on the region's date, and sometimes a sex.
enum Wanted {
    ADULT(30, 75, Who.ANYBODY),
    YOUNG_WOMAN(24, 38, Who.WOMAN),
    WOMAN_ABOUT_40(36, 44, Who.WOMAN),
    WOMAN_ABOUT_50(45, 55, Who.WOMAN),
    WOMAN(40, 60, Who.WOMAN),
    MAN(40, 60, Who.MAN),
    OLD(72, 90, Who.ANYBODY),
    OLDEST_MAN(93, 97, Who.MAN),
    CHILD(9, 12, Who.ANYBODY),
    TODDLER(3, 4, Who.ANYBODY),
    EARLY_MELANOMA(24, 68, Who.ANYBODY),
    PERHAPS_EARLY_MELANOMA(35, 66, Who.ANYBODY),
    LATER_MELANOMA(42, 88, Who.ANYBODY);

    private enum Who {
        ANYBODY,
        WOMAN,
        MAN
    }

    private final int youngest;
    private final int oldest;
    private final Who who;

    Wanted(int youngest, int oldest, Who who) {
        this.youngest = youngest;
        this.oldest = oldest;
        this.who = who;
    }

    int youngest() {
        return youngest;
    }

    /// In whole years, inclusive.
    int oldest() {
        return oldest;
    }

    /// The genome's sex; empty for either.
    Optional<Boolean> male() {
        return who == Who.ANYBODY ? Optional.empty() : Optional.of(who == Who.MAN);
    }
}
