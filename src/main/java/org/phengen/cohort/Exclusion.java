package org.phengen.cohort;

/// Why a person takes no part in the same-risk comparison. The order is the order of judging: each person is counted
/// once, under the first reason that holds (source: docs/rules.md sections 3 and 4).
public enum Exclusion {
    DECEASED("has died"),
    CONSENT("no consent to this use"),
    UNLINKED("no genome linked"),
    NO_SCORE("no score from the genome"),
    SEX_MISMATCH("recorded sex and genome disagree"),
    SEX_NOT_RECORDED("sex not recorded as female or male"),
    AGE_UNKNOWN("age not known"),
    NO_MEASURE("no usable value of the measure"),
    PREGNANCY("measured in pregnancy or within 12 weeks after"),
    BARIATRIC_SURGERY("measured after bariatric surgery"),
    GLP1_MEDICINE("measured under a GLP-1 medicine"),
    OEDEMA("measured with oedema"),
    AMPUTATION("measured after an amputation"),
    /// the same person is in the table already, from another record or site
    DUPLICATE_PERSON("the same person, counted once"),
    /// under 20 years: kept apart, compared by growth z-score with children only
    CHILD("under 20 years");

    private final String words;

    Exclusion(String words) {
        this.words = words;
    }

    /// The reason in plain words, lower case, without a full stop.
    public String words() {
        return words;
    }
}
