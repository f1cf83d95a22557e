package org.phengen.question;

import org.phengen.language.Said;

/// Ages and comparisons as the reader's language has them.
final class SaidAges {
    private SaidAges() {}

    /// @param style "was" inside a sentence of the past, "now" of today, "brief" on a chip
    static Said of(String style, AgeRange ages) {
        String key = "question.age." + style + ".";
        if (ages.from().isEmpty()) {
            return Said.of(key + "under", whole(ages.below().orElseThrow()));
        }
        int from = ages.from().get();
        if (ages.below().isEmpty()) {
            return Said.of(key + "from", whole(from));
        }
        int last = ages.below().get() - 1;
        return from == last ? Said.of(key + "one", whole(from)) : Said.of(key + "between", whole(from), whole(last));
    }

    /// "over 35 kg/m2".
    static Said compared(Criterion.Measure measure) {
        Said value = measure.unit()
                .map(ucum -> Said.of("question.value.unit", measure.value(), Units.word(ucum)))
                .orElseGet(() -> Said.of("question.value", measure.value()));
        return Said.of("question.compare." + measure.comparison().name(), value);
    }

    private static String whole(int years) {
        return Integer.toString(years);
    }
}
