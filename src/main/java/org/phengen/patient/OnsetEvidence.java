package org.phengen.patient;

import java.util.Optional;

/// What an age at diagnosis or at onset rests on.
///
/// @param condition id of the condition that speaks
/// @param text the diagnosis as recorded
/// @param basis which of its statements was used
/// @param ages completed years; empty where they cannot be known (no birth date, dates that contradict each other)
/// @param days possible days; empty where the record gives an age
/// @param undated how many other matching conditions have no usable date or age and were not considered
public record OnsetEvidence(
        String condition,
        String text,
        Basis basis,
        Optional<AgeInterval> ages,
        Optional<DateInterval> days,
        int undated) {

    /// Which statement of the condition was used.
    public enum Basis {
        ASSERTED("asserted date"),
        ONSET_DATE("onset date"),
        ONSET_AGE("onset age"),
        /// marked wherever it is shown: when it was written down, not when it was found
        RECORDED("recorded date");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        /// In a reader's words.
        public String words() {
            return words;
        }
    }
}
