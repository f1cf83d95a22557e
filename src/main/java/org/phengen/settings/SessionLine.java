package org.phengen.settings;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/// One state of a session as one line: its checksum, then `key=value` parts between tabs. A line that was not written
/// to its end fails its checksum and counts as never written.
final class SessionLine {
    /// The line that a program leaves when it ends as it should.
    static final String ENDED = "ended";

    private static final String OPEN = "open";

    private SessionLine() {}

    /// @param ended whether this is the last state of a program that ended as it should
    static String write(Session session, boolean ended) {
        var line = new StringBuilder(ended ? ENDED : OPEN);
        part(line, "question", session.question());
        part(line, "asked", session.asked() ? "yes" : "no");
        part(line, "place", session.place());
        part(line, "theme", session.theme().name());
        session.window()
                .ifPresent(window -> part(
                        line,
                        "window",
                        window.x() + " " + window.y() + " " + window.width() + " " + window.height() + " "
                                + window.maximised()));
        session.slice().ifPresent(slice -> part(line, "slice", slice.low() + " " + slice.high()));
        session.patient().ifPresent(patient -> part(line, "patient", patient));
        return checksum(line.toString()) + "\t" + line + "\n";
    }

    private static void part(StringBuilder line, String key, String value) {
        line.append('\t')
                .append(key)
                .append('=')
                .append(value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r"));
    }

    /// A state that was read.
    record State(Session session, boolean ended) {}

    /// @param line without its line break
    /// @return empty when the line is not one that was written whole
    static Optional<State> read(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0 || !line.substring(0, tab).equals(checksum(line.substring(tab + 1)))) {
            return Optional.empty();
        }
        String[] parts = line.substring(tab + 1).split("\t", -1);
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int sign = parts[i].indexOf('=');
            if (sign > 0) {
                values.put(parts[i].substring(0, sign), plain(parts[i].substring(sign + 1)));
            }
        }
        try {
            return Optional.of(new State(session(values), parts[0].equals(ENDED)));
        } catch (IllegalArgumentException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private static Session session(Map<String, String> values) {
        return new Session(
                values.getOrDefault("question", ""),
                values.getOrDefault("asked", "no").equals("yes"),
                values.getOrDefault("place", "ask"),
                ThemeChoice.valueOf(values.getOrDefault("theme", ThemeChoice.SYSTEM.name())),
                Optional.ofNullable(values.get("window")).map(SessionLine::window),
                Optional.ofNullable(values.get("slice")).map(SessionLine::slice),
                Optional.ofNullable(values.get("patient")));
    }

    private static Session.Window window(String said) {
        String[] parts = said.split(" ", -1);
        return new Session.Window(
                number(parts, 0),
                number(parts, 1),
                number(parts, 2),
                number(parts, 3),
                parts.length > 4 && parts[4].equals("true"));
    }

    private static Session.Slice slice(String said) {
        String[] parts = said.split(" ", -1);
        return new Session.Slice(number(parts, 0), number(parts, 1));
    }

    private static double number(String[] parts, int index) {
        if (index >= parts.length) {
            throw new IllegalArgumentException("a number is missing");
        }
        return Double.parseDouble(parts[index]);
    }

    private static String plain(String value) {
        var plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '\\' && i + 1 < value.length()) {
                i++;
                plain.append(
                        switch (value.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> value.charAt(i);
                        });
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static String checksum(String line) {
        var sum = new CRC32C();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
