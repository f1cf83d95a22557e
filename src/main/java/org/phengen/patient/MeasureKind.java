package org.phengen.patient;

import java.util.Set;
import org.phengen.terminology.Code;

/// One measure and the unit in which the program holds it.
///
/// @param code LOINC, the one that `Measurement.code` carries
/// @param name in a reader's words
/// @param unit canonical UCUM unit
/// @param thisUnitOnly no conversion even within the dimension: HbA1c in % and in mmol/mol are both ratios, but of
///     differently calibrated methods
/// @param synonyms other codes of the same measure
public record MeasureKind(Code code, String name, String unit, boolean thisUnitOnly, Set<Code> synonyms) {
    public MeasureKind {
        synonyms = Set.copyOf(synonyms);
    }
}
