package org.phengen.cohort;

/// One of the eight checks and what it found.
///
/// @param found the fact, a sentence without its full stop
/// @param remedy what would change it, a sentence without its full stop; empty where it passed
public record GateCheck(Check check, State state, String found, String remedy) {
    /// The eight checks in their order on the screen (design picture 03).
    public enum Check {
        BUILD("Build"),
        WEIGHT_READ("Weight read"),
        SEX_AND_IDENTITY("Sex and identity"),
        ANCESTRY_DISTANCE("Ancestry distance"),
        AGE_AND_PREGNANCY("Age, pregnancy"),
        AGE_OF_MEASURE("Age of measure"),
        COHORT_SIZE("Cohort size"),
        SITES("Sites");

        private final String title;

        Check(String title) {
            this.title = title;
        }

        public String title() {
            return title;
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

    static GateCheck pass(Check check, String found) {
        return new GateCheck(check, State.PASS, found, "");
    }
}
