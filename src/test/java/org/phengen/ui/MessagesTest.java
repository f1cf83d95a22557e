package org.phengen.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phengen.language.Language;
import org.phengen.language.Messages;

/// Every message that the screens ask for exists, every message that exists is asked for, each can be formatted, and
/// each
/// has its German with the same parts.
class MessagesTest {
    private static final Path CODE = Path.of("src/main/java/org/phengen/ui");
    private static final Path MESSAGES = Path.of("src/main/resources/org/phengen/ui");
    private static final Path ALL_MESSAGES = Path.of("src/main/resources/org/phengen");
    private static final Pattern PART = Pattern.compile("\\{(\\d)");
    /// Parts of an English sentence that its German does not say: a possessive that would need another case, or a name
    /// for the person where German has none.
    private static final Map<String, Set<String>> UNSAID = Map.of(
            "life.title", Set.of("0"),
            "life.second.sameRisk", Set.of("1"),
            "answer.lower", Set.of("1"),
            "plane.missing.words", Set.of("0", "1"),
            "plane.missing.nobody", Set.of("0", "1"),
            "plane.closed.words", Set.of("0"),
            "plane.closed.nobody", Set.of("0"));
    /// a string literal that could be a key, or the beginning of one that a value completes ("sex." + key)
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*\\.?)\"");

    @Test
    void everyKeyInUseHasItsMessage() throws IOException {
        Pattern said = Pattern.compile("\\b(?:words|WORDS)\\s*\\.say\\(\\s*\"([^\"]+)\"\\s*([,)+])");
        for (Path feature : features()) {
            Properties messages = messages(feature);
            for (Path file : code(feature)) {
                Matcher use = said.matcher(Files.readString(file));
                while (use.find()) {
                    if (use.group(2).equals("+")) {
                        assertThat(messages.stringPropertyNames())
                                .as("%s in %s", use.group(1), file.getFileName())
                                .anyMatch(key -> key.startsWith(use.group(1)));
                    } else {
                        assertThat(messages).as("%s", file.getFileName()).containsKey(use.group(1));
                    }
                }
            }
        }
    }

    @Test
    void noMessageIsObsolete() throws IOException {
        for (Path feature : features()) {
            var literals = new TreeSet<String>();
            for (Path file : code(feature)) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    literals.add(literal.group(1));
                }
            }
            List<String> obsolete = messages(feature).stringPropertyNames().stream()
                    .filter(key -> literals.stream().noneMatch(literal -> asks(literal, key)))
                    .sorted()
                    .toList();
            assertThat(obsolete).as("obsolete in %s", feature.getFileName()).isEmpty();
        }
    }

    /// Keys are written whole, or as a beginning ("sex." + key), or as a panel's name (panel + ".idle").
    private static boolean asks(String literal, String key) {
        return key.equals(literal)
                || literal.endsWith(".") && key.startsWith(literal)
                || key.equals(literal + ".idle")
                || key.equals(literal + ".none");
    }

    @Test
    void everyMessageCanBeFormatted() throws IOException {
        for (Path feature : features()) {
            Properties messages = messages(feature);
            for (String key : messages.stringPropertyNames()) {
                Messages said = Messages.of("org.phengen.ui." + feature.getFileName() + ".messages");
                for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
                    for (int many = 0; many < 3; many++) {
                        assertThat(said.sayIn(language, key, many, 3, 4, 5))
                                .as("%s", key)
                                .isNotBlank()
                                .doesNotContain("{");
                    }
                }
                assertThat(messages.getProperty(key))
                        .as("%s: a typographic apostrophe", key)
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void everyMessageHasItsGermanWithTheSameParts() throws IOException {
        for (Path english : bundles("messages.properties")) {
            Properties root = properties(english);
            Properties german = properties(english.resolveSibling("messages_de.properties"));
            assertThat(german.stringPropertyNames())
                    .as("German beside %s", english)
                    .containsExactlyInAnyOrderElementsOf(root.stringPropertyNames());
            for (String key : root.stringPropertyNames()) {
                Set<String> wanted = parts(root.getProperty(key));
                wanted.removeAll(UNSAID.getOrDefault(key, Set.of()));
                assertThat(parts(german.getProperty(key)))
                        .as("parts of %s in German", key)
                        .isEqualTo(wanted);
                assertThat(columns(german.getProperty(key)))
                        .as("parts between | of %s", key)
                        .isEqualTo(columns(root.getProperty(key)));
            }
        }
    }

    @Test
    void noGermanStandsWithoutItsEnglish() throws IOException {
        assertThat(bundles("messages_de.properties").stream().map(Path::getParent))
                .containsExactlyInAnyOrderElementsOf(bundles("messages.properties").stream()
                        .map(Path::getParent)
                        .toList());
    }

    @Test
    void germanIsWrittenWithItsOwnQuotationMarksAndNoExclamation() throws IOException {
        for (Path file : bundles("messages_de.properties")) {
            properties(file)
                    .forEach((key, words) ->
                            assertThat(words.toString()).as("%s", key).doesNotContain("!", "'", "\"", "...", "\u201d"));
        }
    }

    @Test
    void everySentenceOfTheEngineHasItsMessageAndNoneIsObsolete() throws IOException {
        Pattern said = Pattern.compile("\\bSaid\\.(?:of|told)\\(\\s*\"([a-z]+)\\.([^\"]+)\"");
        Pattern says = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"");
        Map<String, Set<String>> asked = new TreeMap<>();
        Map<String, Set<String>> named = new TreeMap<>();
        for (Path file : sources()) {
            String code = Files.readString(file);
            Matcher use = said.matcher(code);
            while (use.find()) {
                asked.computeIfAbsent(use.group(1), any -> new TreeSet<>()).add(use.group(2));
            }
            Matcher literal = Pattern.compile("\"([a-z]+)\\.([A-Za-z0-9_.]+)\"").matcher(code);
            while (!file.startsWith(CODE) && literal.find()) {
                if (Files.exists(ALL_MESSAGES.resolve(literal.group(1)).resolve("messages.properties"))) {
                    named.computeIfAbsent(literal.group(1), any -> new TreeSet<>())
                            .add(literal.group(2));
                }
            }
            String room = file.getParent().getFileName().toString();
            if (code.contains("Said.of(\"" + room + ".\" + key")) {
                Matcher word = Pattern.compile("\"([A-Za-z0-9_.]+)\"").matcher(code);
                while (word.find()) {
                    named.computeIfAbsent(room, none -> new TreeSet<>()).add(word.group(1));
                }
                Matcher own = says.matcher(code);
                while (own.find()) {
                    asked.computeIfAbsent(room, any -> new TreeSet<>()).add(own.group(1));
                }
            }
        }
        for (Path bundle : bundles("messages.properties")) {
            String room = bundle.getParent().getFileName().toString();
            if (!bundle.getParent().getParent().equals(ALL_MESSAGES) || asked.get(room) == null) {
                continue;
            }
            Set<String> keys = properties(bundle).stringPropertyNames();
            assertThat(asked.get(room))
                    .as("asked of %s", room)
                    .allSatisfy(key -> assertThat(keys)
                            .as("%s.%s", room, key)
                            .anyMatch(there -> key.endsWith(".") ? there.startsWith(key) : there.equals(key)));
            Set<String> used = new TreeSet<>(asked.get(room));
            used.addAll(named.getOrDefault(room, Set.of()));
            assertThat(keys)
                    .as("told by %s", room)
                    .allSatisfy(key -> assertThat(used)
                            .as("%s is obsolete", key)
                            .anyMatch(use -> use.endsWith(".") ? key.startsWith(use) : use.equals(key)));
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith("src/main/java/org/phengen/language"))
                    .toList();
        }
    }

    private static Set<String> parts(String pattern) {
        Set<String> parts = new TreeSet<>();
        Matcher part = PART.matcher(pattern);
        while (part.find()) {
            parts.add(part.group(1));
        }
        return parts;
    }

    /// Table headings stand in one message, parted by a line; a plural form has lines of its own.
    private static int columns(String words) {
        return words.contains(",choice,") ? 0 : words.split("\\|", -1).length;
    }

    private static List<Path> bundles(String name) throws IOException {
        try (Stream<Path> files = Files.walk(ALL_MESSAGES)) {
            return files.filter(file -> file.endsWith(name)).sorted().toList();
        }
    }

    @Test
    void everyRoomWithMessagesIsRead() throws IOException {
        assertThat(features().stream().map(path -> path.getFileName().toString()))
                .contains("shell", "jobs", "ask");
    }

    private static List<Path> features() throws IOException {
        try (Stream<Path> folders = Files.list(MESSAGES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("messages.properties")))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> code(Path feature) throws IOException {
        try (Stream<Path> files = Files.walk(CODE.resolve(feature.getFileName()))) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
        }
    }

    private static Properties messages(Path feature) throws IOException {
        return properties(feature.resolve("messages.properties"));
    }

    private static Properties properties(Path bundle) throws IOException {
        var messages = new Properties();
        try (Reader file = Files.newBufferedReader(bundle)) {
            messages.load(file);
        }
        return messages;
    }
}
