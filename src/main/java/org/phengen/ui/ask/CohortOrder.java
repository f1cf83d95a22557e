package org.phengen.ui.ask;

import java.util.Comparator;
import java.util.function.Function;
import org.phengen.language.Language;
import org.phengen.site.CohortRow;

/// How the columns of the table sort: numbers and dates by their size, words by the alphabet of the language.
final class CohortOrder {
    private CohortOrder() {}

    private static double age(CohortRow row) {
        return row.onset()
                .map(onset -> onset.exactYears().orElse(onset.youngest()))
                .orElse(-1.0);
    }

    static Comparator<CohortRow> by(String column, Function<CohortRow, String> says) {
        return switch (column) {
            case "born" ->
                Comparator.comparing(row ->
                        row.birth().map(days -> days.first().toEpochDay()).orElse(0L));
            case "age" -> Comparator.comparingDouble(CohortOrder::age);
            case "bmi" -> Comparator.comparingDouble(row -> row.bmi().orElse(-1));
            default -> Comparator.comparing(says, Language.now().order());
        };
    }
}
