package org.phengen.linkage;

import java.util.List;
import org.phengen.question.Sex;

/// Sex of the calls against sex of the record.
///
/// @param agree samples on which both agree
/// @param untold samples on which one of them says nothing
/// @param mismatches samples on which they disagree: a wrong record, or a wrong sample
public record SexComparison(int agree, int untold, List<Mismatch> mismatches) {
    public SexComparison {
        mismatches = List.copyOf(mismatches);
    }

    /// @param recorded administrative sex of the linked patient
    /// @param inferred sex that the calls tell
    public record Mismatch(String sample, Sex recorded, Sex inferred) {}

    /// Samples that may have been swapped with each other: mismatches in opposite directions at the same site. Empty
    /// when all mismatches go the same way.
    public List<Mismatch> possibleSwap() {
        boolean toMale = mismatches.stream().anyMatch(mismatch -> mismatch.inferred() == Sex.MALE);
        boolean toFemale = mismatches.stream().anyMatch(mismatch -> mismatch.inferred() == Sex.FEMALE);
        return toMale && toFemale ? mismatches : List.of();
    }
}
