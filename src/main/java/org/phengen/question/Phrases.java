package org.phengen.question;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The words of a question that name neither a condition nor a measure, from `phrases.txt`.
final class Phrases {
    private static final Phrases SHIPPED = load();

    private final Map<List<String>, Phrase> byWords = new HashMap<>();
    private int longest;

    private Phrases() {}

    /// What a phrase stands for.
    ///
    /// @param kind a token of the grammar, or `FILLER`
    /// @param value the part after `=`, such as `FEMALE`; empty where there is none
    /// @param words how many words it covers
    record Phrase(String kind, String value, int words) {}

    static Phrases shipped() {
        return SHIPPED;
    }

    /// The longest phrase that begins at a word.
    Optional<Phrase> longestAt(List<String> words, int from) {
        for (int length = Math.min(longest, words.size() - from); length > 0; length--) {
            Phrase phrase = byWords.get(words.subList(from, from + length));
            if (phrase != null) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /// The single words of all phrases.
    Set<String> words() {
        Set<String> words = new TreeSet<>();
        byWords.keySet().forEach(words::addAll);
        return words;
    }

    private static Phrases load() {
        var phrases = new Phrases();
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.txt"), "phrases.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(phrases::addLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    private void addLine(String line) {
        int colon = line.indexOf(':');
        String kind = line.substring(0, colon);
        for (String entry : line.substring(colon + 1).strip().split(" \\| ")) {
            int equals = Character.isLetter(entry.charAt(0)) ? entry.indexOf('=') : -1;
            String words = equals < 0 ? entry : entry.substring(0, equals);
            String value = equals < 0 ? "" : entry.substring(equals + 1);
            List<String> key = Words.of(words.strip()).stream().map(Word::text).toList();
            if (byWords.put(key, new Phrase(kind, value, key.size())) != null) {
                throw new IllegalStateException("phrases.txt says twice what '" + words + "' is");
            }
            longest = Math.max(longest, key.size());
        }
    }
}
