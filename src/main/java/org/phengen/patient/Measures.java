package org.phengen.patient;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phengen.terminology.Code;

/// The measures whose canonical unit and synonymous codes are known (`measures.tsv`). A measure that is not listed is
/// kept in the UCUM unit in which it was recorded.
public final class Measures {
    public static final Code BMI = new Code(Code.LOINC, "39156-5");
    /// kilograms
    public static final Code WEIGHT = new Code(Code.LOINC, "29463-7");
    /// centimetres
    public static final Code HEIGHT = new Code(Code.LOINC, "8302-2");

    private static final Map<Code, MeasureKind> KINDS = read();

    private Measures() {}

    /// The listed measure that a code names, itself or as a synonym.
    public static Optional<MeasureKind> kind(Code code) {
        return Optional.ofNullable(KINDS.get(code));
    }

    /// The listed measure that the first of the codes names.
    public static Optional<MeasureKind> kind(List<Code> codes) {
        for (Code code : codes) {
            Optional<MeasureKind> kind = kind(code);
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    private static Map<Code, MeasureKind> read() {
        Map<Code, MeasureKind> kinds = new HashMap<>();
        for (String[] row : FactTable.rows(Measures.class, "measures.tsv")) {
            Set<Code> synonyms = Arrays.stream(row[4].split(" ", -1))
                    .filter(text -> !text.isEmpty())
                    .map(text -> new Code(text.substring(0, text.indexOf('|')), text.substring(text.indexOf('|') + 1)))
                    .collect(Collectors.toSet());
            MeasureKind kind =
                    new MeasureKind(new Code(Code.LOINC, row[0]), row[1], row[2], row[3].equals("only"), synonyms);
            kinds.put(kind.code(), kind);
            synonyms.forEach(code -> kinds.put(code, kind));
        }
        return Map.copyOf(kinds);
    }
}
