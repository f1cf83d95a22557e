package org.phengen.cohort;

/// Where the gate turns, each with its source.
public final class GateThresholds {
    /// Below this matched share, by count or by weight, there is no score (pgsc_calc `min_overlap` 0.75).
    public static final double MATCHED_LEAST = 0.75;
    /// Below this there is caution (docs/rules.md section 2).
    public static final double MATCHED_WANTED = 0.95;
    /// Values within so many months are the patient's value of today (docs/rules.md section 3: median of the last 24
    /// months).
    public static final double MONTHS_FRESH = 24;
    /// Older than this it says nothing of today (own choice, decision 0063).
    public static final double MONTHS_OLDEST = 60;
    /// Fewer people carry no tails, so no ribbon (docs/rules.md section 4).
    public static final int ADULTS_LEAST = SizeLimits.TAILS;
    /// Fewer people: a place's interval is wider than about ten of a hundred (own choice, decision 0063).
    public static final int ADULTS_WANTED = 500;

    private GateThresholds() {}
}
