package org.phengen.cohort;

import org.phengen.language.Said;

/// One of the eight checks and what it found.
///
/// @param fact what was found, a sentence without its full stop
/// @param advice what would change it, a sentence without its full stop; empty where it passed
public record GateCheck(Check check, State state, Said fact, Said advice) {
    /// The eight checks in their order on the screen (design picture 03).
    public enum Check {
        BUILD,
        WEIGHT_READ,
        SEX_AND_IDENTITY,
        ANCESTRY_DISTANCE,
        AGE_AND_PREGNANCY,
        AGE_OF_MEASURE,
        COHORT_SIZE,
        SITES;

        public Said said() {
            return Said.of("cohort.check." + name());
        }

        /// Its title in English.
        public String title() {
            return said().english();
        }
    }

    /// How it ended.
    public enum State {
        PASS,
        CAUTION,
        /// nobody looked yet, which is a reason for caution
        NOT_ASSESSED,
        FAIL
    }

    static GateCheck pass(Check check, Said fact) {
        return new GateCheck(check, State.PASS, fact, Said.plain(""));
    }

    /// The fact in English.
    public String found() {
        return fact.english();
    }

    /// The advice in English.
    public String remedy() {
        return advice.english();
    }
}
