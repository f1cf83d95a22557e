package org.phengen.patient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table of facts that ships beside its reader, tab-separated (`.tsv`) or comma-separated without quotes (`.csv`):
/// `#` lines are notes, the first other line is the
/// header.
final class FactTable {
    private FactTable() {}

    /// The rows below the header, each split into its cells.
    static List<String[]> rows(Class<?> reader, String name) {
        String separator = name.endsWith(".csv") ? "," : "\t";
        return lines(reader, name).stream()
                .skip(1)
                .map(line -> line.split(separator, -1))
                .toList();
    }

    private static List<String> lines(Class<?> reader, String name) {
        try (InputStream in = reader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
