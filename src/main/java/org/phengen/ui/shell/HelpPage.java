package org.phengen.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.phengen.language.Language;

/// One short page of help in the language of the moment.
///
/// @param id its file, `help/LANGUAGE/ID.txt`: the title on its first line, then one paragraph a line; `## ` begins a
///     heading, `> ` a question that can be tried
record HelpPage(String id, String title, List<Part> parts) {
    /// In the order of the list.
    static final List<String> IDS = List.of("ask", "patient", "partial", "numbers", "keys", "privacy", "limits");

    HelpPage {
        parts = List.copyOf(parts);
    }

    /// A piece of a page.
    sealed interface Part {
        String words();

        record Heading(String words) implements Part {}

        record Paragraph(String words) implements Part {}

        /// A question to be put into the field.
        record Example(String words) implements Part {}
    }

    static List<HelpPage> all() {
        return IDS.stream().map(id -> read(id, Language.now())).toList();
    }

    static HelpPage read(String id, Language language) {
        String folder = language.equals(Language.GERMAN) ? "de" : "en";
        String file = "help/" + folder + "/" + id + ".txt";
        try (InputStream in = Objects.requireNonNull(HelpPage.class.getResourceAsStream(file), file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<Part> parts = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                if (!line.isBlank()) {
                    parts.add(part(line));
                }
            }
            return new HelpPage(id, lines.getFirst(), parts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Part part(String line) {
        if (line.startsWith("## ")) {
            return new Part.Heading(line.substring(3));
        }
        return line.startsWith("> ") ? new Part.Example(line.substring(2)) : new Part.Paragraph(line);
    }

    /// Whether every word that is looked for stands somewhere on the page.
    boolean holds(String looked) {
        String all =
                (title + " " + String.join(" ", parts.stream().map(Part::words).toList())).toLowerCase(Locale.ROOT);
        return List.of(looked.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(all::contains);
    }
}
