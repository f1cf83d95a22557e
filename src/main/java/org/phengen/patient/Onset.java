package org.phengen.patient;

/// When a condition began, as the record says it.
public sealed interface Onset {
    /// `onsetDateTime`, or the start of `onsetPeriod`.
    record OnDate(DateInterval days) implements Onset {}

    /// `onsetAge` or `onsetRange`, in years; `youngest` equals `oldest` for an exact age.
    record AtAge(double youngest, double oldest) implements Onset {
        public AtAge {
            if (!(youngest >= 0 && oldest >= youngest)) {
                throw new IllegalArgumentException("not an age: " + youngest + " to " + oldest);
            }
        }
    }
}
