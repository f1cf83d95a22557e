package org.phengen.question;

import java.math.BigDecimal;
import java.util.Optional;
import org.phengen.question.Criterion.Comparison;

/// Comparisons as words.
final class MeasureWords {
    private MeasureWords() {}

    /// "over 35 kg/m2"; reads back to the same comparison.
    static String plain(Comparison comparison, BigDecimal value, Optional<String> unit) {
        String sign = switch (comparison) {
            case LESS -> "under ";
            case AT_MOST -> "at most ";
            case EQUAL -> "exactly ";
            case AT_LEAST -> "at least ";
            case MORE -> "over ";
        };
        return sign
                + value.toPlainString()
                + unit.map(ucum -> " " + Units.word(ucum)).orElse("");
    }
}
