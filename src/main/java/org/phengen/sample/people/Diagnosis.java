package org.phengen.sample.people;

import java.util.List;
import java.util.Optional;

/// One Condition as recorded.
///
/// @param clinical clinicalStatus code; empty where not recorded
/// @param verification verificationStatus code; empty where not recorded
/// @param asserted the condition-assertedDate extension
/// @param recorded recordedDate
public record Diagnosis(
        List<Coding> codings,
        Optional<String> clinical,
        Optional<String> verification,
        Optional<String> asserted,
        Onset onset,
        Optional<String> recorded) {
    public Diagnosis {
        codings = List.copyOf(codings);
    }

    /// onset[x] as written.
    public sealed interface Onset {
        /// onsetDateTime, perhaps partial
        record On(String date) implements Onset {}

        /// onsetAge in years
        record AtAge(int years) implements Onset {}

        /// onsetRange in years
        record Between(int youngest, int oldest) implements Onset {}

        /// onsetPeriod
        record During(String start, String end) implements Onset {}

        /// onsetString
        record Words(String text) implements Onset {}

        /// no onset
        record NotRecorded() implements Onset {}
    }

    static Diagnosis confirmed(List<Coding> codings, Onset onset, Optional<String> recorded) {
        return new Diagnosis(
                codings, Optional.of("active"), Optional.of("confirmed"), Optional.empty(), onset, recorded);
    }

    Diagnosis asserted(String date) {
        return new Diagnosis(codings, clinical, verification, Optional.of(date), onset, recorded);
    }

    Diagnosis verified(String status) {
        // con-5: an entry made in error has no clinical status
        Optional<String> clinically = status.equals("entered-in-error") ? Optional.empty() : clinical;
        return new Diagnosis(codings, clinically, Optional.of(status), asserted, onset, recorded);
    }

    Diagnosis clinically(String status) {
        return new Diagnosis(codings, Optional.of(status), verification, asserted, onset, recorded);
    }
}
