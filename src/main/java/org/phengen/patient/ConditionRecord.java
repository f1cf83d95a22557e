package org.phengen.patient;

import java.util.List;
import java.util.Optional;
import org.phengen.terminology.Code;

/// One diagnosis of one person.
///
/// @param id the resource's id
/// @param codes every coding
/// @param text the diagnosis as recorded: the code's text, else a coding's display
/// @param current clinical status active, recurrence or relapse, or none given
/// @param confirmed false for unconfirmed, provisional and differential
/// @param asserted the `condition-assertedDate` extension
/// @param onset onset[x] as dates or as an age; empty where absent or free text only
/// @param recorded `recordedDate`
/// @param place where it stands, see [FactPlace]
public record ConditionRecord(
        String id,
        List<Code> codes,
        String text,
        boolean current,
        boolean confirmed,
        Optional<DateInterval> asserted,
        Optional<Onset> onset,
        Optional<DateInterval> recorded,
        long place) {
    /// A diagnosis of which nobody told where it stands.
    public ConditionRecord(
            String id,
            List<Code> codes,
            String text,
            boolean current,
            boolean confirmed,
            Optional<DateInterval> asserted,
            Optional<Onset> onset,
            Optional<DateInterval> recorded) {
        this(id, codes, text, current, confirmed, asserted, onset, recorded, FactPlace.UNKNOWN);
    }

    public ConditionRecord {
        codes = List.copyOf(codes);
    }
}
