package org.phengen.derivation;

/// The ids of derivations that screens ask for; the others end in a number or a locus.
public final class Ids {
    public static final String EVIDENCE_CALLED = "evidence.called";
    public static final String EVIDENCE_REFERENCE = "evidence.reference";
    public static final String EVIDENCE_FILLED = "evidence.filled";
    public static final String EVIDENCE_NO_CALL = "evidence.no_call";
    public static final String EVIDENCE_NOT_COVERED = "evidence.not_covered";
    public static final String EVIDENCE_LEFT_OUT = "evidence.left_out";
    public static final String EVIDENCE_LOCI = "evidence.loci";
    public static final String SCORE_Z = "score.z";
    public static final String SCORE_LOWER = "score.lower";
    public static final String SCORE_SUM = "score.sum";
    public static final String SCORE_ERROR = "score.error";
    public static final String TOP_TENTH_OF_SCORE = "topTenth.score";
    public static final String TOP_TENTH_OF_TENDENCY = "topTenth.tendency";
    public static final String VARIANTS_OTHERS = "variants.others";
    public static final String PEERS_N = "peers.n";
    public static final String PEERS_EFFECTIVE = "peers.effective";
    public static final String PEERS_MEDIAN = "peers.median";
    public static final String THRESHOLD_ANY = "threshold.any";
    public static final String THRESHOLD_LIABILITY = "threshold.liability";

    public static final String AGE = "age";
    public static final String OBSERVED = "observed";
    public static final String GROWTH_PLACE = "growthPlace";
    public static final String GATE_WEIGHT = "gate.weight";
    public static final String GATE_LOCI = "gate.loci";
    public static final String GATE_MONTHS = "gate.months";
    public static final String GATE_ADULTS = "gate.adults";
    public static final String GATE_SITES = "gate.sites";

    /// begins the id of each point of the life
    public static final String POINT = "point.";
    /// begins the id of each point's growth z-score
    public static final String GROWTH = "growth.";
    /// begins the id of each site's slope
    public static final String CALIBRATION_OF = "calibration.";
    /// begins the id of each tenth of the score, as seen
    public static final String TENTH = "tenth.";
    /// ends the id of what was expected of it
    public static final String EXPECTED = ".expected";
    /// begins the id of each reason for leaving people out
    public static final String LEFT_OUT = "leftOut.";
    /// begins the id of each locus
    public static final String LOCUS = "locus.";

    private Ids() {}
}
