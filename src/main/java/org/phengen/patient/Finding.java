package org.phengen.patient;

import java.util.List;
import java.util.stream.Stream;

/// Whether a criterion holds for one person, and what that rests on.
///
/// @param onsets the conditions whose age decided, in the order of the criteria
/// @param reasons in words, for the derivation: which condition, which date, which measure, what is missing
public record Finding(Certainty certainty, List<OnsetEvidence> onsets, List<String> reasons) {
    public Finding {
        onsets = List.copyOf(onsets);
        reasons = List.copyOf(reasons);
    }

    static Finding of(Certainty certainty, String reason) {
        return new Finding(certainty, List.of(), List.of(reason));
    }

    /// Both findings, the certainty by the table of `Certainty.and`.
    Finding andThen(Finding other) {
        return new Finding(
                certainty.and(other.certainty), joined(onsets, other.onsets), joined(reasons, other.reasons));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        if (some.isEmpty() && more.size() <= 1 || more.isEmpty() && some.size() <= 1) {
            return some.isEmpty() ? more : some;
        }
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
