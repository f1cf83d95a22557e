package org.phengen.patient;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.phengen.language.Said;

/// The unit of a quantity as a record states it, and what can be made of it. A UCUM code speaks for itself; where none
/// stands, only a short list of spellings that mean one unit (`unit-spellings.tsv`) is understood. Nothing is guessed.
///
/// @param system the code's system, where given
/// @param code the computable unit, where given
/// @param text the unit for people, where given
public record RecordedUnit(Optional<String> system, Optional<String> code, Optional<String> text) {
    /// The system URI of UCUM in FHIR.
    public static final String UCUM_SYSTEM = "http://unitsofmeasure.org";

    private static final Map<String, String> SPELLINGS = spellings();

    /// What a recorded unit was taken for.
    public sealed interface Reading {
        /// @param code UCUM code
        /// @param bySpelling understood from the text for people, because no UCUM code was given
        record Usable(String code, boolean bySpelling) implements Reading {}

        /// @param why in words, without the record's own text
        record Unusable(Said why) implements Reading {}
    }

    /// The UCUM code meant, or why none.
    public Reading read() {
        Optional<String> spelled = text.map(String::strip)
                .map(words -> words.toLowerCase(Locale.ROOT))
                .flatMap(words -> Optional.ofNullable(SPELLINGS.get(words)));
        if (system.filter(UCUM_SYSTEM::equals).isPresent()) {
            return coded(spelled);
        }
        if (spelled.isPresent()) {
            return new Reading.Usable(spelled.get(), true);
        }
        return new Reading.Unusable(
                text.isEmpty() && code.isEmpty()
                        ? Said.told("patient.unit.noUnit")
                        : Said.told("patient.unit.unitWithoutUcumCode"));
    }

    private Reading coded(Optional<String> spelled) {
        if (code.isEmpty()) {
            return new Reading.Unusable(Said.told("patient.unit.ucumNamedAsSystem"));
        }
        String ucum = code.get();
        if (!Ucum.isUnit(ucum)) {
            return new Reading.Unusable(Said.told("patient.unit.notUcumCode"));
        }
        return spelled.isPresent() && !isSame(ucum, spelled.get())
                ? new Reading.Unusable(Said.told("patient.unit.ucumCodeUnitText"))
                : new Reading.Usable(ucum, false);
    }

    /// The same unit, or so nearly (international and US survey inch) that one text serves both.
    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || Ucum.convert(BigDecimal.ONE, one, other)
                        .filter(factor -> Math.abs(factor.doubleValue() - 1) < 1e-4)
                        .isPresent();
    }

    private static Map<String, String> spellings() {
        Map<String, String> all = new HashMap<>();
        for (String[] row : FactTable.rows(RecordedUnit.class, "unit-spellings.tsv")) {
            for (String spelling : row[1].split(" ", -1)) {
                all.put(spelling, row[0]);
            }
        }
        return Map.copyOf(all);
    }
}
