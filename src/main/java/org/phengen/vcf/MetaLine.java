package org.phengen.vcf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A structured header line that reading depends on: `##contig`, `##FILTER`, `##INFO` or `##FORMAT` with the keys
/// between its angle brackets. Keys inside quoted text are none, and a quoted value loses its quotes.
///
/// @param kind `contig`, `FILTER`, `INFO` or `FORMAT`
/// @param keys first value of each key, in order
record MetaLine(String kind, Map<String, String> keys) {
    private static final Set<String> KINDS = Set.of("contig", "FILTER", "INFO", "FORMAT");

    /// Empty for any other line.
    static Optional<MetaLine> of(String line) {
        int bracket = line.indexOf("=<");
        if (bracket < 2 || !KINDS.contains(line.substring(2, bracket))) {
            return Optional.empty();
        }
        var keys = new LinkedHashMap<String, String>();
        int at = bracket + 2;
        while (at < line.length()) {
            int equals = line.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String key = line.substring(at, equals).strip();
            var value = new StringBuilder();
            at = value(line, equals + 1, value) + 1;
            keys.putIfAbsent(key, value.toString());
        }
        return Optional.of(new MetaLine(line.substring(2, bracket), keys));
    }

    /// @return where the value's comma or closing bracket stands, or the line's end
    private static int value(String line, int from, StringBuilder into) {
        boolean quoted = false;
        for (int at = from; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (quoted && letter == '\\' && at + 1 < line.length()) {
                into.append(line.charAt(++at));
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ',' || letter == '>')) {
                return at;
            } else {
                into.append(letter);
            }
        }
        return line.length();
    }

    /// The key's value; empty where the line does not have it.
    Optional<String> get(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    String id() {
        return keys.getOrDefault("ID", "");
    }
}
