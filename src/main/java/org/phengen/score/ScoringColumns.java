package org.phengen.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.phengen.job.SourceException;
import org.phengen.job.SourceException.Category;
import org.phengen.language.Said;

/// The column line of a scoring file, and one row's cells by column name.
final class ScoringColumns {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final List<String> NOTHING = List.of("", "NA", "NR", "None", ".");

    private final Map<String, Integer> columns = new HashMap<>();
    private final int count;
    /// Index of the last column that every row must reach.
    private final int lastNeeded;
    private String[] cells = {};
    private String place = "";

    ScoringColumns(String line, String place) {
        String[] names = line.split("\t", -1);
        count = names.length;
        for (int i = 0; i < names.length; i++) {
            if (columns.putIfAbsent(names[i].strip().toLowerCase(Locale.ROOT), i) != null) {
                throw new SourceException(
                        Category.INPUT,
                        place,
                        Said.told("score.fault.columnStandsTwice", names[i]),
                        Said.told("score.fault.nameEachColumnOnce"));
            }
        }
        var missing = new ArrayList<String>();
        if (!has("effect_allele")) {
            missing.add("effect_allele");
        }
        if (!has("effect_weight") && !has("dosage_0_weight")) {
            missing.add("effect_weight");
        }
        if (!missing.isEmpty()) {
            throw new SourceException(
                    Category.INPUT,
                    place,
                    Said.told("score.fault.noColumn", String.join(", ", missing)),
                    Said.told("score.fault.giveTabSeparatedPgs"));
        }
        lastNeeded = Math.max(columns.getOrDefault("effect_allele", 0), columns.getOrDefault("effect_weight", 0));
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /// Makes the given row the current one.
    void row(String line, String linePlace) {
        place = linePlace;
        cells = line.split("\t", -1);
        if (cells.length > count || cells.length <= lastNeeded) {
            throw new SourceException(
                    Category.INPUT,
                    place,
                    Said.told("score.fault.rowHasCellsColumn", cells.length, count),
                    Said.told("score.fault.repairRowCellsSeparated"));
        }
    }

    Optional<String> text(String column) {
        Integer index = columns.get(column);
        if (index == null || index >= cells.length) {
            return Optional.empty();
        }
        String text = cells[index].strip();
        return NOTHING.contains(text) ? Optional.empty() : Optional.of(text);
    }

    OptionalDouble number(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = NUMBER.matcher(text.get()).matches() ? Double.parseDouble(text.get()) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new SourceException(
                    Category.INPUT,
                    place,
                    Said.told("score.fault.notFiniteNumber", column),
                    Said.told("score.fault.repairRowOrLeave"));
        }
        return OptionalDouble.of(value);
    }

    double needed(String column) {
        return number(column)
                .orElseThrow(() -> new SourceException(
                        Category.INPUT,
                        place,
                        Said.told("score.fault.noRow", column),
                        Said.told("score.fault.repairRowOrLeave")));
    }

    boolean flag(String column) {
        return text(column)
                .map(text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "1", "yes" -> true;
                    case "false", "0", "no" -> false;
                    default ->
                        throw new SourceException(
                                Category.INPUT,
                                place,
                                Said.told("score.fault.neitherTrueNorFalse", column),
                                Said.told("score.fault.repairRow"));
                })
                .orElse(false);
    }

    String place() {
        return place;
    }
}
