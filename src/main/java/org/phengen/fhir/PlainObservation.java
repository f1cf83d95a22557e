package org.phengen.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phengen.fhir.PlainQuantity.Amount;
import org.phengen.fhir.Statement.Content;
import org.phengen.fhir.Statement.Header;
import org.phengen.patient.DateInterval;
import org.phengen.patient.Measurement;

/// What an observation of usable values says apart from whom, when and how much: everything that observations of one
/// form share. Not safe for several threads.
final class PlainObservation {
    private final PlainQuantity[] parts;
    private final List<Note> remarks;
    private final Amount[] amounts;

    /// @param remarks on the observation itself
    /// @param parts its one value, or those of its components
    PlainObservation(List<Note> remarks, List<PlainQuantity> parts) {
        this.parts = parts.toArray(PlainQuantity[]::new);
        List<Note> all = new ArrayList<>(remarks);
        parts.forEach(part -> part.remark().ifPresent(all::add));
        this.remarks = List.copyOf(all);
        amounts = new Amount[this.parts.length];
    }

    int values() {
        return parts.length;
    }

    /// Null where a number is none after all.
    ///
    /// @param moment for finding duplicates
    /// @param of the line
    @Nullable
    Statement statement(Header header, DateInterval when, String moment, LineParts of) {
        for (int i = 0; i < parts.length; i++) {
            Amount amount = parts[i].amount(of.line(), of.valueBegin(i), of.valueEnd(i));
            if (amount == null) {
                return null;
            }
            amounts[i] = amount;
        }
        if (parts.length == 1) {
            Measurement one = parts[0].measurement(header, when, amounts[0]);
            return new Statement.OneValue(header.type(), header.version(), moment, remarks, one);
        }
        Measurement[] each = new Measurement[parts.length];
        Arrays.setAll(each, i -> parts[i].measurement(header, when, amounts[i]));
        return new Statement.Whole(
                header.type(),
                header.id(),
                header.version(),
                Optional.empty(),
                moment,
                remarks,
                new Content(List.of(), List.of(each), List.of(), Optional.empty()));
    }
}
