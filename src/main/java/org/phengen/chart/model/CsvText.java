package org.phengen.chart.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A table as comma-separated text (RFC 4180: CRLF, quotation marks doubled), with lines that begin with `#` above it
/// for what it is and where it comes from. No cell can become a formula: one that a spreadsheet would calculate gets an
/// apostrophe before it, unless it is a plain number. Cells say what the screen says; only a number's typographic minus
/// becomes the one that machines read.
public final class CsvText {
    /// What Excel wants at the beginning of a file in UTF-8.
    public static final String BYTE_ORDER_MARK = "\ufeff";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?");
    /// Spreadsheets calculate what begins so; the wide forms count where East Asian settings fold them.
    private static final String CALCULATES = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CsvText() {}

    /// @param about lines above the table: its title, its provenance
    public static String of(List<String> about, TableTwin table) {
        var text = new StringBuilder();
        for (String line : about) {
            text.append(quoted("# " + line.replaceAll("[\\r\\n\\t]+", " "))).append("\r\n");
        }
        text.append(row(table.columns()));
        table.rows().forEach(row -> text.append(row(row)));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> quoted(harmless(cell))).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// The cell as it may stand in a spreadsheet.
    static String harmless(String cell) {
        String plain = cell.replace('\u2212', '-');
        if (NUMBER.matcher(plain).matches()) {
            return plain;
        }
        String begins = cell.replaceFirst("^[ \\u00a0\\u2009\\u202f]+", "");
        return !begins.isEmpty() && CALCULATES.indexOf(begins.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean needed = cell.isEmpty()
                ? false
                : cell.chars().anyMatch(letter -> "\",;\t\r\n".indexOf(letter) >= 0)
                        || cell.startsWith(" ")
                        || cell.endsWith(" ");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
