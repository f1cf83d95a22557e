package org.phengen.patient;

import java.util.Optional;
import org.phengen.language.Said;
import org.phengen.terminology.Code;

/// One value of one measure of one person, in the measure's canonical unit (see `Measure kinds` of the adapter), or the
/// reason why it cannot be used.
///
/// @param id the resource's id
/// @param code what was measured (LOINC 39156-5 BMI, 29463-7 weight, 8302-2 height, ...)
/// @param when possible days
/// @param value in `unit`; NaN where unusable
/// @param unit canonical UCUM unit
/// @param recorded value and unit as recorded, for display
/// @param unused why it is not used: implausible, unusable unit, comparator, data absent
/// @param place where it stands, see [FactPlace]
public record Measurement(
        String id,
        Code code,
        DateInterval when,
        double value,
        String unit,
        String recorded,
        Optional<Said> unused,
        long place) {
    /// A measurement of which nobody told where it stands.
    public Measurement(
            String id,
            Code code,
            DateInterval when,
            double value,
            String unit,
            String recorded,
            Optional<Said> unused) {
        this(id, code, when, value, unit, recorded, unused, FactPlace.UNKNOWN);
    }

    /// Why it is not used, in English.
    public Optional<String> rejected() {
        return unused.map(Said::english);
    }

    public boolean usable() {
        return unused.isEmpty();
    }

    /// The same measurement, not used for this reason.
    public Measurement rejectedFor(Said reason) {
        return new Measurement(id, code, when, value, unit, recorded, Optional.of(reason), place);
    }
}
