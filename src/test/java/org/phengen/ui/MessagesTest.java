package org.phengen.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every message that the screens ask for exists, every message that exists is asked for, and each can be formatted.
class MessagesTest {
    private static final Path CODE = Path.of("src/main/java/org/phengen/ui");
    private static final Path MESSAGES = Path.of("src/main/resources/org/phengen/ui");
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
                String said =
                        new MessageFormat(messages.getProperty(key), Locale.ENGLISH).format(new Object[] {2, 3, 4, 5});
                assertThat(said).as("%s", key).isNotBlank().doesNotContain("{");
                assertThat(messages.getProperty(key))
                        .as("%s: a typographic apostrophe", key)
                        .doesNotContain("'");
            }
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
        var messages = new Properties();
        try (Reader file = Files.newBufferedReader(feature.resolve("messages.properties"))) {
            messages.load(file);
        }
        return messages;
    }
}
