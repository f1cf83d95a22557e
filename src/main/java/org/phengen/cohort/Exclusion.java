package org.phengen.cohort;

import org.phengen.language.Said;

/// Why a person takes no part in the same-risk comparison. The order is the order of judging: each person is counted
/// once, under the first reason that holds (source: docs/rules.md sections 3 and 4).
public enum Exclusion {
    DECEASED,
    CONSENT,
    UNLINKED,
    NO_SCORE,
    SEX_MISMATCH,
    SEX_NOT_RECORDED,
    AGE_UNKNOWN,
    NO_MEASURE,
    PREGNANCY,
    BARIATRIC_SURGERY,
    GLP1_MEDICINE,
    OEDEMA,
    AMPUTATION,
    /// the same person is in the table already, from another record or site
    DUPLICATE_PERSON,
    /// under 20 years: kept apart, compared by growth z-score with children only
    CHILD;

    /// The reason in plain words, lower case, without a full stop.
    public Said said() {
        return Said.of("cohort.exclusion." + name());
    }

    /// The same in English.
    public String words() {
        return said().english();
    }
}
